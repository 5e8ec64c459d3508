import type { Catalogue } from '../../../src/domain/products/catalogue.ts'
import type { UpsertEntry } from '../../../src/domain/products/upsert-entries.ts'
import type { StockEntry } from '../../../src/domain/products/stocks.ts'
import type { PriceEntry } from '../../../src/domain/products/prices.ts'
import type { StatusEntry } from '../../../src/domain/products/status.ts'

// A second reading of contract section 9, as plain as it can be written, that the real rules are compared with: nothing is counted or
// kept ahead, everything is found out anew each time.

export interface NaivePrice {
  retail: number | null
  sale: number | null
  validAt: number | null
}
export interface NaiveVariant {
  styleKey: string
  images: number
  quantity: number | null
  validAt: number | null
  prices: Map<string, NaivePrice>
}
export interface NaiveStyle {
  status: string
  category: number
  countries: string[]
}
export interface World {
  readonly merchant: number
  readonly catalogue: Catalogue
  readonly styles: Map<string, NaiveStyle>
  readonly variants: Map<string, NaiveVariant>
}

/** In thousandths of a cent, which is finer than any amount of these tests. */
const fine = (amount: string) => Math.round(Number(amount) * 100_000)
const cents = (amount: string) => fine(amount) / 1_000

function complete(world: World, key: string): boolean {
  const { countries } = world.styles.get(key)!
  for (const variant of world.variants.values()) {
    if (variant.styleKey !== key) continue
    if (variant.images === 0 || variant.quantity === null) return false
    const priced = [...variant.prices].filter(([, price]) => price.retail !== null).map(([code]) => code)
    if (!priced.some((code) => countries.length === 0 || countries.includes(code))) return false
  }
  return true
}

/** Approved styles follow what their variants have. */
function rest(world: World, key: string): void {
  const style = world.styles.get(key)!
  if (['pending_active', 'active', 'problem'].includes(style.status))
    style.status = complete(world, key) ? 'active' : 'problem'
}

function timeFaults(validAt: number | undefined, kept: number | null, now: number): string[] {
  const faults: string[] = []
  if (validAt !== undefined && kept !== null && validAt < kept) faults.push('stale_update')
  if (validAt !== undefined && validAt > now + 300_000) faults.push('valid_at_in_future')
  return faults
}

export function stock(world: World, { sku, quantity, validAt }: StockEntry, now: number): string[] {
  const variant = world.variants.get(sku)
  if (!variant) return ['sku_not_found']
  const faults = timeFaults(validAt, variant.validAt, now)
  if (faults.length > 0) return faults
  variant.quantity = quantity
  if (validAt !== undefined) variant.validAt = validAt
  rest(world, variant.styleKey)
  return []
}

export function price(world: World, { sku, price: sent, validAt }: PriceEntry, now: number): string[] {
  const variant = world.variants.get(sku)
  if (!variant) return ['sku_not_found']
  const code = sent.country_code.toUpperCase()
  const before = variant.prices.get(code) ?? { retail: null, sale: null, validAt: null }
  const faults = timeFaults(validAt, before.validAt, now)
  if (!world.catalogue.countries.has(code)) faults.push('country_not_sold')
  const retail = sent.retail_price
    ? fine(sent.retail_price)
    : before.retail === null
      ? null
      : before.retail * 1_000
  if (retail === null) faults.push('price_missing')
  else if (sent.sale_price && fine(sent.sale_price) > retail) faults.push('sale_price_above_retail')
  for (const amount of [sent.retail_price, sent.sale_price])
    if (amount && fine(amount) % 1_000 !== 0) faults.push('price_too_precise')
  if (faults.length > 0) return faults
  variant.prices.set(code, {
    retail: retail! / 1_000,
    sale: sent.sale_price ? cents(sent.sale_price) : null,
    validAt: validAt ?? before.validAt,
  })
  rest(world, variant.styleKey)
  return []
}

export function status(
  world: World,
  { styleKey, status: asked }: StatusEntry,
  autoApprove: boolean,
): string[] {
  const style = world.styles.get(styleKey)
  const faults: string[] = []
  if (!style) faults.push('product_master_not_found')
  if (!['published', 'draft', 'inactive'].includes(asked)) return [...faults, 'status_unknown']
  if (!style) return faults
  const from = style.status
  if (asked === 'published') {
    if (from === 'draft' || from === 'rejected')
      style.status = autoApprove ? 'pending_active' : 'pending_approval'
    else if (from === 'inactive') style.status = 'pending_active'
  } else if (asked === 'draft') {
    if (from === 'pending_approval' || from === 'rejected') style.status = 'draft'
    else if (from !== 'draft') return ['status_not_allowed']
  } else if (['active', 'pending_active', 'problem'].includes(from)) style.status = 'inactive'
  else if (from !== 'inactive') return ['status_not_allowed']
  if (style.status !== from) rest(world, styleKey)
  return []
}

export function upsert(world: World, entry: UpsertEntry): string[] {
  const faults = upsertFaults(world, entry)
  if (faults.length > 0) return faults
  const before = world.styles.get(entry.style_key)
  world.styles.set(entry.style_key, {
    status: before?.status ?? 'draft',
    category: entry.category,
    countries: (entry.countries ?? []).map((code) => code.toUpperCase()),
  })
  const known = world.variants.get(entry.sku)
  const prices = new Map<string, NaivePrice>()
  for (const [code, { validAt }] of known?.prices ?? [])
    if (validAt !== null) prices.set(code, { retail: null, sale: null, validAt })
  for (const sent of entry.prices) {
    const code = sent.country_code.toUpperCase()
    prices.set(code, {
      retail: cents(sent.retail_price!),
      sale: sent.sale_price ? cents(sent.sale_price) : null,
      validAt: known?.prices.get(code)?.validAt ?? null,
    })
  }
  world.variants.set(entry.sku, {
    styleKey: entry.style_key,
    images: entry.images.length,
    quantity: entry.quantity ?? known?.quantity ?? null,
    validAt: known?.validAt ?? null,
    prices,
  })
  rest(world, entry.style_key)
  return []
}

function upsertFaults({ merchant, catalogue, styles, variants }: World, entry: UpsertEntry): string[] {
  const faults: string[] = []
  const { document } = catalogue
  const style = styles.get(entry.style_key)
  const found = document.categories.find(({ id }) => id === entry.category)
  const asked = (found?.groups ?? []).map(({ id, required }) => ({
    group: document.groups.find((group) => group.id === id)!,
    required,
  }))
  const groupOf = (id: number) =>
    document.groups.find((group) => group.attributes.some((attribute) => attribute.id === id))
  const askedOf = (kind: string) => asked.filter(({ group }) => group.kind === kind)
  const knows = (kind: string, id: number) => {
    const group = groupOf(id)
    if (group?.kind !== kind) return false
    return askedOf(kind).length === 0 || askedOf(kind).some((one) => one.group === group)
  }

  if (!found) faults.push('category_not_found')
  if (style && style.category !== entry.category && style.status !== 'draft' && style.status !== 'rejected')
    faults.push('category_locked')
  const brand = document.brands.find(({ id }) => id === entry.brand)
  if (!brand || (brand.merchants && !brand.merchants.includes(merchant))) faults.push('brand_not_found')
  if (!knows('color', entry.color)) faults.push('color_not_found')
  for (const [kind, id] of [
    ['size', entry.size],
    ['second_size', entry.second_size],
  ] as const) {
    if (!found) continue
    if (typeof id === 'number' && !askedOf(kind).some(({ group }) => group === groupOf(id)))
      faults.push(`${kind}_not_found`)
    if (typeof id !== 'number' && askedOf(kind).some(({ required }) => required))
      faults.push(`${kind}_required`)
  }

  const attributes = [...new Set(entry.attributes)]
  for (const id of attributes) if (!groupOf(id)) faults.push('attribute_not_found')
  for (const { group, required } of askedOf('plain'))
    if (required && !attributes.some((id) => groupOf(id) === group)) faults.push('attribute_group_missing')
  for (const id of attributes)
    if (found && groupOf(id)?.kind === 'plain' && !asked.some(({ group }) => group === groupOf(id)))
      faults.push('attribute_not_needed')
  for (const id of attributes)
    if (groupOf(id) && groupOf(id)!.kind !== 'plain') faults.push('attribute_misplaced')
  for (const group of document.groups)
    if (
      group.kind === 'plain' &&
      !group.is_multiselect &&
      attributes.filter((id) => groupOf(id) === group).length > 1
    )
      faults.push('attribute_exclusive')

  const textile = entry.material_composition_textile ?? []
  const other = entry.material_composition_non_textile ?? []
  const unknown = new Set<number>()
  for (const { cluster_id, components } of [...textile, ...other]) {
    if (!knows('material_cluster', cluster_id)) unknown.add(cluster_id)
    for (const { material_id } of components) if (!knows('material', material_id)) unknown.add(material_id)
  }
  for (let at = 0; at < unknown.size; at++) faults.push('material_not_found')
  for (const { components } of textile) {
    let sum = 0
    for (const { fraction } of components) sum += fraction!
    if (sum !== 100 || components.some(({ fraction }) => fraction! < 0)) faults.push('material_fractions')
  }
  if (found) {
    const type = found.material_composition_type
    if (type === 'textile' && textile.length === 0) faults.push('composition_required')
    if (type === 'non-textile' && other.length === 0) faults.push('composition_required')
    if (type !== 'textile' && textile.length > 0) faults.push('composition_wrong_type')
    if (type !== 'non-textile' && other.length > 0) faults.push('composition_wrong_type')
  }

  const variant = variants.get(entry.sku)
  if (variant && variant.styleKey !== entry.style_key) faults.push('sku_of_another_style')
  if (entry.ean && entry.ean !== '4006381333900') faults.push('ean_invalid')
  for (const image of new Set(entry.images))
    if (!image.startsWith('https://')) faults.push('image_url_invalid')
  const sold = new Set(
    [...(entry.countries ?? []), ...entry.prices.map((sent) => sent.country_code)].map((code) =>
      code.toUpperCase(),
    ),
  )
  for (const code of sold) if (!catalogue.countries.has(code)) faults.push('country_not_sold')
  for (const sent of entry.prices)
    if (sent.sale_price && fine(sent.sale_price) > fine(sent.retail_price!))
      faults.push('sale_price_above_retail')
  for (const sent of entry.prices)
    for (const amount of [sent.retail_price, sent.sale_price])
      if (amount && fine(amount) % 1_000 !== 0) faults.push('price_too_precise')
  const seen = new Map<string, number>()
  for (const sent of entry.prices) {
    const code = sent.country_code.toUpperCase()
    seen.set(code, (seen.get(code) ?? 0) + 1)
  }
  for (const count of seen.values()) if (count > 1) faults.push('price_country_twice')
  if (style?.status === 'pending_approval') faults.push('style_locked')
  return faults
}
