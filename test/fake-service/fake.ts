import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { EntryErrorCode, Order } from '../../client/types.ts'
import type { ApiKey, Merchant } from '../../client/operator.ts'
import { answerBatches, type FakeBatch } from './batches.ts'
import { answerOperator } from './operator.ts'
import { answerOrders } from './orders.ts'

/** A call that arrived, for tests to look at. */
export interface Seen {
  readonly method: string
  /** Path and query. */
  readonly url: string
  readonly headers: IncomingMessage['headers']
  readonly body: string
}

/** An answer that a test wants instead of the ordinary one; `hang up` breaks the connection without a word. */
export type Instead =
  { status: number; headers?: Record<string, string>; body?: unknown } | 'hang up' | 'hang up after acting'

/** What the fake knows. Tests change it freely. */
export interface FakeState {
  readonly key: string
  readonly adminToken: string
  /** Items whose cancelling, shipping or returning fails, with the code that it fails with. */
  readonly failing: Map<number, EntryErrorCode>
  readonly batches: Map<string, FakeBatch>
  /** How often a batch is asked for before it is final. */
  asksUntilFinal: number
  readonly orders: Order[]
  readonly merchants: Merchant[]
  readonly keys: ApiKey[]
}

export interface FakeService extends FakeState {
  readonly url: string
  readonly seen: Seen[]
  /** The next calls to this path (a beginning of it) are answered so, one each. */
  instead(path: string, ...answers: Instead[]): void
  /** Calls back when a call to this path (a beginning of it) has arrived, before it is answered. */
  onCall(path: string, listener: () => void): void
  /** Calls back when the headers of the next call have arrived, while its body is still on the way. */
  onCallBegun(listener: () => void): void
  close(): Promise<void>
}

export const send = (
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
) => {
  response
    .writeHead(status, { 'content-type': 'application/json', ...headers })
    .end(typeof body === 'string' ? body : JSON.stringify(body))
}

/** A server in this process that speaks as much of the contract as a client can notice. */
export async function startFakeService(): Promise<FakeService> {
  const seen: Seen[] = []
  const queues: { path: string; answers: Instead[] }[] = []
  const begun: (() => void)[] = []
  const listeners: { path: string; listener: () => void }[] = []
  const state: FakeState = {
    key: 'sc_test_right',
    adminToken: 'operator-token',
    failing: new Map(),
    batches: new Map(),
    asksUntilFinal: 0,
    orders: [],
    merchants: [],
    keys: [],
  }

  const server = createServer((request, response) => {
    begun.splice(0).forEach((listener) => listener())
    const goneAway = () => undefined
    void readAll(request).then((body) => {
      const call: Seen = { method: request.method!, url: request.url!, headers: request.headers, body }
      seen.push(call)
      for (const { path, listener } of listeners) if (call.url.startsWith(path)) listener()
      const instead = queues
        .find(({ path, answers }) => call.url.startsWith(path) && answers.length > 0)
        ?.answers.shift()
      if (instead === 'hang up after acting') answer(call, undefined)
      if (typeof instead === 'string') request.socket.destroy()
      else if (instead)
        send(
          response,
          instead.status,
          instead.body ?? { message: `chosen ${instead.status}` },
          instead.headers,
        )
      else answer(call, response)
    }, goneAway)
  })

  function answer(call: Seen, response: ServerResponse | undefined) {
    const url = new URL(call.url, 'http://fake')
    const reply = (status: number, body: unknown, headers: Record<string, string> = {}) => {
      if (response) send(response, status, body, { 'x-request-id': `request-${seen.length}`, ...headers })
    }
    if (url.pathname.startsWith('/admin/v1/')) {
      answerOperator(state, call, url, reply)
      return
    }
    if (call.headers['x-api-key'] !== state.key) {
      reply(401, { message: 'Unknown API key' })
      return
    }
    const rate = { 'x-ratelimit-limit': '50', 'x-ratelimit-remaining': '49', 'x-ratelimit-reset': '60' }
    const limited = (status: number, body: unknown, headers = {}) =>
      reply(status, body, { ...rate, ...headers })
    if (answerBatches(state, call, url, limited) || answerOrders(state, url, limited, response)) return
    reply(404, { message: `There is nothing at ${url.pathname}` })
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return Object.assign(state, {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    seen,
    instead: (path: string, ...answers: Instead[]) => void queues.push({ path, answers }),
    onCall: (path: string, listener: () => void) => void listeners.push({ path, listener }),
    onCallBegun: (listener: () => void) => void begun.push(listener),
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  })
}

async function readAll(request: IncomingMessage) {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}
