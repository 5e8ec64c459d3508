import type { Millis } from '../domain/numbers.ts'

/** Date and, unless it is midnight, time; then `Z`, an offset, or nothing for UTC. A `+` that arrived as a space is a `+`. [known] */
const FORM =
  /^(\d{4})-(\d\d)-(\d\d)(?:[Tt ](\d\d):(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?(?:[Zz]|([-+ ])(\d\d):?(\d\d))?)?$/

const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS

/** The years that a UTC time of the API can be written in: four digits. */
const EARLIEST = Date.parse('0000-01-01T00:00:00.000Z')
const LATEST = Date.parse('9999-12-31T23:59:59.999Z')

/** What a time must be, behind its name. */
export const TIMESTAMP_WORDS =
  'must be a date and time such as 2026-01-31T12:00:00Z, in the years 0000 to 9999 (UTC)'

/** What a day must be, behind its name. */
export const DAY_WORDS = 'must be a day such as 2026-01-31'

/** What a time is for: the first or the last moment of a range, or a moment by itself. */
type Use = 'from' | 'to' | 'moment'

/**
 * Epoch milliseconds of an ISO 8601 date and time, or undefined when it is none, no such day exists or its year in UTC has not four digits.
 * Ranges stay exact: a finer fraction than milliseconds is rounded up for `from`, otherwise down; a bare date is the last millisecond
 * of its day for `to`, otherwise the first. [ours: contract 5]
 */
export function readTimestamp(text: string, use: Use = 'moment'): Millis | undefined {
  const match = FORM.exec(text)
  if (!match) return undefined
  const [
    ,
    year,
    month,
    day,
    hour,
    minute = '0',
    second = '0',
    fraction = '',
    sign,
    offsetHours = '0',
    offsetMinutes = '0',
  ] = match
  if (
    Number(hour ?? 0) > 23 ||
    Number(minute) > 59 ||
    Number(second) > 59 ||
    Number(offsetHours) > 23 ||
    Number(offsetMinutes) > 59
  )
    return undefined
  const date = new Date(0)
  date.setUTCFullYear(Number(year), Number(month) - 1, Number(day))
  // A 30th of February would have become a day of March.
  if (date.getUTCMonth() !== Number(month) - 1 || date.getUTCDate() !== Number(day)) return undefined
  if (hour === undefined) return date.getTime() + (use === 'to' ? DAY_MS - 1 : 0)
  date.setUTCHours(Number(hour), Number(minute), Number(second))
  const millis =
    Number(fraction.padEnd(3, '0').slice(0, 3)) + (use === 'from' && /[1-9]/.test(fraction.slice(3)) ? 1 : 0)
  const offset = (Number(offsetHours) * 60 + Number(offsetMinutes)) * MINUTE_MS * (sign === '-' ? -1 : 1)
  const at = date.getTime() + millis - offset
  return at >= EARLIEST && at <= LATEST ? at : undefined
}

/** Whether a text is a time that is understood. */
export const isTimestamp = (text: string) => readTimestamp(text) !== undefined

/** UTC, with milliseconds and `Z`. [known] */
export const showTimestamp = (at: Millis) => new Date(at).toISOString()

/** A day that the calendar has, without a time. */
export const isDay = (text: string) => text.length === '2026-01-31'.length && isTimestamp(text)
