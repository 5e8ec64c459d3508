import { lacksOf } from '../../domain/products/completeness.ts'
import { amountOf } from '../../domain/products/amounts.ts'
import {
  type Product,
  PRODUCT_STATUSES,
  type ProductFilter,
  type RejectedStyle,
} from '../../domain/products/products.ts'
import { shownPrice } from './amounts.ts'
import { type PageRequest, presentPagination, readPageRequest } from '../paging.ts'
import { QueryReader, type RawQuery } from '../reading/querystring.ts'

const PRODUCTS_PATH = '/api/v1/products/'
const REJECTED_PATH = '/api/v1/products/rejected'

/** What the links of a page repeat of the filters that were given. */
const kept = (given: Readonly<Record<string, string | undefined>>) =>
  Object.entries(given).filter((entry): entry is [string, string] => entry[1] !== undefined)

/** What GET /products/ asks for. */
export interface ProductsQuery extends PageRequest {
  readonly filter: ProductFilter
}

/** Reads the parameters of `GET /products/` [known: contract 9]. Throws `Refusal`. */
export function readProductsQuery(raw: RawQuery): ProductsQuery {
  const query = new QueryReader(raw)
  const filter: ProductFilter = {
    styleKey: query.text('style_key'),
    sku: query.text('sku'),
    status: query.oneOf('status', PRODUCT_STATUSES),
  }
  const { styleKey, sku, status } = filter
  return { filter, ...readPageRequest(query, kept({ style_key: styleKey, sku, status })) }
}

/** What GET /products/rejected asks for. */
export interface RejectedQuery extends PageRequest {
  readonly styleKey: string | undefined
}

/** Reads the parameters of `GET /products/rejected` [known: contract 9]. Throws `Refusal`. */
export function readRejectedQuery(raw: RawQuery): RejectedQuery {
  const query = new QueryReader(raw)
  const styleKey = query.text('style_key')
  return { styleKey, ...readPageRequest(query, kept({ style_key: styleKey })) }
}

/** Members in the published order [known]. A product that only lacks something says what. */
function presentProduct({ styleKey, status, sku, quantity, style, variant, prices, ...product }: Product) {
  return {
    style_key: styleKey,
    status,
    sku,
    ean: variant.ean,
    name: style.name,
    description: style.description,
    descriptions: style.descriptions,
    color: variant.color,
    size: variant.size,
    second_size: variant.secondSize,
    brand: style.brand,
    category: style.category,
    quantity,
    quantity_fbm: null,
    weight: variant.weight,
    countries: style.countries,
    country_of_origin: style.countryOfOrigin,
    attributes: style.attributes,
    material_composition_textile: style.textile,
    material_composition_non_textile: style.nonTextile,
    prices: [...prices].flatMap(([country_code, { retail, sale }]) =>
      retail === null
        ? []
        : [
            shownPrice({
              country_code,
              retail_price: amountOf(retail),
              sale_price: sale === null ? null : amountOf(sale),
            }),
          ],
    ),
    images: variant.images,
    ...(status === 'problem' && { missing: lacksOf({ ...product, quantity }, style) }),
  }
}

interface Listed {
  readonly total: number
  readonly more: boolean
}

/** The answer of GET /products/. */
export const presentProductsPage = (
  { products, total, more }: Listed & { readonly products: readonly Product[] },
  query: PageRequest,
) => ({
  items: products.map(presentProduct),
  pagination: presentPagination(PRODUCTS_PATH, query, { total, more, lastKey: products.at(-1)?.sku }),
})

/** The answer of GET /products/rejected. */
export const presentRejectedPage = (
  { styles, total, more }: Listed & { readonly styles: readonly RejectedStyle[] },
  query: PageRequest,
) => ({
  items: styles.map(({ styleKey, rejection: { reasons, message } }) => ({
    style_key: styleKey,
    rejection_reasons: reasons,
    rejection_message: message,
    rejected_product_ids_hint: null,
  })),
  pagination: presentPagination(REJECTED_PATH, query, { total, more, lastKey: styles.at(-1)?.styleKey }),
})
