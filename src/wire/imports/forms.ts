import { isPathSegment } from '../../domain/path-segments.ts'
import { codePoints } from '../reading/explain.ts'
import { readTimestamp } from '../timestamps.ts'

/** Keys, numbers and codes: white space around them is never meant. [ours: contract 7] */
const TRIMMED = new Set([
  'order_number',
  'customer_key',
  'carrier_key',
  'shop_country',
  'currency_code',
  'fulfillment_type',
  'payment_method',
  'customer_phone',
  'customer_email',
  'billing_zip_code',
  'billing_country_code',
  'shipping_zip_code',
  'shipping_country_code',
  'shipping_collection_point_key',
  'shipping_collection_point_type',
  'sku',
  'status',
  'shipment_tracking_key',
  'return_tracking_key',
])
const CODES = new Set(['shop_country', 'currency_code', 'billing_country_code', 'shipping_country_code'])
const TIMES = new Set(['created_at', 'updated_at'])

/** The member as it is stored: what shops write in several ways has one form here. What is no text stays as it is. */
export function inOneForm(name: string, value: unknown): unknown {
  if (typeof value !== 'string') return value
  if (TIMES.has(name)) return timeInOneForm(value)
  if (!TRIMMED.has(name)) return value
  return CODES.has(name) ? value.trim().toUpperCase() : value.trim()
}

const DATE_AND_TIME = /^(\d{4}-\d\d-\d\d)[Tt ] *(\d\d:\d\d(?::\d\d(?:[.,]\d+)?)?) *(.*)$/

/**
 * Times as shops export them: `T` or blanks between date and time, blanks before the offset, `Z`, `+02:00`, `+0200`, `+02`, `UTC`,
 * and nothing for UTC. What is none of these comes back as it was, and is refused as such.
 */
function timeInOneForm(text: string): string {
  const [, date, time, zone = ''] = DATE_AND_TIME.exec(text.trim()) ?? []
  if (date === undefined) return text.trim()
  const offset = /^([-+]\d\d)(?::?(\d\d))?$/.exec(zone)
  const read = `${date}T${time}${offset ? `${offset[1]}:${offset[2] ?? '00'}` : zone.replace(/^(?:UTC|GMT|Z)$/i, 'Z')}`
  return readTimestamp(read) === undefined ? text.trim() : read
}

/** Code points of an order number. */
export const ORDER_NUMBER_MAX = 64

/**
 * Why nothing can be called by this number, in words to be put behind it. It stands in paths: `.` and `..` are names of folders there, and
 * URL parsers take them away before anybody is asked. [ours: contract 1]
 */
export function orderNumberFault(number: string): string | undefined {
  if (number === '') return 'must not be empty'
  if (number.includes('\0')) return 'holds the character NUL'
  if (!number.isWellFormed()) return 'holds half of a surrogate pair, which is no character'
  if (codePoints(number) > ORDER_NUMBER_MAX) return `must have at most ${ORDER_NUMBER_MAX} characters`
  return isPathSegment(number)
    ? undefined
    : 'cannot stand in the path of a URL, where "." and ".." are names of folders'
}
