/** What the server says of the quota of this operation and key. [seed, known] */
export interface RateLimit {
  /** Calls allowed in a window of one minute. */
  readonly limit: number
  /** Calls left in the current window; the answered one is already counted. */
  readonly remaining: number
  /** Seconds to the end of the window, where the server says so. [ours] */
  readonly resetSeconds: number | undefined
}

const integer = (text: string | null) => (text !== null && /^\d+$/.test(text) ? Number(text) : undefined)

/** Undefined where the operation is not limited, or the headers are not readable (a browser on another origin). */
export function rateLimitOf(headers: Headers): RateLimit | undefined {
  const limit = integer(headers.get('x-ratelimit-limit'))
  const remaining = integer(headers.get('x-ratelimit-remaining'))
  if (limit === undefined || remaining === undefined) return undefined
  return { limit, remaining, resetSeconds: integer(headers.get('x-ratelimit-reset')) }
}

/** Seconds, from either form that HTTP allows; undefined where the header is absent or says nothing. */
export function retryAfterOf(headers: Headers): number | undefined {
  const text = headers.get('retry-after')
  if (text === null) return undefined
  const seconds = integer(text)
  if (seconds !== undefined) return seconds
  const at = Date.parse(text)
  return Number.isNaN(at) ? undefined : Math.max(0, Math.ceil((at - Date.now()) / 1000))
}
