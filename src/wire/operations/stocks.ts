import { stockRule, type StockEntry } from '../../domain/products/stocks.ts'
import { sku, validAt } from '../products/product-schemas.ts'
import { type Static, Type } from '../schema.ts'
import { operation } from './operation.ts'
import { BATCH } from './parcels.ts'
import { productErrors } from './product-errors.ts'
import { readValidAt, type Sent, shownValidAt } from './valid-at.ts'

/** The stock of one variant. [known] */
const UpdateStockItemSchema = Type.Object(
  {
    sku: sku(),
    quantity: Type.Integer({
      minimum: 0,
      maximum: 1_000_000,
      title: 'Quantity',
      description: 'What there is of it now.',
    }),
    valid_at: validAt(),
  },
  { title: 'UpdateStockItemSchema' },
)

/** PUT /products/stocks. [known] */
export const stocks = operation<Sent<StockEntry>>({
  name: 'stocks',
  method: 'put',
  path: '/products/stocks',
  resultsPath: '/results/stocks',
  limit: 1000,
  resultsLimit: 200,
  entriesMax: 1_000,
  document: {
    tag: 'Products',
    operationId: 'scapi_app_endpoints_product_api_update_stock',
    summary: 'Update Stock',
    about: BATCH,
    resultsOperationId: 'scapi_app_endpoints_result_api_get_stock_batch_results',
    resultsSummary: 'Get Stock Batch Results',
    request: 'UpdateStockSchema',
    result: 'UpdateStockResultItemSchema',
    results: 'StockBatchResultsResponseSchema',
    items: 'List of quantities to set.',
    answer: 'UpdateStockResponseSchema',
  },
  schema: () => UpdateStockItemSchema,
  read: (sent: readonly Static<typeof UpdateStockItemSchema>[]) =>
    sent.map(({ sku, quantity, valid_at }) => ({ sku, quantity, ...readValidAt(valid_at) })),
  canonical: (entries) =>
    entries
      .map(({ sku, quantity, ...entry }) => JSON.stringify({ quantity, sku, ...shownValidAt(entry) }))
      .join(','),
  shown: ({ sku, quantity, ...entry }) => JSON.stringify({ sku, quantity, ...shownValidAt(entry) }),
  errors: productErrors(['sku_not_found', 'stale_update', 'valid_at_in_future']),
  rule: stockRule,
})
