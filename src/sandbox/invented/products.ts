import type { CatalogueDocument } from '../../domain/products/catalogue.ts'
import type { ProductStatus, Rejection } from '../../domain/products/products.ts'
import type { UpsertEntry } from '../../domain/products/upsert-entries.ts'
import { amountOf } from '../../domain/products/amounts.ts'
import { GOODS } from './goods.ts'

/** What a style is, by the names of the catalogue. */
interface Style {
  readonly name: string
  readonly category: string
  readonly status: ProductStatus
  /** The group that its sizes belong to; a second one for what follows a `/`. */
  readonly sizes?: string
  readonly secondSizes?: string
  readonly attributes?: Readonly<Record<string, string>>
  readonly textile?: string
  readonly material?: string
}

const WORN = { target_group: 'Unisex' }
const CLOTHES = { sizes: 'clothing_size', attributes: WORN, textile: 'Cotton' }
const SHOES = { sizes: 'shoe_size', attributes: WORN, material: 'Leather' }

/** By style key: some of each status. */
const STYLES: Readonly<Record<string, Style>> = {
  'NL-TEE-1021': { name: 'Frida', category: 'T-shirts', status: 'active', ...CLOTHES },
  'NL-SHIRT-2204': {
    name: 'Anders',
    category: 'Shirts',
    status: 'active',
    ...CLOTHES,
    attributes: { ...WORN, fit: 'Regular' },
  },
  'NL-JEANS-3310': {
    name: 'Malmo',
    category: 'Jeans',
    status: 'active',
    sizes: 'waist',
    secondSizes: 'inside_leg',
    attributes: WORN,
    textile: 'Cotton',
  },
  'NL-KNIT-4107': { name: 'Tove', category: 'Knitwear', status: 'active', ...CLOTHES, textile: 'Wool' },
  'NL-DRESS-5502': {
    name: 'Solveig',
    category: 'Dresses',
    status: 'pending_approval',
    ...CLOTHES,
    attributes: { ...WORN, season: 'Summer' },
  },
  'NL-COAT-6001': { name: 'Birger', category: 'Coats', status: 'rejected', ...CLOTHES, textile: 'Wool' },
  'NL-SNEAKER-7013': { name: 'Lykke', category: 'Sneakers', status: 'problem', ...SHOES },
  'NL-BOOT-7108': { name: 'Hakon', category: 'Boots', status: 'inactive', ...SHOES },
  'NL-SOCKS-8800': { name: 'Fem', category: 'Socks', status: 'draft', sizes: 'sock_size' },
  'NL-BEANIE-8901': { name: 'Nor', category: 'Hats', status: 'pending_active' },
}

const COLORS: Readonly<Record<string, string>> = {
  WHT: 'White',
  NVY: 'Navy',
  BLU: 'Blue',
  IND: 'Navy',
  OAT: 'Oat',
  GRN: 'Green',
  CAM: 'Camel',
  BLK: 'Black',
  MIX: 'Mixed',
  RED: 'Red',
}

/** The reasons and the message of a rejected style in the sandbox. */
export const REJECTION: Rejection = {
  reasons: [
    {
      key: 'image_background',
      type: 'image',
      name: 'Background',
      description: 'The first image must show the product in front of a plain background.',
    },
  ],
  message: 'Please send other images and publish the product again.',
}

/** The status that each style of the sandbox begins with. */
export const FIRST_STATUSES = Object.fromEntries(
  Object.entries(STYLES).map(([styleKey, { status }]) => [styleKey, status]),
)

/** The products of the first seller: what its orders are made of. The same at every start. */
export function inventedProducts(catalogue: CatalogueDocument): UpsertEntry[] {
  const attribute = (groupName: string, name: string) =>
    catalogue.groups
      .find((group) => group.name === groupName)!
      .attributes.find(({ frontend_name }) => frontend_name === name)!.id
  const [brand] = catalogue.brands

  return GOODS.fashion.flatMap(({ sku, price, variants }) => {
    const [, styleKey = '', color = ''] = /^(.*)-(\w+)$/.exec(sku) ?? []
    const style = STYLES[styleKey]!
    const { attributes = {}, textile, material } = style
    return variants.map((variant, at): UpsertEntry => {
      const [size = '', secondSize = ''] = style.secondSizes ? variant.split('/') : [variant]
      const cluster_id = attribute('cluster', 'Outer material')
      return {
        style_key: styleKey,
        sku: `${sku}-${variant}`,
        name: style.name,
        descriptions: { en: `${style.name}, by Nordlicht` },
        color: attribute('color', COLORS[color]!),
        size: style.sizes ? attribute(style.sizes, size) : null,
        second_size: style.secondSizes ? attribute(style.secondSizes, secondSize) : null,
        brand: brand!.id,
        category: catalogue.categories.find(({ name }) => name === style.category)!.id,
        // The last variant of a style that has a problem has no stock yet.
        quantity: style.status === 'problem' && at === variants.length - 1 ? null : (at * 7 + 3) % 40,
        weight: 350,
        country_of_origin: 'PT',
        attributes: Object.entries(attributes).map(([group, name]) => attribute(group, name)),
        ...(textile && {
          material_composition_textile: [
            { cluster_id, components: [{ material_id: attribute('textile', textile), fraction: 100 }] },
          ],
        }),
        ...(material && {
          material_composition_non_textile: [
            { cluster_id, components: [{ material_id: attribute('non_textile', material) }] },
          ],
        }),
        prices: ['AT', 'DE'].map((country_code) => ({ country_code, retail_price: amountOf(price) })),
        images: [`https://images.nordlicht.example/${styleKey.toLowerCase()}-${color.toLowerCase()}.jpg`],
      }
    })
  })
}
