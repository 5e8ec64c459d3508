import { Type, type Schema } from '../schema.ts'
import type { LimitedOperation } from '../../domain/limits.ts'
import { batchAnswer } from '../answers.ts'
import { newRequestSchema } from '../batches.ts'
import { PagedCarriersSchema } from '../orders/carriers.ts'
import {
  AttributeGroupsSchema,
  BrandsSchema,
  CountriesSchema,
  PagedCategoriesSchema,
} from '../products/catalogue-schemas.ts'
import { integer, nullable, nullableText, oneOf, text, uuid } from '../members.ts'
import { FulfillmentTypes, ItemStatuses, OrderStatuses, PagedOrdersSchema } from '../orders/order-schemas.ts'
import { inQuery, type Parameter } from './parameters.ts'
import { PER_PAGE_DEFAULT, PER_PAGE_MAX } from '../paging.ts'
import { PagedReportsSchema, ReportTypes } from '../reports.ts'
import { OPERATIONS } from '../operations/list.ts'
import {
  GetProductsResponseSchema,
  PagedRejectedProductSchema,
  ProductStatuses,
} from '../products/product-schemas.ts'
import { resultsSchema } from '../results.ts'
import { WEBHOOK_CALLS } from '../webhooks/calls.ts'

/** A header that the documents describe. */
export type HeaderName =
  | 'X-Request-Id'
  | 'X-RateLimit-Reset'
  | 'Retry-After'
  | 'Idempotent-Replayed'
  | 'Warning'
  | 'X-Undrawn-Characters'
  | 'Preference-Applied'

/** Where a call of the seller API stands in its document. */
export type SellerTag =
  'Access' | 'Search' | 'Batches' | 'Previews' | 'Selections' | 'Events' | 'Exports' | 'Webhooks'

/** What a merchant can call: the source of the OpenAPI document. Paths have the slash that clients use, and are served with and without it. */
export interface PublicCall {
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete'
  readonly path: string
  readonly operationId: string
  readonly summary: string
  readonly tag:
    | 'Orders'
    | 'Products'
    | 'Results'
    | 'Categories'
    | 'Countries'
    | 'Brands'
    | 'Reports'
    | 'Webhooks'
    | 'Webhook Messages'
    | SellerTag
  /** Absent where calls are not counted. */
  readonly limit?: LimitedOperation
  /** What its description says before the rate limit. */
  readonly about?: string
  readonly parameters: readonly Parameter[]
  /** Stand at the path: of a write the published operation itself has no parameters. [seed] */
  readonly pathParameters?: readonly Parameter[]
  readonly body?: Schema
  /** Where none of its members is required. */
  readonly bodyMayBeAbsent?: true
  /** Headers of its answer, beyond those of its tag. */
  readonly headers?: readonly HeaderName[]
  /** What is in the body, or the media types of the files that can be in it. */
  readonly answer: Schema | readonly string[] | 'nothing'
  readonly deprecated?: true
  /** It can be had as a stream of events, too, whose `data` is an entry of the list. */
  readonly streams?: true
  /** Of an answer that is no refusal. Default 200. */
  readonly status?: 200 | 201 | 202 | 204
  /** A key with the role `read` may make it, although it is no GET. */
  readonly changesNothing?: true
  /** Beyond 400, 401, 403 of what is not GET, 417, 429, 431, 500 and 503, which every operation can answer. */
  readonly refusals: readonly (403 | 404 | 408 | 409 | 413 | 415 | 422)[]
}

const PAGE_PARAMETERS = [
  inQuery(
    'page',
    integer('Page', { minimum: 1, default: 1 }),
    'Number of the page. Not together with `cursor`.',
  ),
  inQuery('per_page', integer('Per Page', { minimum: 1, maximum: PER_PAGE_MAX, default: PER_PAGE_DEFAULT })),
  inQuery(
    'cursor',
    text('Cursor'),
    'The `next_cursor` of an earlier answer. Filters are repeated beside it.',
  ),
]

const PDF = 'application/pdf'

const ORDER_NUMBER: Parameter = {
  in: 'path',
  name: 'order_number',
  required: true,
  schema: text('Order Number'),
}

const RANGE = 'With a zone or offset; without one it is UTC. Inclusive.'

const RESULT_PARAMETERS: readonly Parameter[] = [
  { in: 'query', name: 'batch_request_id', required: true, schema: uuid('Batch Request Id') },
  inQuery('items', oneOf(['failed'], 'Items'), 'Only entries with `success: false`.'),
  inQuery('offset', integer('Offset', { minimum: 0, default: 0 }), 'Results to pass over.'),
  inQuery('limit', integer('Limit', { minimum: 1 }), 'Results to list at most. All by default.'),
  {
    in: 'header',
    name: 'Prefer',
    schema: text('Prefer'),
    description:
      '`wait=N` holds the answer until the batch is final or N seconds have passed, 30 at most (RFC 7240).',
  },
]

const WRITE_PARAMETERS: readonly Parameter[] = [
  {
    in: 'header',
    name: 'Idempotency-Key',
    schema: text('Idempotency Key', { minLength: 1, maxLength: 255, pattern: '^[!-~]+$' }),
    description:
      'A name for this write, once for each. For 24 hours the same name with the same payload answers with its batch, whatever its state, and with another payload 422.',
  },
]

const CATALOGUE_CALLS: readonly PublicCall[] = [
  {
    method: 'get',
    path: '/api/v1/categories/',
    operationId: 'scapi_app_endpoints_category_api_list_categories',
    summary: 'List Categories',
    tag: 'Categories',
    limit: 'categories',
    about:
      'Lists the categories that products are put into, by their paths. A parameter that is empty is absent.',
    parameters: [
      inQuery('query', nullableText('Query'), 'Part of the path, in any case.'),
      inQuery(
        'parent_category',
        nullable(Type.Integer({ minimum: 1 }), 'Parent Category'),
        'Categories right below this one. All categories by default.',
      ),
      ...PAGE_PARAMETERS,
    ],
    answer: PagedCategoriesSchema,
    refusals: [],
  },
  {
    method: 'get',
    path: '/api/v1/categories/{category_id}/attribute-groups',
    operationId: 'scapi_app_endpoints_category_api_list_attribute_groups',
    summary: 'List Attribute Groups',
    tag: 'Categories',
    limit: 'attribute_groups',
    about: 'Lists the groups of attributes that products of a category have.',
    parameters: [{ in: 'path', name: 'category_id', required: true, schema: integer('Category Id') }],
    answer: AttributeGroupsSchema,
    refusals: [404],
  },
  {
    method: 'get',
    path: '/api/v1/countries/',
    operationId: 'scapi_app_endpoints_country_api_get_countries',
    summary: 'Get Countries',
    tag: 'Countries',
    limit: 'countries',
    about:
      'Lists the countries that products are sold in, their currencies, and the languages of descriptions.',
    parameters: [],
    answer: CountriesSchema,
    refusals: [],
  },
  {
    method: 'get',
    path: '/api/v1/brands/',
    operationId: 'scapi_app_endpoints_brand_api_list_brands',
    summary: 'List Brands',
    tag: 'Brands',
    limit: 'brands',
    about: 'Lists the brands that the merchant may sell.',
    parameters: [],
    answer: BrandsSchema,
    refusals: [],
  },
]

const REPORT_CALLS: readonly PublicCall[] = [
  {
    method: 'get',
    path: '/api/v1/reports/',
    operationId: 'scapi_app_endpoints_report_api_list_reports',
    summary: 'List Reports',
    tag: 'Reports',
    limit: 'reports',
    about:
      'Lists the files that the marketplace has laid out, newest first. A parameter that is empty is absent.',
    parameters: [
      inQuery('type', nullable(ReportTypes, 'Report type')),
      inQuery('query', nullableText('Search query'), 'Part of the ID.'),
      ...PAGE_PARAMETERS,
    ],
    answer: PagedReportsSchema,
    refusals: [],
  },
  {
    method: 'get',
    path: '/api/v1/reports/{report_id}/download',
    operationId: 'scapi_app_endpoints_report_api_download_report',
    summary: 'Download Report',
    tag: 'Reports',
    limit: 'report_download',
    about: 'The file of a report.',
    parameters: [{ in: 'path', name: 'report_id', required: true, schema: integer('Report Id') }],
    answer: ['application/octet-stream'],
    refusals: [403, 404],
  },
]

/** Every call of the public API, in the order of the document. */
export const PUBLIC_CALLS: readonly PublicCall[] = [
  ...CATALOGUE_CALLS,
  {
    method: 'get',
    path: '/api/v1/orders/',
    operationId: 'scapi_app_endpoints_order_api_get_orders',
    summary: 'Get Orders',
    tag: 'Orders',
    limit: 'orders',
    about: 'Lists orders, oldest first. A parameter that is empty is absent.',
    parameters: [
      inQuery('order_number', nullableText('Order number')),
      inQuery('customer_key', nullableText('Customer key')),
      inQuery('carrier_key', nullableText('Carrier Key')),
      inQuery('shop_country', nullableText('Shop country')),
      inQuery('order_status', nullable(OrderStatuses, 'Status')),
      inQuery(
        'order_item_status',
        nullable(ItemStatuses, 'Order Item Status'),
        'Orders that have an item of this status.',
      ),
      inQuery(
        'orders_from',
        nullable(Type.String({ format: 'date-time' }), 'Orders from'),
        `Earliest \`created_at\`; a date alone is its first millisecond. ${RANGE}`,
      ),
      inQuery(
        'orders_to',
        nullable(Type.String({ format: 'date-time' }), 'Orders to'),
        `Latest \`created_at\`; a date alone is its last millisecond. ${RANGE}`,
      ),
      inQuery('fulfillment_type', nullable(FulfillmentTypes, 'Fulfillment type')),
      ...PAGE_PARAMETERS,
    ],
    answer: PagedOrdersSchema,
    refusals: [],
  },
  {
    method: 'get',
    path: '/api/v1/orders/carriers/',
    operationId: 'scapi_app_endpoints_order_api_get_carriers',
    summary: 'Get Carriers',
    tag: 'Orders',
    limit: 'carriers',
    about: 'Lists the carriers that parcels can be shipped with.',
    parameters: PAGE_PARAMETERS,
    answer: PagedCarriersSchema,
    refusals: [],
  },
  ...OPERATIONS.map((operation): PublicCall => ({
    method: operation.method,
    path: `/api/v1${operation.path}`,
    operationId: operation.document.operationId,
    summary: operation.document.summary,
    tag: operation.document.tag,
    limit: operation.name,
    ...(operation.document.about !== undefined && { about: operation.document.about }),
    ...(operation.document.tag === 'Orders'
      ? { parameters: [], pathParameters: WRITE_PARAMETERS }
      : { parameters: WRITE_PARAMETERS }),
    body: newRequestSchema(operation),
    answer: batchAnswer(operation.document.answer),
    refusals: [408, 413, 415, 422],
  })),
  {
    method: 'get',
    path: '/api/v1/orders/{order_number}/delivery_document',
    operationId: 'scapi_app_endpoints_order_api_get_delivery_document',
    summary: 'Get Delivery Document',
    tag: 'Orders',
    limit: 'delivery_document',
    about: 'The delivery note of an order.',
    parameters: [ORDER_NUMBER],
    answer: [PDF],
    refusals: [404],
  },
  {
    method: 'get',
    path: '/api/v1/orders/{order_number}/invoice',
    operationId: 'scapi_app_endpoints_order_api_get_order_invoice',
    summary: 'Get Invoice',
    tag: 'Orders',
    limit: 'invoices',
    deprecated: true,
    about: 'The newest invoice of an order. 404 while there is none. `/invoices` has them all.',
    parameters: [ORDER_NUMBER],
    answer: [PDF],
    refusals: [404],
  },
  {
    method: 'get',
    path: '/api/v1/orders/{order_number}/invoices',
    operationId: 'scapi_app_endpoints_order_api_get_order_invoices',
    summary: 'Get Invoices',
    tag: 'Orders',
    limit: 'invoices',
    about:
      'The invoices of an order: a PDF when there is one, an archive when there are several. 404 while there is none.',
    parameters: [ORDER_NUMBER],
    answer: [PDF, 'application/zip'],
    refusals: [404],
  },
  ...REPORT_CALLS,
  {
    method: 'get',
    path: '/api/v1/products/',
    operationId: 'scapi_app_endpoints_product_api_get_products',
    summary: 'Get Products',
    tag: 'Products',
    limit: 'products_list',
    about: 'Lists variants in the order in which they were created. A parameter that is empty is absent.',
    parameters: [
      inQuery('style_key', nullableText('Style Key'), 'Finds what contains it, in any case.'),
      inQuery('sku', nullableText('SKU'), 'Finds what contains it, in any case.'),
      inQuery('status', nullable(ProductStatuses, 'Status')),
      ...PAGE_PARAMETERS,
    ],
    answer: GetProductsResponseSchema,
    refusals: [],
  },
  {
    method: 'get',
    path: '/api/v1/products/rejected',
    operationId: 'scapi_app_endpoints_product_api_get_rejected_products',
    summary: 'Get Rejected Products',
    tag: 'Products',
    limit: 'products_rejected',
    about: 'Lists the styles that the marketplace rejected, and why.',
    parameters: [
      inQuery('style_key', nullableText('Style Key'), 'Finds what contains it, in any case.'),
      ...PAGE_PARAMETERS,
    ],
    answer: PagedRejectedProductSchema,
    refusals: [],
  },
  {
    method: 'delete',
    path: '/api/v1/products/{sku}',
    operationId: 'scapi_app_endpoints_product_api_delete_product',
    summary: 'Delete Product',
    tag: 'Products',
    limit: 'product_delete',
    about:
      'Deletes a variant, and with the last one its style. 400 while it is for sale (`active`, `pending_active`) and when it was ever ordered.',
    parameters: [{ in: 'path', name: 'sku', required: true, schema: text('Sku') }],
    answer: 'nothing',
    status: 204,
    refusals: [404],
  },
  ...OPERATIONS.map((operation): PublicCall => ({
    method: 'get',
    path: `/api/v1${operation.resultsPath}`,
    operationId: operation.document.resultsOperationId,
    summary: operation.document.resultsSummary,
    tag: 'Results',
    limit: `${operation.name}_results`,
    about: 'How a batch went, entry by entry. Results are readable for 30 days.',
    parameters: RESULT_PARAMETERS,
    answer: resultsSchema(operation),
    refusals: [404],
  })),
  ...WEBHOOK_CALLS,
]

/** A file of any media type. */
export const FileSchema = Type.Unsafe<string>({ type: 'string', format: 'binary' })
