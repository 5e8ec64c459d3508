import { cancelRule, type CancelEntry } from '../../domain/orders/cancel.ts'
import { Type } from '../schema.ts'
import { itemErrors } from './item-errors.ts'
import { operation } from './operation.ts'

/** [seed] */
export const CancelOrderItemSchema = Type.Object(
  { id: Type.Integer({ description: 'Order item ID to cancel.', minimum: 1, title: 'Id' }) },
  { title: 'CancelOrderItemSchema' },
)

/** POST /orders/cancel. [seed] */
export const cancel = operation<CancelEntry>({
  name: 'cancel',
  method: 'post',
  path: '/orders/cancel',
  resultsPath: '/results/cancel-orders',
  limit: 50,
  resultsLimit: 200,
  document: {
    tag: 'Orders',
    operationId: 'scapi_app_endpoints_order_api_cancel_order_items',
    summary: 'Cancel Order Items',
    resultsOperationId: 'scapi_app_endpoints_result_api_get_cancel_order_batch_results',
    resultsSummary: 'Get Cancel Order Batch Results',
    request: 'CancelRequestSchema',
    result: 'CancelOrderResultItemSchema',
    results: 'CancelOrderResultsResponseSchema',
    items: 'List of order items to cancel.',
  },
  schema: () => CancelOrderItemSchema,
  read(sent: readonly { id: number }[]) {
    const ids = new Array<number>(sent.length)
    for (let at = 0; at < ids.length; at++) ids[at] = sent[at]!.id
    return ids
  },
  canonical: (ids) => `{"id":${ids.join('},{"id":')}}`,
  shown: (id) => `{"id":${id}}`,
  errors: itemErrors('cancelled', [
    'item_not_found',
    'item_fulfilled_by_marketplace',
    'item_already_shipped',
    'item_already_returned',
  ]),
  rule: cancelRule,
})
