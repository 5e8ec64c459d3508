import type { ProductErrorCode } from '../../domain/outcomes.ts'
import { REQUESTED_STATUSES } from '../../domain/products/statuses.ts'
import { quote } from '../reading/quote.ts'
import { GIVEN_UP, type ErrorWords } from './operation.ts'

const CATALOGUE = 'the catalogue of this marketplace'

/** Errors that were recorded from the live service keep its words. [known: contract 9] */
const WORDS: Readonly<Record<ProductErrorCode, (...subjects: string[]) => string>> = {
  category_not_found: (id) => `Category ${id} does not exist: GET /api/v1/categories/ lists those that do.`,
  category_locked: () =>
    'Category cannot be changed for existing product unless it is in draft or rejected status',
  brand_not_found: (id) => `Brand ${id} does not exist: GET /api/v1/brands/ lists those that do.`,
  color_not_found: (id) => `Color ${id} does not exist.`,
  size_not_found: () => 'Size not found',
  size_required: () => 'Size is required for this category',
  second_size_not_found: () => 'Second size not found',
  second_size_required: () => 'Second size is required for this category',
  attribute_not_found: (id) => `Attribute ${id} does not exist.`,
  attribute_group_missing: (name, id) => `Missing attribute for group ${name} with id ${id}`,
  attribute_not_needed: (id) => `Attribute ${id} belongs to a group that this category does not have.`,
  attribute_misplaced: (id, member) =>
    `Attribute ${id} belongs into the member ${member}, not into attributes.`,
  attribute_exclusive: (name, id) =>
    `Group ${name} with id ${id} takes one attribute, but several were sent.`,
  material_not_found: (id) => `Material ${id} does not exist.`,
  material_fractions: (id) => `The fractions of cluster ${id} must be 100 in sum.`,
  composition_required: (type) => `A ${type} material composition is required for this category.`,
  composition_wrong_type: (type) => `This category takes no ${type} material composition.`,
  sku_of_another_style: (sku) => `SKU ${quote(sku)} belongs to another style.`,
  sku_unusable: (sku) => `SKU ${quote(sku)} cannot stand in the path of a URL.`,
  ean_invalid: (ean) =>
    `${quote(ean)} is no EAN-13: that is 13 digits with a GS1 prefix for articles and the right check digit.`,
  image_url_invalid: (url) => `${quote(url)} is no absolute URL of an image (http or https).`,
  product_master_not_found: () => 'Product master not found',
  status_unknown: (status, near = '') =>
    `Status ${quote(status)} does not exist. ${near === '' ? `Possible are ${REQUESTED_STATUSES.join(', ')}.` : `Did you mean ${near}?`}`,
  status_not_allowed: (from, to) => `A product that is ${from} cannot become ${to}.`,
  sku_not_found: (sku) => `SKU ${quote(sku)} does not exist.`,
  stale_update: (sku, kept) => `SKU ${quote(sku)} has a newer update: that of ${kept}.`,
  valid_at_in_future: (sku) => `The valid_at of SKU ${quote(sku)} is more than 5 minutes ahead.`,
  country_not_sold: (country) =>
    `Country ${country} is not in ${CATALOGUE}: GET /api/v1/countries/ lists those that are.`,
  price_missing: (country) =>
    `There is no retail price for ${country}, neither in this entry nor from before.`,
  sale_price_above_retail: (sale, retail) => `The sale price ${sale} is above the retail price ${retail}.`,
  price_too_precise: (amount) => `The price ${quote(amount)} has more than two decimal places.`,
  price_country_twice: (country) => `There are several prices for ${country}.`,
  style_locked: (styleKey) =>
    `Style ${quote(styleKey)} waits for approval and cannot be changed: set it to draft first.`,
}

/** Words for what may stand in the way of products. */
export const productErrors = (codes: readonly ProductErrorCode[]): ErrorWords => ({
  ...Object.fromEntries(codes.map((code) => [code, WORDS[code]])),
  batch_given_up: GIVEN_UP,
})
