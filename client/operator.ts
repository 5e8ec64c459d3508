import type { CallOptions } from './batches.ts'
import { asJson, asNothing, send, type Call } from './call.ts'
import { connectionOf, type Connection, type ConnectionOptions } from './connection.ts'
import { queryString } from './filters.ts'

/** One seller of the marketplace. Times are UTC with milliseconds and `Z`. [ours: contract 7] */
export interface Merchant {
  id: number
  name: string
  /** All its keys are refused; accepted batches still finish. */
  suspended: boolean
  /** Its batches are accepted and not carried out until released. */
  held: boolean
  /** Calls per minute by operation, where they differ from the default. */
  limits: Record<string, number>
  createdAt: string
}

/** What a key may do: everything, or GET and HEAD only. [ours: contract 7] */
export type KeyRole = 'full' | 'read'

/** An API key without its secret. [ours: contract 7] */
export interface ApiKey {
  id: number
  label: string
  role: KeyRole
  /** Its readable beginning. */
  prefix: string
  lastFour: string
  createdAt: string
  expiresAt: string | null
  revokedAt: string | null
  lastUsedAt: string | null
}

/** The only answer that shows the key. */
export interface NewApiKey extends ApiKey {
  key: string
}

/** What an operator's client needs: where the server is, and the operator's token. */
export interface OperatorOptions extends ConnectionOptions {
  adminToken: string
}

/** The operator's view of a Sellers Center: who its merchants are and which keys they hold. Errors and repeats as in `SellersCenter`. */
export class SellersCenterOperator {
  readonly #connection: Connection

  constructor({ adminToken, ...options }: OperatorOptions) {
    this.#connection = connectionOf(options, { authorization: `Bearer ${adminToken}` })
  }

  /** Every merchant, in the order of their ids. */
  async *merchants({ signal }: CallOptions = {}): AsyncGenerator<Merchant, void, undefined> {
    for (let after: number | null | undefined; after !== null;) {
      const path = `/merchants${queryString({ after })}`
      const page: { items: Merchant[]; nextAfter: number | null } = await this.#json({
        method: 'GET',
        path,
        signal,
      })
      yield* page.items
      after = page.nextAfter
    }
  }

  /** Not repeated when its answer is lost: a second try would make a second merchant. */
  createMerchant(name: string, { signal }: CallOptions = {}): Promise<Merchant> {
    return this.#json({
      method: 'POST',
      path: '/merchants',
      body: JSON.stringify({ name }),
      repeatable: false,
      signal,
    })
  }

  /** Changes what is given; a limit of null takes the default again. */
  changeMerchant(
    id: number,
    change: { suspended?: boolean; held?: boolean; limits?: Record<string, number | null> },
    { signal }: CallOptions = {},
  ): Promise<Merchant> {
    return this.#json({ method: 'PATCH', path: `/merchants/${id}`, body: JSON.stringify(change), signal })
  }

  async keys(merchantId: number, { signal }: CallOptions = {}): Promise<ApiKey[]> {
    const { items } = await this.#json<{ items: ApiKey[] }>({
      method: 'GET',
      path: `/merchants/${merchantId}/keys`,
      signal,
    })
    return items
  }

  /** Not repeated when its answer is lost. `role` is `full` unless given; `expiresAt` is a date-time in the future, never without it. */
  createKey(
    merchantId: number,
    key: { label: string; role?: KeyRole | undefined; expiresAt?: string | undefined },
    { signal }: CallOptions = {},
  ): Promise<NewApiKey> {
    return this.#json({
      method: 'POST',
      path: `/merchants/${merchantId}/keys`,
      body: JSON.stringify(key),
      repeatable: false,
      signal,
    })
  }

  /** Takes effect within a second. Revoking twice is no error. */
  async revokeKey(merchantId: number, keyId: number, { signal }: CallOptions = {}): Promise<void> {
    await send(
      this.#connection,
      { method: 'DELETE', path: `/admin/v1/merchants/${merchantId}/keys/${keyId}`, signal },
      asNothing,
    )
  }

  async #json<T>(call: Call): Promise<T> {
    return (await send<T>(this.#connection, { ...call, path: `/admin/v1${call.path}` }, asJson)).value
  }
}
