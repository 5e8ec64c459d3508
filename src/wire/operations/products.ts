import { UPSERT_REFUSALS } from '../../domain/products/judging.ts'
import { upsertRule } from '../../domain/products/upsert.ts'
import type { UpsertEntry } from '../../domain/products/upsert-entries.ts'
import { shownPrice } from '../products/amounts.ts'
import { canonicalJson } from '../reading/canonical.ts'
import { knownOf } from '../reading/known-members.ts'
import { nullable, nullableText, text } from '../members.ts'
import {
  catalogueId,
  compositions,
  COUNTRY_CODE,
  LocalizedDescriptionSchema,
  PriceSchema,
} from '../products/product-schemas.ts'
import { type Static, Type } from '../schema.ts'
import { operation } from './operation.ts'
import { BATCH } from './parcels.ts'
import { productErrors } from './product-errors.ts'

const id = Type.Integer({ minimum: 1 })

/** One variant and what it says of its style. [known] */
const UpsertProductItemSchema = Type.Object(
  {
    style_key: text('Style Key', {
      maxLength: 120,
      description: 'Unique among the styles of a seller; variants with the same key are one style.',
    }),
    sku: text('Sku', { minLength: 3, maxLength: 120, description: 'Unique among the variants of a seller.' }),
    ean: Type.Optional(
      nullableText('Ean', { description: 'EAN-13: 13 digits with a GS1 prefix and the right check digit.' }),
    ),
    hs_code: Type.Optional(nullableText('Hs Code', { maxLength: 20 })),
    name: Type.Optional(
      nullableText('Name', {
        maxLength: 120,
        description:
          'The name of the design alone, without category, color or material. Null if it has none.',
      }),
    ),
    description: Type.Optional(
      nullableText('Description', {
        maxLength: 2500,
        deprecated: true,
        description: '`descriptions` takes its place.',
      }),
    ),
    descriptions: Type.Optional(Type.Union([LocalizedDescriptionSchema, Type.Null()])),
    color: catalogueId('Color', 'ID of the color.'),
    size: nullable(id, 'Size'),
    second_size: Type.Optional(nullable(id, 'Second Size')),
    brand: catalogueId('Brand', 'ID of the brand.'),
    category: catalogueId('Category', 'ID of the category.'),
    quantity: Type.Optional(
      nullable(Type.Integer({ minimum: 0 }), 'Quantity', {
        description: 'What there is of it now. Null leaves the stock as it is.',
      }),
    ),
    weight: Type.Integer({ minimum: 0, maximum: 100_000, title: 'Weight', description: 'In grams.' }),
    countries: Type.Optional(
      nullable(Type.Array(Type.String({ pattern: COUNTRY_CODE }), { minItems: 0 }), 'Countries', {
        description: 'Where it is to be sold. Null or empty: in every country of the marketplace.',
      }),
    ),
    country_of_origin: text('Country Of Origin', {
      pattern: COUNTRY_CODE,
      description: 'ISO 3166-1 alpha-2.',
    }),
    attributes: Type.Array(id, { title: 'Attributes', description: 'IDs of attributes of plain groups.' }),
    ...compositions(),
    prices: Type.Array(PriceSchema, {
      minItems: 0,
      title: 'Prices',
      description: 'Replaces the prices of all countries.',
    }),
    images: Type.Array(Type.String(), {
      minItems: 1,
      maxItems: 10,
      title: 'Images',
      description: 'Addresses of images (http or https).',
    }),
  },
  { title: 'UpsertProductItemSchema' },
)

const sentForm = (entry: UpsertEntry) => ({ ...entry, prices: entry.prices.map(shownPrice) })

/** POST /products/. [known] */
export const products = operation<UpsertEntry>({
  name: 'products',
  method: 'post',
  path: '/products/',
  resultsPath: '/results/products',
  limit: 100,
  resultsLimit: 200,
  entriesMax: 100,
  document: {
    tag: 'Products',
    operationId: 'scapi_app_endpoints_product_api_upsert_product',
    summary: 'Upsert Product',
    about: BATCH,
    resultsOperationId: 'scapi_app_endpoints_result_api_get_product_batch_results',
    resultsSummary: 'Get Product Batch Results',
    request: 'UpsertProductSchema',
    result: 'UpsertProductResultItemSchema',
    results: 'UpsertProductBatchResultsResponseSchema',
    items: 'List of variants to create or replace.',
  },
  schema: () => UpsertProductItemSchema,
  read: (sent: readonly Static<typeof UpsertProductItemSchema>[]) =>
    sent.map((entry) => knownOf(UpsertProductItemSchema, entry)),
  canonical: (entries) => entries.map((entry) => canonicalJson(sentForm(entry))).join(','),
  shown: (entry) => JSON.stringify(sentForm(entry)),
  errors: productErrors(UPSERT_REFUSALS),
  rule: upsertRule,
})
