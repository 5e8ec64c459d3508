import { LACKS } from '../../domain/products/completeness.ts'
import { PRODUCT_STATUSES } from '../../domain/products/products.ts'
import { COMPONENT, component, integer, nullable, nullableText, oneOf, text } from '../members.ts'
import { PaginationSchema } from '../orders/order-schemas.ts'
import { Type } from '../schema.ts'

/** [known] The names of schemas are those of the published document. */
export const ProductStatuses = component('Status', PRODUCT_STATUSES)

/** The published pattern of country codes, in any case. [known] */
export const COUNTRY_CODE = '^[A-Za-z]{2}$'

/** An id of the catalogue. */
export const catalogueId = (title: string, description: string) =>
  Type.Integer({ minimum: 1, title, description })

/** [known] */
export const LocalizedDescriptionSchema = Type.Unsafe<Readonly<Record<string, string>>>({
  type: 'object',
  additionalProperties: { type: 'string' },
  title: 'LocalizedDescriptionSchema',
  description: 'Descriptions by locale.',
})

const TextileMaterialSchema = Type.Object(
  {
    material_id: catalogueId('Material Id', 'ID of the material.'),
    fraction: integer('Fraction', { description: 'Its share of the cluster, in per cent.' }),
  },
  { title: 'TextileMaterialSchema' },
)
const NonTextileMaterialSchema = Type.Object(
  { material_id: catalogueId('Material Id', 'ID of the material.') },
  { title: 'NonTextileMaterialSchema' },
)
const cluster = catalogueId('Cluster Id', 'ID of the part of the product.')

const MaterialCompositionTextileSchema = Type.Object(
  { cluster_id: cluster, components: Type.Array(TextileMaterialSchema, { title: 'Components' }) },
  { title: 'MaterialCompositionTextileSchema' },
)
const MaterialCompositionNonTextileSchema = Type.Object(
  { cluster_id: cluster, components: Type.Array(NonTextileMaterialSchema, { title: 'Components' }) },
  { title: 'MaterialCompositionNonTextileSchema' },
)

/** The compositions of a product, of which its category takes one kind. */
export const compositions = () => ({
  material_composition_textile: Type.Optional(
    nullable(Type.Array(MaterialCompositionTextileSchema), 'Material Composition Textile'),
  ),
  material_composition_non_textile: Type.Optional(
    nullable(Type.Array(MaterialCompositionNonTextileSchema), 'Material Composition Non Textile'),
  ),
})

const countryCode = text('Country Code', { pattern: COUNTRY_CODE, description: 'ISO 3166-1 alpha-2.' })
const RETAIL = 'The regular price, in the currency of the country.'
const SALE = 'The price while it is on sale; it may equal the retail price.'

/** The prices of one country, of which the retail price must be given. [known] */
export const PriceSchema = Type.Object(
  {
    country_code: countryCode,
    retail_price: Type.Amount({ title: 'Retail Price', description: RETAIL }),
    sale_price: Type.Optional(nullable(Type.Amount(), 'Sale Price', { description: SALE })),
  },
  { title: 'PriceSchema' },
)
/** The prices of one country, of which each may be left out. [known] */
export const PriceSchemaNullable = Type.Object(
  {
    country_code: countryCode,
    retail_price: Type.Optional(
      nullable(Type.Amount(), 'Retail Price', { description: `${RETAIL} Null keeps what there is.` }),
    ),
    sale_price: Type.Optional(
      nullable(Type.Amount(), 'Sale Price', { description: `${SALE} Null removes what there is.` }),
    ),
  },
  { title: 'PriceSchemaNullable', [COMPONENT]: 'PriceSchemaNullable' },
)

/** The key of a variant in a write. [known] */
export const sku = () =>
  text('Sku', { maxLength: 120, description: 'Unique among the variants of a seller.' })
/** The time of an update. [known] */
export const validAt = () =>
  Type.Optional(
    nullable(Type.String({ format: 'date-time' }), 'Valid At', {
      description:
        'When this was so at the seller; without a zone it is UTC. An older update never replaces a newer one.',
    }),
  )

const nullableInteger = (title: string, description?: string) =>
  nullable(Type.Integer(), title, description === undefined ? {} : { description })

/** [known; `missing` is ours] Members in the published order. */
const GetProductItemSchema = Type.Object(
  {
    style_key: nullableText('Style Key', { description: 'Never null here.' }),
    status: ProductStatuses,
    sku: text('Sku'),
    ean: nullableText('Ean'),
    name: nullableText('Name'),
    description: nullableText('Description', {
      deprecated: true,
      description: '`descriptions` takes its place.',
    }),
    descriptions: Type.Union([LocalizedDescriptionSchema, Type.Null()]),
    color: nullableInteger('Color'),
    size: nullableInteger('Size'),
    second_size: nullableInteger('Second Size'),
    brand: integer('Brand'),
    category: integer('Category'),
    quantity: nullableInteger('Quantity', 'What the seller has of it; null until it is said.'),
    quantity_fbm: nullableInteger('Quantity Fbm', 'What the marketplace has of it: null here.'),
    weight: nullableInteger('Weight', 'In grams.'),
    countries: nullable(Type.Array(Type.String({ pattern: COUNTRY_CODE })), 'Countries'),
    country_of_origin: nullableText('Country Of Origin'),
    attributes: Type.Array(Type.Integer(), { title: 'Attributes' }),
    ...compositions(),
    prices: Type.Array(PriceSchema, { title: 'Prices' }),
    images: Type.Array(Type.String(), { title: 'Images' }),
    missing: Type.Optional(
      Type.Array(oneOf(LACKS, 'Missing'), {
        title: 'Missing',
        description: 'What keeps a product with the status `problem` from being active. Absent otherwise.',
      }),
    ),
  },
  { title: 'GetProductItemSchema' },
)
/** [known] A page of GET /products/. */
export const GetProductsResponseSchema = Type.Object(
  { items: Type.Array(GetProductItemSchema, { title: 'Items' }), pagination: PaginationSchema },
  { title: 'GetProductsResponseSchema' },
)

/** [known] */
export const RejectionReasonSchema = Type.Object(
  {
    key: text('Key', { maxLength: 255 }),
    type: text('Type', { maxLength: 255 }),
    name: text('Name', { maxLength: 255 }),
    description: text('Description'),
  },
  { title: 'RejectionReasonSchema' },
)
const RejectedProductSchema = Type.Object(
  {
    style_key: Type.Optional(nullableText('Style Key')),
    rejection_reasons: Type.Array(RejectionReasonSchema, { title: 'Rejection Reasons' }),
    rejection_message: Type.Optional(nullableText('Rejection Message')),
    rejected_product_ids_hint: Type.Optional(
      nullable(
        Type.Unsafe<Record<string, unknown>>({ type: 'object', additionalProperties: true }),
        'Rejected Product Ids Hint',
        {
          description: 'Null here: reasons are about the style as a whole.',
        },
      ),
    ),
  },
  { title: 'RejectedProductSchema' },
)
/** [known] A page of GET /products/rejected. */
export const PagedRejectedProductSchema = Type.Object(
  { items: Type.Array(RejectedProductSchema, { title: 'Items' }), pagination: PaginationSchema },
  { title: 'PagedRejectedProductSchema' },
)
