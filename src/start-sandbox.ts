import type { Order, OrderStatus, FulfillmentType } from '../client/types.ts'
import { startApp } from './app.ts'
import { readConfig } from './config.ts'
import type { Effect, Match } from './domain/injected-faults.ts'
import { showTimestamp } from './wire/timestamps.ts'

/** How the clock of a sandbox stands. `offsetMs` is what it is ahead of the machine's, in milliseconds. */
export interface SandboxTime {
  readonly now: string
  readonly offsetMs: number
  readonly frozen: boolean
  /** What became due and is not done. It goes on being done. */
  readonly pending: { readonly batches: number; readonly deliveries: number; readonly retention: number }
}

/** A rule that injects a failure; `at` is a time of the sandbox in ISO 8601. */
export interface SandboxRule {
  readonly match?: Match
  readonly effect: Effect
  readonly until?: { readonly times: number } | { readonly at: string }
}

/** A rule that is in force. */
export type ActiveRule = SandboxRule & { readonly id: number; readonly fired: number }

/** What is wanted of orders; see `POST /sandbox/v1/orders`. */
export interface OrderWish {
  readonly count?: number
  /** Pieces of each order. */
  readonly items?: number
  readonly skus?: readonly string[]
  readonly order_status?: OrderStatus
  readonly shop_country?: string
  readonly fulfillment_type?: FulfillmentType
  readonly created_at?: string
  readonly seed?: number
  /** Members of an import, which take the place of what is invented. */
  readonly order?: Readonly<Record<string, unknown>>
}

/** How a sandbox for a test suite is started. */
export interface StartOptions {
  /** Which of the two ways to answer. Default documented. */
  readonly profile?: 'documented' | 'live'
  /** 0 takes any free one. Default 0. */
  readonly port?: number
}

/** A sandbox in this process, with nothing on the disk. Any number of them may run at once. */
export interface StartedSandbox {
  /** Where it listens, without a slash at the end. */
  readonly url: string
  /** A key of its first merchant, on whom all of the below acts. */
  readonly apiKey: string
  readonly adminToken: string
  readonly clock: {
    now(): Promise<SandboxTime>
    /** A duration of ISO 8601, such as `PT5M`. */
    advance(duration: string): Promise<SandboxTime>
    to(time: Date | string): Promise<SandboxTime>
    freeze(): Promise<SandboxTime>
    resume(): Promise<SandboxTime>
  }
  readonly faults: {
    list(): Promise<ActiveRule[]>
    add(rule: SandboxRule): Promise<ActiveRule>
    /** Replaces all rules. */
    set(rules: readonly SandboxRule[]): Promise<ActiveRule[]>
    end(id: number): Promise<void>
    clear(): Promise<void>
  }
  readonly orders: {
    create(wish?: OrderWish): Promise<Order[]>
    /** The id of the batch that carries it out; by default all items of the order. */
    buyerCancels(orderNumber: string, itemIds?: readonly number[]): Promise<string>
    buyerReturns(orderNumber: string, itemIds?: readonly number[]): Promise<string>
    marketplaceCancels(orderNumber: string, itemIds?: readonly number[]): Promise<string>
  }
  readonly snapshots: {
    save(name: string): Promise<void>
    load(name: string): Promise<void>
  }
  /** Back to the first state. */
  reset(): Promise<void>
  stop(): Promise<void>
}

/** Starts a sandbox; resolves when it answers. [ours: contract 11] */
export async function startSandbox({ profile, port = 0 }: StartOptions = {}): Promise<StartedSandbox> {
  const app = await startApp(
    readConfig({ sandbox: true, ephemeral: true, port, profile, logLevel: 'silent' }),
  )
  const { url } = app
  const { apiKey } = app.merchants[0]!

  async function ask(method: string, path: string, body?: unknown): Promise<unknown> {
    const answer = await fetch(`${url}/sandbox/v1${path}`, {
      method,
      headers: { 'x-api-key': apiKey },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    const text = await answer.text()
    const said: unknown = text === '' ? undefined : JSON.parse(text)
    if (!answer.ok) throw new Error((said as { message: string }).message)
    return said
  }
  const move = (change: object) => ask('PUT', '/clock', change) as Promise<SandboxTime>
  const rules = async (answer: Promise<unknown>) => ((await answer) as { rules: ActiveRule[] }).rules
  const acts = (deed: string) => async (orderNumber: string, itemIds?: readonly number[]) => {
    const items = itemIds && { items: itemIds.map((id) => ({ id })) }
    const answer = await ask('POST', `/orders/${encodeURIComponent(orderNumber)}/${deed}`, items)
    return (answer as { batchRequestId: string }).batchRequestId
  }
  const done = async (answer: Promise<unknown>) => {
    await answer
  }

  return {
    url,
    apiKey,
    adminToken: app.adminToken!,
    clock: {
      now: () => ask('GET', '/clock') as Promise<SandboxTime>,
      advance: (duration) => move({ advance: duration }),
      to: (time) => move({ to: typeof time === 'string' ? time : showTimestamp(time.getTime()) }),
      freeze: () => move({ freeze: true }),
      resume: () => move({ resume: true }),
    },
    faults: {
      list: () => rules(ask('GET', '/faults')),
      add: (rule) => ask('POST', '/faults', rule) as Promise<ActiveRule>,
      set: (all) => rules(ask('PUT', '/faults', { rules: all })),
      end: (id) => done(ask('DELETE', `/faults/${id}`)),
      clear: () => done(ask('DELETE', '/faults')),
    },
    orders: {
      create: async (wish = {}) => ((await ask('POST', '/orders', wish)) as { items: Order[] }).items,
      buyerCancels: acts('buyer-cancels'),
      buyerReturns: acts('buyer-returns'),
      marketplaceCancels: acts('marketplace-cancels'),
    },
    snapshots: {
      save: (name) => done(ask('PUT', `/snapshots/${name}`)),
      load: (name) => done(ask('POST', `/snapshots/${name}`)),
    },
    reset: () => done(ask('POST', '/reset')),
    stop: () => app.close(),
  }
}
