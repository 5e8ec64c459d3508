import { LIVE_KEYS_MAX } from '../../domain/merchants.ts'
import { BatchRequestResponseSchema } from '../answers.ts'
import { newRequestSchema } from '../batches.ts'
import { integer, text, uuid } from '../members.ts'
import { NewKeyBody } from '../operator/merchants.ts'
import type { Parameter } from '../document/parameters.ts'
import type { PublicCall, SellerTag } from '../document/public-calls.ts'
import type { Schema } from '../schema.ts'
import { BATCH_FILTERS, BatchesSchema, BatchSchema, RetryFailedBody } from './batches.ts'
import { EventsSchema, FEED_PARAMETERS } from './events.ts'
import { DownloadBody, DownloadSchema, RESULTS_PARAMETERS } from './exports.ts'
import { KeysSchema, NewKeySchema } from './keys.ts'
import { LIST_PARAMETERS } from './lists.ts'
import { MeSchema } from './me.ts'
import { ORDER_FILTERS, OrdersSchema, OrderWithHistorySchema } from './orders.ts'
import { PREVIEWED, previewSchema } from './previews.ts'
import { SelectionBatchesSchema, USE_BODIES, usePreviewSchema } from './selection-uses.ts'
import { STATISTICS_PARAMETERS, StatisticsSchema } from './statistics.ts'
import { NewSelectionBody, SelectionSchema } from './selections.ts'
import {
  DELIVERY_FILTERS,
  DeliveriesSchema,
  DeliveryWithBodySchema,
  ReplayBody,
  ReplayedSchema,
  RotateBody,
  RotatedSchema,
  TestBody,
  TestedSchema,
} from './webhooks.ts'

interface SellerCall extends Omit<PublicCall, 'path' | 'operationId' | 'tag' | 'limit' | 'parameters'> {
  /** Behind `/seller/v1`. */
  readonly path: string
  readonly tag: SellerTag
  readonly parameters?: readonly Parameter[]
  readonly answer: Schema | readonly string[] | 'nothing'
}

/** `GET /seller/v1/keys/{id}` is `seller_get_keys_id`. */
const nameOf = ({ method, path }: SellerCall) =>
  `seller_${method}${path.replaceAll(/\W+/g, '_').replace(/_$/, '')}`

const inPath = (name: string, schema: Schema): Parameter => ({ in: 'path', name, required: true, schema })

const subscriptionId = inPath('id', integer('Id', { minimum: 1 }))

const CALLS: readonly SellerCall[] = [
  {
    method: 'get',
    path: '/me',
    summary: 'Who Calls',
    tag: 'Access',
    about: 'The merchant and the key of the call, and what is left of its limits.',
    answer: MeSchema,
    refusals: [],
  },
  {
    method: 'get',
    path: '/keys',
    summary: 'List Keys',
    tag: 'Access',
    about: 'The keys of the merchant, without their secrets, newest first.',
    parameters: LIST_PARAMETERS,
    answer: KeysSchema,
    refusals: [],
  },
  {
    method: 'post',
    path: '/keys',
    summary: 'Make A Key',
    tag: 'Access',
    about: `At most ${LIVE_KEYS_MAX} keys of a merchant are valid at once.`,
    body: NewKeyBody,
    status: 201,
    answer: NewKeySchema,
    refusals: [408, 409, 413, 415],
  },
  {
    method: 'delete',
    path: '/keys/{id}',
    summary: 'Revoke A Key',
    tag: 'Access',
    about: 'It stops within a second. The last valid key of the role `full` that does not expire stays.',
    parameters: [inPath('id', integer('Id', { minimum: 1 }))],
    answer: 'nothing',
    status: 204,
    refusals: [404, 409],
  },
  {
    method: 'get',
    path: '/orders',
    summary: 'Find Orders',
    tag: 'Search',
    about: 'The orders of the merchant, newest first.',
    parameters: [...ORDER_FILTERS, ...LIST_PARAMETERS],
    answer: OrdersSchema,
    refusals: [],
  },
  {
    method: 'get',
    path: '/orders/{order_number}',
    summary: 'Get An Order',
    tag: 'Search',
    about: 'An order, and what happened to which of its items, when, by whom and in which batch.',
    parameters: [inPath('order_number', text('Order Number'))],
    answer: OrderWithHistorySchema,
    refusals: [404],
  },
  {
    method: 'get',
    path: '/batches',
    summary: 'List Batches',
    tag: 'Batches',
    about: 'The batches of the merchant, newest first.',
    parameters: [...BATCH_FILTERS, ...LIST_PARAMETERS],
    answer: BatchesSchema,
    refusals: [],
  },
  {
    method: 'get',
    path: '/batches/{id}',
    summary: 'Get A Batch',
    tag: 'Batches',
    parameters: [inPath('id', uuid('Id'))],
    answer: BatchSchema,
    refusals: [404],
  },
  {
    method: 'post',
    path: '/batches/{id}/retry-failed',
    summary: 'Retry What Failed',
    tag: 'Batches',
    about:
      'Submits the failed entries of a final batch as a new batch, once. The conflict of a second time names the batch of the first.',
    parameters: [inPath('id', uuid('Id'))],
    body: RetryFailedBody,
    bodyMayBeAbsent: true,
    headers: ['Idempotent-Replayed'],
    answer: BatchRequestResponseSchema,
    refusals: [404, 408, 409, 413, 415],
  },
  {
    method: 'get',
    path: '/events',
    summary: 'Follow What Happens',
    tag: 'Events',
    about:
      'The change feed of the merchant, ordered and replayable. With `Accept: text/event-stream` live: `id` is `seq`, a comment comes every 15 seconds; ' +
      'it is one call, and a key has at most 10 such streams.',
    parameters: FEED_PARAMETERS,
    streams: true,
    answer: EventsSchema,
    refusals: [],
  },
  {
    method: 'get',
    path: '/webhooks/{id}/deliveries',
    summary: 'List Deliveries',
    tag: 'Webhooks',
    about: 'The log of a subscription, newest first: every delivery and how its attempts went.',
    parameters: [subscriptionId, ...DELIVERY_FILTERS, ...LIST_PARAMETERS],
    answer: DeliveriesSchema,
    refusals: [404],
  },
  {
    method: 'get',
    path: '/webhooks/{id}/deliveries/{deliveryId}',
    summary: 'Get A Delivery',
    tag: 'Webhooks',
    about: 'A delivery, its attempts, and what would be sent now.',
    parameters: [subscriptionId, inPath('deliveryId', integer('Delivery Id', { minimum: 1 }))],
    answer: DeliveryWithBodySchema,
    refusals: [404],
  },
  {
    method: 'post',
    path: '/webhooks/{id}/test',
    summary: 'Try A Receiver',
    tag: 'Webhooks',
    about:
      'Delivers `webhook.test`, or an invented example of another event, whether the subscription names it or not. The header ' +
      '`webhook-test: true` marks it.',
    parameters: [subscriptionId],
    body: TestBody,
    bodyMayBeAbsent: true,
    status: 202,
    answer: TestedSchema,
    refusals: [404, 408, 409, 413, 415],
  },
  {
    method: 'post',
    path: '/webhooks/{id}/rotate',
    summary: 'Exchange A Secret',
    tag: 'Webhooks',
    about:
      'Makes a new secret. For 24 hours deliveries are signed with both: `webhook-signature` carries two signatures, `x-signature` is made ' +
      'with the old secret and `x-signature-next` with the new one. `{"finish": true}` ends the old one at once and makes no new one.',
    parameters: [subscriptionId],
    body: RotateBody,
    bodyMayBeAbsent: true,
    answer: RotatedSchema,
    refusals: [404, 408, 409, 413, 415],
  },
  {
    method: 'post',
    path: '/webhooks/{id}/replay',
    summary: 'Send Again',
    tag: 'Webhooks',
    about:
      'Sends deliveries again, with the same `id` and in the same order, each as it is by then: those that failed, all of a time, or one. ' +
      '`from` and `to` are the first and the last moment at which it happened.',
    parameters: [subscriptionId],
    body: ReplayBody,
    answer: ReplayedSchema,
    refusals: [404, 408, 413, 415],
  },
  {
    method: 'get',
    path: '/statistics',
    summary: 'Count What Happened',
    tag: 'Events',
    about:
      'By UTC day, what is open by age, and how much the seller cancelled. Orders and their items count on the day that the order was made, the rest on the day that it happened.',
    parameters: STATISTICS_PARAMETERS,
    answer: StatisticsSchema,
    refusals: [],
  },
  {
    method: 'get',
    path: '/export/orders.csv',
    summary: 'Export Orders',
    tag: 'Exports',
    about:
      'The orders that the filters of the list find, newest first, a row for each item, with the columns of an import. Text that a spreadsheet would run as a formula is neutralised.',
    parameters: ORDER_FILTERS,
    answer: ['text/csv'],
    refusals: [],
  },
  {
    method: 'get',
    path: '/export/results.csv',
    summary: 'Export Results',
    tag: 'Exports',
    about: 'What became of the entries of a batch, a row for each, as far as they are decided.',
    parameters: RESULTS_PARAMETERS,
    answer: ['text/csv'],
    refusals: [404],
  },
  {
    method: 'post',
    path: '/downloads',
    summary: 'Make A Download Link',
    tag: 'Exports',
    about: 'A link to an export that a browser can follow without a key: for 60 seconds, and once.',
    body: DownloadBody,
    changesNothing: true,
    answer: DownloadSchema,
    refusals: [408, 413, 415],
  },
  ...PREVIEWED.map((operation): SellerCall => ({
    method: 'post',
    path: `/${operation.name}/preview`,
    summary: `Preview ${operation.document.summary}`,
    tag: 'Previews',
    about:
      'What the body of the write would do if it were sent now, decided by the same rules. Nothing happens. At most 10,000 entries.',
    body: newRequestSchema(operation),
    changesNothing: true,
    answer: previewSchema(operation),
    refusals: [408, 413, 415],
  })),
  {
    method: 'post',
    path: '/selections',
    summary: 'Select Items',
    tag: 'Selections',
    about:
      'Freezes items, at most 1,000,000, for an hour: those of the orders that a filter finds, those of orders by their numbers, or items by their ids. ' +
      'Names that are unknown refuse it; the first 100 are named.',
    body: NewSelectionBody,
    status: 201,
    answer: SelectionSchema,
    refusals: [408, 413, 415],
  },
  ...PREVIEWED.flatMap((operation): SellerCall[] => {
    const path = `/selections/{id}/${operation.name}`
    const shared = {
      method: 'post',
      tag: 'Selections',
      parameters: [inPath('id', uuid('Id'))],
      body: USE_BODIES[operation.name]!,
      ...(operation.name === 'cancel' && { bodyMayBeAbsent: true as const }),
    } as const
    return [
      {
        ...shared,
        path: `${path}/preview`,
        summary: `Preview ${operation.document.summary} Of A Selection`,
        about: 'What acting on the selection would do now, decided by the same rules. Nothing happens.',
        changesNothing: true,
        answer: usePreviewSchema(operation),
        refusals: [404, 408, 413, 415],
      },
      {
        ...shared,
        path,
        summary: `${operation.document.summary} Of A Selection`,
        about:
          'Submits batches of 10,000 entries. A selection is acted on once: the same call again has the same batches, and goes on where one broke off.',
        headers: ['Idempotent-Replayed'],
        answer: SelectionBatchesSchema,
        refusals: [404, 408, 409, 413, 415],
      },
    ]
  }),
]

/** Every call of the seller API, in the order of its document. [ours: contract 10] */
export const SELLER_CALLS: readonly PublicCall[] = CALLS.map((call) => ({
  parameters: [],
  ...call,
  operationId: nameOf(call),
  path: `/seller/v1${call.path}`,
  limit: 'seller',
}))
