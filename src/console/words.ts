/** Numbers, money and times as the reader's browser writes them. */
const count = new Intl.NumberFormat()
export const number = (value: number) => count.format(value)

const share = new Intl.NumberFormat(undefined, { style: 'percent', maximumFractionDigits: 2 })
export const percent = (value: number) => share.format(value)

/** "1 item", "12 items". */
export const counted = (value: number, one: string, many = `${one}s`) =>
  `${number(value)} ${value === 1 ? one : many}`

/** From cents. */
export const money = (cents: number, currency: string) =>
  new Intl.NumberFormat(undefined, { style: 'currency', currency, currencyDisplay: 'code' }).format(
    cents / 100,
  )

const DATE_TIME = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' })
export const dateTime = (at: string) => DATE_TIME.format(new Date(at))

const DAY = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeZone: 'UTC' })
/** A day of UTC, as statistics count. */
export const day = (date: string) => DAY.format(new Date(date))

const plain = (name: string) => name.replaceAll('_', ' ').replaceAll('.', ' ')
/** "item_not_found" and "order_items.cancelled" as words. */
export const sentence = (name: string) => {
  const words = plain(name)
  return words.charAt(0).toUpperCase() + words.slice(1)
}
