import { hash } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Merchant } from '../../domain/merchants.ts'
import type { ItemId } from '../../domain/numbers.ts'
import type { ImportOrder, Order, OrderItem } from '../../domain/orders/orders.ts'
import { Refusal } from '../../domain/refusals.ts'
import type { Actor, OperationName } from '../../domain/batches.ts'
import { demandedOrders } from '../../sandbox/invented/demand.ts'
import { importForm } from '../../sandbox/invented/import-form.ts'
import { PLACES } from '../../sandbox/invented/places.ts'
import { requestOf } from '../../wire/batches.ts'
import { ImportRules } from '../../wire/imports/imports.ts'
import { ordersPiece } from '../../wire/orders/orders.ts'
import {
  type AskedOrders,
  newOrdersSchema,
  readNewOrders,
  readOtherSide,
  withMembers,
} from '../../wire/sandbox/orders.ts'
import { presentSubmitted } from '../../wire/operator/batches.ts'
import { JSON_TYPE } from '../answers/errors.ts'
import { listText, wholeOrStream } from '../answers/streams.ts'
import { readyToSubmit } from '../intake/read-batch.ts'
import { merchantOf } from './access.ts'
import { bodyText, type SandboxContext } from './context.ts'

/** Orders that one transaction takes in: some 10 ms of the writer. */
const ORDERS_PER_STEP = 200
/** Orders that are read at once to be shown. */
const SHOWN_AT_ONCE = 50

/** What a member of another side does to an order, through the path that a seller's own batches take. */
const OTHER_SIDES: readonly {
  readonly path: string
  readonly actor: Actor
  readonly operation: OperationName
  readonly entries: (items: readonly OrderItem[]) => readonly unknown[]
}[] = [
  { path: 'buyer-cancels', actor: 'buyer', operation: 'cancel', entries: ids },
  { path: 'marketplace-cancels', actor: 'marketplace', operation: 'cancel', entries: ids },
  { path: 'buyer-returns', actor: 'buyer', operation: 'return', entries: parcels },
]

function ids(items: readonly OrderItem[]) {
  return items.map(({ id }) => id)
}

/** One parcel for each item, so that one that cannot be returned stands in no other's way. */
function parcels(items: readonly OrderItem[]) {
  return items.map(({ id, returnTrackingKey }) => ({
    orderItems: [id],
    returnTrackingKey: returnTrackingKey === '' ? `RETURN-${id}` : returnTrackingKey,
  }))
}

interface OfOrder {
  Params: { order_number: string }
}

/** Orders on demand, and what buyers and the marketplace do to them. */
export function orderRoutes(app: FastifyInstance, context: SandboxContext): void {
  const { store, clock, log } = context.dependencies
  const schema = newOrdersSchema([...PLACES.keys()].sort())

  app.post('/orders', async (request, reply) => {
    const asked = readNewOrders(await bodyText(context, request), schema, clock.now())
    const merchant = await merchantOf(store, request, reply)
    const numbers = await makeOrders(context, merchant, asked)
    reply.code(201).type(JSON_TYPE)
    const text = listText('{"items":[', shown(context, merchant, numbers), ']}')
    return wholeOrStream(text, (error) =>
      log.error({ err: error, requestId: request.id }, 'a list of new orders broke off'),
    )
  })

  for (const { path, actor, operation, entries } of OTHER_SIDES) {
    app.post<OfOrder>(`/orders/:order_number/${path}`, async (request, reply) => {
      const named = readOtherSide(await bodyText(context, request))
      const merchant = await merchantOf(store, request, reply)
      const order = await orderOf(context, merchant, request.params.order_number)
      const items = named ? named.map((id, at) => itemOf(order, id, at)) : order.items
      const read = readyToSubmit(operation, actor, requestOf(operation, entries(items), actor))
      const { id, replayed } = await context.submit(merchant.id, read)
      return answerBatch(request, reply, id, replayed)
    })
  }
}

/** All are taken in before anything is answered, so that a caller who hangs up leaves no half of them. */
async function makeOrders(
  { dependencies: { store, clock, config }, sandbox: { state } }: SandboxContext,
  merchant: Merchant,
  asked: AskedOrders,
): Promise<string[]> {
  const carriers = await store.listCarriers({ activeOnly: true })
  if (carriers.length === 0)
    throw new Refusal('conflict', 'No carrier is active: orders cannot be made without one')
  const rules = new ImportRules({
    carriers: carriers.map(({ key }) => key),
    itemsMax: config.orderItemsMax,
    ignore: [],
  })
  const made = state.now.ordersMade
  // Before the first one exists: a crash leaves numbers unused, and never one that is used twice.
  state.change({ ordersMade: made + asked.count })
  const { order: members, ...demand } = asked
  const numbers: string[] = []
  const origin = { merchantName: merchant.name, carriers, made }
  for (const orders of portions(demandedOrders(demand, origin), ORDERS_PER_STEP)) {
    const wanted = members
      ? orders.map((order): ImportOrder => {
          const { canonical, ...read } = withMembers(importForm(order), members, rules)
          return { ...read, contentHash: hash('sha256', canonical, 'base64') }
        })
      : orders
    const outcomes = await store.importOrders({ merchantId: merchant.id, orders: wanted, now: clock.now() })
    for (const [at, outcome] of outcomes.entries()) {
      const { orderNumber } = wanted[at]!
      if (outcome !== 'created') {
        const why = typeof outcome === 'string' ? 'It exists already' : outcome.refused
        throw new Refusal('conflict', `The order ${orderNumber} cannot be made: ${why}`)
      }
      numbers.push(orderNumber)
    }
  }
  return numbers
}

function* portions<T>(all: Iterable<T>, size: number): Generator<T[]> {
  let portion: T[] = []
  for (const one of all) {
    portion.push(one)
    if (portion.length < size) continue
    yield portion
    portion = []
  }
  if (portion.length > 0) yield portion
}

async function* shown(
  { dependencies: { store } }: SandboxContext,
  { id: merchantId }: Merchant,
  numbers: readonly string[],
): AsyncGenerator<string> {
  for (const portion of portions(numbers, SHOWN_AT_ONCE)) {
    const orders = await Promise.all(
      portion.map((orderNumber) => store.findOrder({ merchantId, orderNumber })),
    )
    // Of orders that a reset takes away meanwhile, what is left is shown.
    const present = orders.filter((order): order is Order => order !== undefined)
    if (present.length > 0) yield ordersPiece(present)
  }
}

async function orderOf(
  { dependencies: { store } }: SandboxContext,
  { id: merchantId }: Merchant,
  number: string,
) {
  const order = number.includes('\0') ? undefined : await store.findOrder({ merchantId, orderNumber: number })
  if (!order) throw new Refusal('not_found', 'There is no order of this number')
  return order
}

function itemOf({ orderNumber, items }: Order, id: ItemId, at: number): OrderItem {
  const item = items.find((one) => one.id === id)
  if (!item)
    throw new Refusal('invalid', `items[${at}].id is ${id}, which is no item of the order ${orderNumber}`)
  return item
}

function answerBatch(request: FastifyRequest, reply: FastifyReply, id: string, replayed: boolean): string {
  request.batch = id
  if (replayed) reply.header('idempotent-replayed', 'true')
  reply.type(JSON_TYPE)
  return JSON.stringify(presentSubmitted(id))
}
