import type { ItemId, Millis } from '../../domain/numbers.ts'
import {
  FULFILLMENT_TYPES,
  type FulfillmentType,
  ORDER_STATUSES,
  type OrderStatus,
} from '../../domain/orders/orders.ts'
import { Refusal } from '../../domain/refusals.ts'
import { ImportedOrder, type ImportRules, type ReadImport, readImportedOrder } from '../imports/imports.ts'
import { readJson } from '../reading/json.ts'
import { integer, oneOf, text } from '../members.ts'
import { closed } from '../operator/closed.ts'
import { CancelOrderItemSchema } from '../operations/cancel.ts'
import { check } from '../reading/requests.ts'
import { type Schema, type Static, Type } from '../schema.ts'
import { readTimestamp } from '../timestamps.ts'

/** Orders of one call. */
const ORDERS_MAX = 10_000
const PIECES_MAX = 100
const SKUS_MAX = 1_000
const SEED_MAX = 2 ** 32 - 1

/** The members of an import, each of which takes the place of what was invented. */
const Overwritten = closed({
  ...(Object.fromEntries(
    Object.entries(ImportedOrder.properties).map(([name, schema]) => [name, Type.Optional(schema)]),
  ) as { order_number: ReturnType<typeof Type.Optional<Schema<string>>> }),
  order_items: Type.Optional(
    Type.Array(closed(ImportedOrder.properties.order_items.items.properties), {
      minItems: 1,
      maxItems: PIECES_MAX,
    }),
  ),
})

/** `countries` are those whose orders can be invented. */
export const newOrdersSchema = (countries: readonly string[]) =>
  closed({
    count: Type.Optional(integer('Count', { minimum: 1, maximum: ORDERS_MAX, default: 1 })),
    items: Type.Optional(
      integer('Items', {
        minimum: 1,
        maximum: PIECES_MAX,
        description: 'Pieces of each order; one to five by default.',
      }),
    ),
    skus: Type.Optional(
      Type.Array(text('SKU', { minLength: 1, maxLength: 255 }), { minItems: 1, maxItems: SKUS_MAX }),
    ),
    order_status: Type.Optional(oneOf(ORDER_STATUSES, 'Order Status', { default: 'open' })),
    shop_country: Type.Optional(oneOf(countries, 'Shop Country')),
    fulfillment_type: Type.Optional(
      oneOf(FULFILLMENT_TYPES, 'Fulfillment Type', { default: 'dropshipping' }),
    ),
    created_at: Type.Optional(
      Type.String({ format: 'date-time', title: 'Created At', description: 'Now by default.' }),
    ),
    seed: Type.Optional(
      integer('Seed', {
        minimum: 0,
        maximum: SEED_MAX,
        description: 'The same seed gives the same content. Numbers and ids are new each time.',
      }),
    ),
    order: Type.Optional(Overwritten),
  })

/** What is asked of `POST /sandbox/v1/orders`. */
export interface AskedOrders {
  readonly count: number
  readonly pieces: number | undefined
  readonly skus: readonly string[] | undefined
  readonly status: OrderStatus
  readonly shopCountry: string | undefined
  readonly fulfillmentType: FulfillmentType
  readonly createdAt: Millis
  readonly seed: number | undefined
  /** Members of an import that take the place of what is invented. */
  readonly order: Readonly<Record<string, unknown>> | undefined
}

/** Reads the body of `POST /sandbox/v1/orders`, which may be empty [ours: contract 11]. Throws `Refusal`. */
export function readNewOrders(
  body: string,
  schema: ReturnType<typeof newOrdersSchema>,
  now: Millis,
): AskedOrders {
  const asked: Static<typeof schema> = body.trim() === '' ? {} : check(schema, readJson(body), 'body')
  const { count = 1, items: pieces, order_status: status = 'open', order } = asked
  if (status === 'mixed' && pieces === 1)
    throw new Refusal(
      'invalid',
      'order_status cannot be mixed where items is 1: it takes two items that differ',
    )
  if (count > 1 && order && (order.order_number !== undefined || namesItems(order.order_items)))
    throw new Refusal(
      'invalid',
      'order gives a number or item ids, which only one order can have, but count is more than 1',
    )
  return {
    count,
    pieces,
    skus: asked.skus,
    status,
    shopCountry: asked.shop_country,
    fulfillmentType: asked.fulfillment_type ?? 'dropshipping',
    createdAt: asked.created_at === undefined ? now : readTimestamp(asked.created_at)!,
    seed: asked.seed,
    order,
  }
}

const namesItems = (items: readonly { id?: number }[] = []) => items.some(({ id }) => id !== undefined)

/** An invented order in the form of an import, with members put in the place of invented ones: it is held to what imports are held to. */
export function withMembers(
  invented: Readonly<Record<string, unknown>>,
  members: Readonly<Record<string, unknown>>,
  rules: ImportRules,
): ReadImport {
  try {
    return readImportedOrder({ ...invented, ...members }, rules)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    throw new Refusal('invalid', `order.${error.message}`)
  }
}

/** The body of `POST /sandbox/v1/orders/{n}/buyer-cancels` and its siblings. */
export const OtherSideBody = closed({
  items: Type.Optional(
    Type.Array(closed(CancelOrderItemSchema.properties), {
      minItems: 1,
      description: 'Items of this order; all of them by default.',
    }),
  ),
})

/** Reads such a body, which may be empty. Undefined: the whole order. */
export function readOtherSide(body: string): readonly ItemId[] | undefined {
  if (body.trim() === '') return undefined
  return check(OtherSideBody, readJson(body), 'body').items?.map(({ id }) => id)
}
