import { statusRule, type StatusEntry } from '../../domain/products/status.ts'
import { REQUESTED_STATUSES } from '../../domain/products/statuses.ts'
import { text } from '../members.ts'
import { type Static, Type } from '../schema.ts'
import { operation } from './operation.ts'
import { BATCH } from './parcels.ts'
import { productErrors } from './product-errors.ts'

/** The status of one style. [known] */
const UpdateProductStatusItemSchema = Type.Object(
  {
    style_key: text('Style Key', { maxLength: 120, description: 'What all variants of the style name.' }),
    status: Type.String({
      description: `One of ${REQUESTED_STATUSES.join(', ')}: \`published\` asks for approval, or brings an inactive style back; \`draft\` takes a style back that is not approved; \`inactive\` hides one that was.`,
    }),
  },
  { title: 'UpdateProductStatusItemSchema' },
)

/** PUT /products/status. [known] */
export const status = operation<StatusEntry>({
  name: 'status',
  method: 'put',
  path: '/products/status',
  resultsPath: '/results/status',
  limit: 100,
  resultsLimit: 200,
  document: {
    tag: 'Products',
    operationId: 'scapi_app_endpoints_product_api_update_product_status',
    summary: 'Update Product Status',
    about: BATCH,
    resultsOperationId: 'scapi_app_endpoints_result_api_get_product_status_update_batch_results',
    resultsSummary: 'Get Product Status Update Batch Results',
    request: 'UpdateProductStatusSchema',
    result: 'UpdateProductStatusResultItemSchema',
    results: 'UpdateProductStatusBatchResultsResponseSchema',
    items: 'List of styles and the status that each is to have.',
    answer: 'UpdateProductStatusResponseSchema',
    statusOrText: true,
  },
  schema: () => UpdateProductStatusItemSchema,
  read: (sent: readonly Static<typeof UpdateProductStatusItemSchema>[]) =>
    sent.map(({ style_key, status }) => ({ styleKey: style_key, status })),
  canonical: (entries) =>
    entries.map(({ styleKey, status }) => JSON.stringify({ status, style_key: styleKey })).join(','),
  shown: ({ styleKey, status }) => JSON.stringify({ style_key: styleKey, status }),
  errors: productErrors(['product_master_not_found', 'status_unknown', 'status_not_allowed']),
  rule: statusRule,
})
