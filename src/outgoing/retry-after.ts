import type { Millis } from '../domain/numbers.ts'

const ASKING_STATUSES = new Set([429, 503])

/** How long an answer asks to be left alone: `Retry-After` of a 429 or 503, in seconds or as a date (RFC 9110). Null where it does not. */
export function retryAfterMs(
  status: number,
  header: string | string[] | undefined,
  now: Millis,
): Millis | null {
  if (!ASKING_STATUSES.has(status) || typeof header !== 'string') return null
  const text = header.trim()
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1000
  // A date names a day of the week; a number that is none would be read as a year.
  const at = /^[A-Za-z]{3}/.test(text) ? Date.parse(text) : NaN
  return Number.isNaN(at) ? null : Math.max(0, at - now)
}
