import { ITEM_STATUSES, type ItemStatus } from '../../domain/orders/items.ts'
import type { Millis } from '../../domain/numbers.ts'
import { Refusal } from '../../domain/refusals.ts'
import { type Selection, SELECTION_ITEMS_MAX } from '../../domain/selections.ts'
import { readJson } from '../reading/json.ts'
import { dateTime, integer, oneOf, text, uuid } from '../members.ts'
import { closed } from '../operator/closed.ts'
import { FulfillmentTypes, ItemStatuses, OrderStatuses } from '../orders/order-schemas.ts'
import { quote } from '../reading/quote.ts'
import { check, invalid } from '../reading/requests.ts'
import { type Static, Type } from '../schema.ts'
import { readTimestamp, showTimestamp } from '../timestamps.ts'
import { validationErrors } from '../reading/validation-errors.ts'
import { type AskedSearch, HOURS_MAX } from './orders.ts'

const FilterBody = closed({
  q: Type.Optional(text('Q')),
  order_status: Type.Optional(OrderStatuses),
  order_item_status: Type.Optional(ItemStatuses),
  shop_country: Type.Optional(text('Shop Country')),
  carrier_key: Type.Optional(text('Carrier Key')),
  fulfillment_type: Type.Optional(FulfillmentTypes),
  from: Type.Optional(dateTime('From')),
  to: Type.Optional(dateTime('To')),
  older_than_hours: Type.Optional(integer('Older Than Hours', { minimum: 0, maximum: HOURS_MAX })),
})

const LIST = { minItems: 1, maxItems: SELECTION_ITEMS_MAX }

/** The body of POST /seller/v1/selections. */
export const NewSelectionBody = closed({
  filter: Type.Optional(FilterBody),
  ids: Type.Optional(
    Type.Array(Type.Integer({ minimum: 1 }), { ...LIST, title: 'Ids', description: 'Ids of order items.' }),
  ),
  orderNumbers: Type.Optional(Type.Array(Type.String(), { ...LIST, title: 'Order Numbers' })),
  order_item_status: Type.Optional(
    oneOf(ITEM_STATUSES, 'Order Item Status', {
      description:
        'Items of this status alone. Of order numbers: `open` if absent; of ids: whatever their status. A filter has a member of this name.',
    }),
  ),
})

/** Names in a body that are looked up together. */
const NAMES_AT_ONCE = 2_000

/** What is to be selected. Long lists are in JSON texts of 2,000 each, without repetitions: they come out of a thread, where each value costs. */
export type AskedSelection =
  | { readonly by: 'filter'; readonly search: AskedSearch; readonly status: ItemStatus }
  /** Ascending. */
  | { readonly by: 'ids'; readonly texts: readonly string[]; readonly status: ItemStatus | undefined }
  | { readonly by: 'orderNumbers'; readonly texts: readonly string[]; readonly status: ItemStatus }

/** POST /seller/v1/selections */
export function readSelection(body: string): AskedSelection {
  const sent = check(NewSelectionBody, readJson(body), 'body')
  const { filter, ids, orderNumbers, order_item_status: status } = sent
  const named = Object.keys(sent).filter((name) => name !== 'order_item_status')
  if (named.length !== 1)
    throw invalid(
      named.length === 0
        ? [validationErrors.missing(['body', 'filter'])]
        : named.map((name) => validationErrors.unknownMember(['body', name])),
      named.length === 0
        ? 'The body must have one of filter, ids and orderNumbers'
        : `The body must have one of filter, ids and orderNumbers, but has ${named.join(' and ')}`,
    )
  if (filter) {
    if (status !== undefined)
      throw invalid(
        [validationErrors.unknownMember(['body', 'order_item_status'])],
        'order_item_status stands in the filter where there is one',
      )
    return { by: 'filter', search: searchOf(filter), status: filter.order_item_status ?? 'open' }
  }
  if (ids) {
    const ascending = Float64Array.from(ids).sort()
    return { by: 'ids', texts: inTexts([...ascending.filter((id, at) => id !== ascending[at - 1])]), status }
  }
  return { by: 'orderNumbers', texts: inTexts([...new Set(orderNumbers)]), status: status ?? 'open' }
}

function inTexts(values: readonly unknown[]): string[] {
  const texts: string[] = []
  for (let at = 0; at < values.length; at += NAMES_AT_ONCE)
    texts.push(JSON.stringify(values.slice(at, at + NAMES_AT_ONCE)))
  return texts
}

/** As in a query, an empty text is an absent one. */
const searchOf = (filter: Static<typeof FilterBody>): AskedSearch => ({
  q: filter.q === '' ? undefined : filter.q,
  orderStatus: filter.order_status,
  itemStatus: filter.order_item_status,
  shopCountry: filter.shop_country,
  carrierKey: filter.carrier_key,
  fulfillmentType: filter.fulfillment_type,
  createdFrom: filter.from === undefined ? undefined : readTimestamp(filter.from, 'from'),
  createdTo: filter.to === undefined ? undefined : readTimestamp(filter.to, 'to'),
  olderThanHours: filter.older_than_hours,
})

/** Unknown names that a refusal shows. [ours: contract 10] */
const UNKNOWN_SHOWN = 100

/** What is asked for and not there, of the seller at least: an id or number of another seller is as one that does not exist. */
export class Unknown {
  readonly #what: string
  readonly #shown: string[] = []
  #count = 0

  constructor(what: 'item' | 'order') {
    this.#what = what
  }

  add(name: number | string): void {
    if (this.#count++ < UNKNOWN_SHOWN) this.#shown.push(typeof name === 'number' ? String(name) : quote(name))
  }

  /** Refuses the selection where there were any. */
  refuse(): void {
    if (this.#count === 0) return
    const more = this.#count - this.#shown.length
    throw new Refusal(
      'invalid',
      `You have no ${this.#what}${this.#count === 1 ? '' : 's'} ${this.#shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`,
    )
  }
}

/** For the 1,000,001st item. */
export const tooManyItems = () =>
  new Refusal('invalid', `A selection may have at most ${SELECTION_ITEMS_MAX} items: narrow it down`)

/** Where a merchant has frozen as much as it may. */
export const tooMuchFrozen = (seconds: number) =>
  new Refusal(
    'too_many_requests',
    `As many items are selected as may be at once: the oldest selection expires in ${seconds} s`,
    { retryAfter: seconds },
  )

/** POST /seller/v1/selections: the answer. */
export const SelectionSchema = Type.Object(
  {
    id: uuid('Id'),
    items: integer('Items', { description: 'Items that were frozen.' }),
    orders: integer('Orders', { description: 'Orders that these are of.' }),
    expiresAt: dateTime('Expires At', { description: 'After it the selection is gone.' }),
  },
  { title: 'SelectionSchema' },
)

/** A selection, as the seller sees it. */
export const presentSelection = ({
  id,
  items,
  orders,
  expiresAt,
}: Pick<Selection, 'id' | 'items' | 'orders'> & { readonly expiresAt: Millis }): Static<
  typeof SelectionSchema
> => ({ id, items, orders, expiresAt: showTimestamp(expiresAt) })
