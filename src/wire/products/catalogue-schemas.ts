import { MATERIAL_COMPOSITION_TYPES } from '../../domain/products/catalogue.ts'
import { nullable, text } from '../members.ts'
import { PaginationSchema } from '../orders/order-schemas.ts'
import { Type } from '../schema.ts'

/** Longest texts of the published answers. */
const TEXT = 255

const id = (description = 'Always present.') => Type.Optional(nullable(Type.Integer(), 'ID', { description }))

/** [known] Members in the published order, here and below. */
const CategorySchema = Type.Object(
  {
    id: id(),
    name: text('Name', { maxLength: TEXT }),
    path: text('Path', {
      maxLength: TEXT,
      description: 'The names from the root on, with `|` between them.',
    }),
    parent_id: Type.Optional(
      nullable(Type.Integer({ minimum: 1 }), 'Parent Id', {
        description: 'Null for a root. Always present.',
      }),
    ),
    material_composition_type: Type.Optional(
      nullable(
        Type.Unsafe<string>({ type: 'string', enum: [...MATERIAL_COMPOSITION_TYPES] }),
        'Material Composition Type',
        {
          description: 'Which composition a product of the category must have, if any. Always present.',
        },
      ),
    ),
    parent: Type.Optional(nullable(Type.Integer(), 'Parent', { description: 'The same as `parent_id`.' })),
  },
  { title: 'CategorySchema' },
)

/** The answer of `GET /categories/`. [known] */
export const PagedCategoriesSchema = Type.Object(
  { items: Type.Array(CategorySchema, { title: 'Items' }), pagination: PaginationSchema },
  { title: 'GetCategoriesResponseSchema' },
)

const AttributeSchema = Type.Object(
  {
    id: id(),
    name: text('Name', { maxLength: TEXT }),
    frontend_name: text('Frontend Name', { maxLength: TEXT, description: 'As customers read it.' }),
  },
  { title: 'AttributeSchema' },
)

const AttributeGroupSchema = Type.Object(
  {
    attributes: Type.Array(AttributeSchema, { title: 'Attributes' }),
    id: id('Null for the group that is made from the brands.'),
    name: text('Name', {
      maxLength: TEXT,
      description:
        'Groups that a product names in members of its own are called `color`, `size`, `second_size`, `brand`, `material_group_name` (the clusters) and `material`.',
    }),
    frontend_name: text('Frontend Name', { maxLength: TEXT, description: 'As customers read it.' }),
    is_multiselect: Type.Optional(
      Type.Boolean({
        title: 'Is Multiselect',
        default: false,
        description: 'Whether a product may have several of its attributes. Always present.',
      }),
    ),
  },
  { title: 'AttributeGroupSchema' },
)

/** The answer of `GET /categories/{category_id}/attribute-groups`. [known] */
export const AttributeGroupsSchema = Type.Array(AttributeGroupSchema, { title: 'Response' })

const CountrySchema = Type.Object({ code: text('Code'), name: text('Name') }, { title: 'CountrySchema' })
const LocaleSchema = Type.Object({ code: text('Code'), name: text('Name') }, { title: 'LocaleSchema' })
const CurrencySchema = Type.Object(
  { country_code: text('Country Code'), code: text('Code'), name: text('Name') },
  { title: 'CurrencySchema' },
)

/** The answer of `GET /countries/`. [known] */
export const CountriesSchema = Type.Object(
  {
    countries: Type.Array(CountrySchema, { title: 'Countries' }),
    locales: Type.Array(LocaleSchema, { title: 'Locales' }),
    currencies: Type.Array(CurrencySchema, { title: 'Currencies' }),
  },
  { title: 'CountriesAndLocalesResponseSchema' },
)

const BrandSchema = Type.Object(
  { id: id(), key: text('Key'), name: text('Name', { maxLength: TEXT }) },
  { title: 'BrandSchema' },
)

/** The answer of `GET /brands/`. [known] */
export const BrandsSchema = Type.Array(BrandSchema, { title: 'Response' })
