import type { Millis } from '../domain/numbers.ts'

/** Date and, unless it is midnight, time; then `Z`, an offset, or nothing for UTC. A `+` that arrived as a space is a `+`. [known] */
const FORM =
  /^(\d{4})-(\d\d)-(\d\d)(?:[Tt ](\d\d):(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?(?:[Zz]|([-+ ])(\d\d):?(\d\d))?)?$/

const MINUTE_MS = 60_000

/**
 * Epoch milliseconds of an ISO 8601 date and time, or undefined when it is none or no such day exists. A finer fraction than
 * milliseconds is rounded `down`, or `up` where the time is the beginning of a range, so that the range stays exact.
 */
export function readTimestamp(text: string, rounding: 'down' | 'up' = 'down'): Millis | undefined {
  const match = FORM.exec(text)
  if (!match) return undefined
  const [
    ,
    year,
    month,
    day,
    hour = '0',
    minute = '0',
    second = '0',
    fraction = '',
    sign,
    offsetHours = '0',
    offsetMinutes = '0',
  ] = match
  if (
    Number(hour) > 23 ||
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
  date.setUTCHours(Number(hour), Number(minute), Number(second))
  const millis =
    Number(fraction.padEnd(3, '0').slice(0, 3)) +
    (rounding === 'up' && /[1-9]/.test(fraction.slice(3)) ? 1 : 0)
  const offset = (Number(offsetHours) * 60 + Number(offsetMinutes)) * MINUTE_MS * (sign === '-' ? -1 : 1)
  return date.getTime() + millis - offset
}

export const isTimestamp = (text: string) => readTimestamp(text) !== undefined

/** UTC, with milliseconds and `Z`. [known] */
export const showTimestamp = (at: Millis) => new Date(at).toISOString()
