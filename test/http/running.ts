import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type AppDependencies, type RunningApp, startApp } from '../../src/app.ts'
import { type Config, readConfig } from '../../src/config.ts'
import { openLog } from '../../src/log.ts'
import { HandClock } from '../../testing/clock.ts'

export interface Answer {
  readonly status: number
  readonly headers: Record<string, string | string[] | number | undefined>
  readonly text: string
  /** The body of a JSON answer. */
  readonly json: Body
}

/** The members that tests look at; which of them an answer has is for the test to know. */
export interface Body {
  readonly [member: string]: unknown
  readonly id: number
  readonly key: string
  readonly message: string
  readonly detail: readonly { readonly type: string; readonly loc: readonly (string | number)[] }[]
  readonly batchRequestId: string
  readonly status: string
  readonly items: readonly Listed[]
  readonly created: number
}

export interface Listed {
  readonly [member: string]: unknown
  readonly id: number
  readonly status: string
  readonly requestItem: { readonly id: number }
  readonly errorCodes: readonly string[]
}

export interface Call {
  readonly key?: string
  readonly body?: unknown
  readonly headers?: Record<string, string>
  readonly from?: string
}

export interface Merchant {
  readonly id: number
  readonly key: string
  readonly keyId: number
}

export const ADMIN_TOKEN = 'the operator of these tests'.replaceAll(' ', '-')

/** The whole app on the real store in a folder of its own, asked without a network in between. */
export class Running {
  readonly app: RunningApp
  readonly clock: HandClock
  readonly logged: string[]
  readonly dataDir: string

  private constructor(app: RunningApp, clock: HandClock, logged: string[], dataDir: string) {
    this.app = app
    this.clock = clock
    this.logged = logged
    this.dataDir = dataDir
  }

  static async start(settings: Partial<Config> = {}, parts: AppDependencies = {}): Promise<Running> {
    const clock = new HandClock()
    const logged: string[] = []
    const log = openLog(settings.logLevel ?? 'warn', { write: (line: string) => void logged.push(line) })
    const dataDir = mkdtempSync(join(tmpdir(), 'sellers-center-http-'))
    const config = readConfig({ port: 0, dataDir, adminToken: ADMIN_TOKEN, ...settings })
    return new Running(await startApp(config, { clock, log, ...parts }), clock, logged, dataDir)
  }

  async stop(): Promise<void> {
    await this.clock.until(this.app.close())
    rmSync(this.dataDir, { recursive: true, force: true })
  }

  async call(method: string, url: string, { key, body, headers = {}, from }: Call = {}): Promise<Answer> {
    const answer = await this.app.http.inject({
      method: method as 'GET',
      url,
      headers: { ...(key !== undefined && { 'x-api-key': key }), ...headers },
      ...(from !== undefined && { remoteAddress: from }),
      ...(body !== undefined && {
        payload: typeof body === 'string' || body instanceof Buffer ? body : JSON.stringify(body),
      }),
    })
    const text = answer.body
    const isJson = text !== '' && String(answer.headers['content-type']).startsWith('application/json')
    return {
      status: answer.statusCode,
      headers: answer.headers,
      text,
      json: (isJson ? JSON.parse(text) : undefined) as Body,
    }
  }

  readonly bearer = `Bearer ${ADMIN_TOKEN}`

  admin(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answer> {
    return this.call(method, `/admin/v1${path}`, {
      body,
      headers: { authorization: this.bearer, ...headers },
    })
  }

  /** Sandbox only: the next batch of this merchant, and of this operation, meets this effect. */
  async injectFault(merchantId: number, effect: object, operation?: string): Promise<void> {
    const match = operation === undefined ? {} : { operation }
    const { status, text } = await this.call('POST', `/sandbox/v1/faults?merchant=${merchantId}`, {
      headers: { authorization: this.bearer },
      body: { match, effect, until: { times: 1 } },
    })
    if (status !== 201) throw new Error(text)
  }

  async merchant(name = 'A Seller'): Promise<Merchant> {
    const { json: merchant } = await this.admin('POST', '/merchants', { name })
    return { id: merchant.id, ...(await this.key(merchant.id)) }
  }

  async key(merchantId: number): Promise<{ key: string; keyId: number }> {
    const { json } = await this.admin('POST', `/merchants/${merchantId}/keys`, { label: 'test' })
    return { key: json.key, keyId: json.id }
  }

  /** Orders of one open item each, with these ids. */
  async items(merchant: Merchant, ids: readonly number[]): Promise<void> {
    const orders = ids.map((id) => newOrder(`O-${id}`, [{ id }]))
    const { json } = await this.admin('POST', `/merchants/${merchant.id}/orders`, { orders })
    if (json.created !== ids.length) throw new Error(`taken in: ${JSON.stringify(json)}`)
  }

  cancel(merchant: Pick<Merchant, 'key'>, ids: readonly number[]): Promise<Answer> {
    return this.call('POST', '/api/v1/orders/cancel', {
      key: merchant.key,
      body: { items: ids.map((id) => ({ id })) },
    })
  }

  /** The results of a batch once it is final. */
  final(merchant: Pick<Merchant, 'key'>, id: string, operation = 'cancel', more = ''): Promise<Answer> {
    return this.call('GET', `/api/v1/results/${operation}-orders?batch_request_id=${id}${more}`, {
      key: merchant.key,
      headers: { prefer: 'wait=20' },
    })
  }
}

/** An order as an operator would feed it in. */
export const newOrder = (orderNumber: string, items: readonly { id?: number; status?: string }[]) => ({
  order_number: orderNumber,
  shop_country: 'DE',
  created_at: '2026-01-10T08:00:00Z',
  currency_code: 'EUR',
  carrier_key: 'DHL_STD_NATIONAL',
  shipping_recipient_first_name: 'Ada',
  shipping_recipient_last_name: 'Beispiel',
  shipping_street: 'Weg 1',
  shipping_zip_code: '10115',
  shipping_city: 'Berlin',
  shipping_country_code: 'DE',
  order_items: items.map((item, at) => ({
    sku: `SKU-${at}`,
    vat: 19,
    price_with_tax: 1190,
    price_without_tax: 1000,
    ...item,
  })),
})
