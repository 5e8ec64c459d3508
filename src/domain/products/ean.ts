const EAN_13 = /^\d{13}$/

/**
 * Ranges of the first three digits that GS1 gives to no article of trade: restricted to one company or region (020–029, 040–049,
 * 200–299), coupons (050–059, 981–984, 990–999) and receipts for refunds (980).
 */
const NOT_OF_ARTICLES: readonly (readonly [from: number, to: number])[] = [
  [20, 29],
  [40, 59],
  [200, 299],
  [980, 984],
  [990, 999],
]

/** Whether a text is an EAN-13 that an article of trade can have: 13 digits, a prefix for it, and the right check digit. [known] */
export function isEan(text: string): boolean {
  if (!EAN_13.test(text)) return false
  const prefix = Number(text.slice(0, 3))
  if (NOT_OF_ARTICLES.some(([from, to]) => prefix >= from && prefix <= to)) return false
  let sum = 0
  for (let at = 0; at < text.length; at++) sum += Number(text[at]) * (at % 2 === 0 ? 1 : 3)
  return sum % 10 === 0
}
