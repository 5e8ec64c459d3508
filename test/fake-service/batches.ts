import { randomUUID } from 'node:crypto'
import type { EntryByOperation, Operation } from '../../client/types.ts'
import type { FakeState, Seen } from './fake.ts'

type Entry = EntryByOperation[Operation]

export interface FakeBatch {
  readonly operation: string
  readonly body: string
  readonly items: Entry[]
  asked: number
}

type Reply = (status: number, body: unknown, headers?: Record<string, string>) => void

const isFinal = (state: FakeState, batch: FakeBatch) => batch.asked > state.asksUntilFinal

/** POST /orders/{cancel,ship,return} and GET /results/…; false when the call is another one. */
export function answerBatches(state: FakeState, call: Seen, url: URL, reply: Reply): boolean {
  const write = /^\/api\/v1\/orders\/(cancel|ship|return)$/.exec(url.pathname)
  if (write && call.method === 'POST') {
    submit(state, write[1]!, call.body, reply)
    return true
  }
  const read = /^\/api\/v1\/results\/(cancel|ship|return)-orders$/.exec(url.pathname)
  if (read) answerResults(state, read[1]!, url, reply)
  return read !== null
}

function submit(state: FakeState, operation: string, body: string, reply: Reply) {
  const { items } = JSON.parse(body) as { items: Entry[] }
  if (items.length === 0) {
    const fault = {
      type: 'too_short',
      loc: ['body', 'data', 'items'],
      msg: 'List should have at least 1 item',
      ctx: {},
    }
    reply(400, { message: 'items: at least one entry is needed', detail: [fault] })
    return
  }
  for (const [batchRequestId, twin] of state.batches) {
    if (twin.operation === operation && twin.body === body && !isFinal(state, twin)) {
      reply(200, { batchRequestId }, { 'idempotent-replayed': 'true' })
      return
    }
  }
  const batchRequestId = randomUUID()
  state.batches.set(batchRequestId, { operation, body, items, asked: 0 })
  reply(200, { batchRequestId })
}

function answerResults(state: FakeState, operation: string, url: URL, reply: Reply) {
  const batchRequestId = url.searchParams.get('batch_request_id') ?? ''
  const batch = state.batches.get(batchRequestId)
  if (batch?.operation !== operation) {
    reply(404, { message: 'No such batch' })
    return
  }
  batch.asked++
  if (!isFinal(state, batch)) {
    reply(200, { batchRequestId, status: 'pending', items: [] }, { 'retry-after': '2' })
    return
  }
  const all = batch.items.map((item) => resultOf(state, item))
  const wanted = url.searchParams.get('items') === 'failed' ? all.filter(({ success }) => !success) : all
  const offset = Number(url.searchParams.get('offset') ?? 0)
  const limit = Number(url.searchParams.get('limit') ?? wanted.length)
  reply(200, { batchRequestId, status: 'completed', items: wanted.slice(offset, offset + limit) })
}

function resultOf(state: FakeState, requestItem: Entry) {
  const ids =
    'id' in requestItem ? [requestItem.id] : 'order_items' in requestItem ? requestItem.order_items : []
  const inTheWay = ids.filter((id) => state.failing.has(id))
  return {
    requestItem,
    success: inTheWay.length === 0,
    errors: inTheWay.map((id) => `Item ${id}: ${state.failing.get(id)!.replaceAll('_', ' ')}`),
    errorCodes: inTheWay.map((id) => state.failing.get(id)!),
  }
}
