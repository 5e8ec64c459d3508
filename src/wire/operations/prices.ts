import { priceRule, type PriceEntry } from '../../domain/products/prices.ts'
import { shownPrice } from '../products/amounts.ts'
import { canonicalJson } from '../reading/canonical.ts'
import { knownOf } from '../reading/known-members.ts'
import { PriceSchemaNullable, sku, validAt } from '../products/product-schemas.ts'
import { type Static, Type } from '../schema.ts'
import { operation } from './operation.ts'
import { BATCH } from './parcels.ts'
import { productErrors } from './product-errors.ts'
import { readValidAt, type Sent, shownValidAt } from './valid-at.ts'

/** The prices of one variant in one country. [known] */
const UpdatePriceItemSchema = Type.Object(
  { sku: sku(), price: PriceSchemaNullable, valid_at: validAt() },
  { title: 'UpdatePriceItemSchema' },
)

const sentForm = ({ sku, price, ...entry }: Sent<PriceEntry>) => ({
  sku,
  price: shownPrice(price),
  ...shownValidAt(entry),
})

/** PUT /products/prices. [known] */
export const prices = operation<Sent<PriceEntry>>({
  name: 'prices',
  method: 'put',
  path: '/products/prices',
  resultsPath: '/results/prices',
  limit: 200,
  resultsLimit: 200,
  entriesMax: 1_000,
  document: {
    tag: 'Products',
    operationId: 'scapi_app_endpoints_product_api_update_price',
    summary: 'Update Price',
    about: BATCH,
    resultsOperationId: 'scapi_app_endpoints_result_api_get_price_batch_results',
    resultsSummary: 'Get Price Batch Results',
    request: 'UpdatePriceSchema',
    result: 'UpdatePriceResultItemSchema',
    results: 'PriceBatchResultsResponseSchema',
    items: 'List of prices to set.',
    answer: 'UpdatePriceResponseSchema',
  },
  schema: () => UpdatePriceItemSchema,
  read: (sent: readonly Static<typeof UpdatePriceItemSchema>[]) =>
    sent.map(({ sku, price, valid_at }) => ({
      sku,
      price: knownOf(PriceSchemaNullable, price),
      ...readValidAt(valid_at),
    })),
  canonical: (entries) => entries.map((entry) => canonicalJson(sentForm(entry))).join(','),
  shown: (entry) => JSON.stringify(sentForm(entry)),
  errors: productErrors([
    'sku_not_found',
    'stale_update',
    'valid_at_in_future',
    'country_not_sold',
    'price_missing',
    'sale_price_above_retail',
    'price_too_precise',
  ]),
  rule: priceRule,
})
