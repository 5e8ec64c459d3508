import type { Style, Variant } from './products.ts'

/** Everything that a variant can lack. */
export const LACKS = ['image', 'quantity', 'retail_price'] as const
/** What a variant must have before its style can be active. [contract 9] */
export type Lack = (typeof LACKS)[number]

/** What a variant lacks. A price counts in a country that its style is sold in: where the style names none, in each. */
export function lacksOf(
  { hasImage, quantity, priced }: Pick<Variant, 'hasImage' | 'quantity' | 'priced'>,
  { countries }: Pick<Style, 'countries'>,
): Lack[] {
  const everywhere = countries === null || countries.length === 0
  const has: Record<Lack, boolean> = {
    image: hasImage,
    quantity: quantity !== null,
    retail_price: priced.some((country) => everywhere || countries.includes(country)),
  }
  return LACKS.filter((lack) => !has[lack])
}

/** Whether a variant lacks nothing. */
export const isComplete = (variant: Variant, style: Pick<Style, 'countries'>) =>
  lacksOf(variant, style).length === 0
