import { realClock, type Clock } from './clock.ts'
import { DEFAULT_RETRIES, type Retry, type RetryPolicy } from './retries.ts'

/** The part of `fetch` that is used. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>

/** How the server is reached. */
export interface ConnectionOptions {
  /** Such as `https://sellers.example`; with or without `/api/v1` behind it. */
  baseUrl: string
  /** Default: the global `fetch`. */
  fetch?: Fetch | undefined
  /** Pauses between repeats and polls; rejects with the signal's reason when it is aborted. Default: a timer. */
  sleep?: Clock['sleep'] | undefined
  /** Monotonic milliseconds. Default: `performance.now()`. */
  now?: Clock['now'] | undefined
  /** One attempt of one call, in ms, the asked-for waiting of a result not counted. Default 60,000. */
  attemptTimeoutMs?: number | undefined
  /** Default: see `RetryPolicy`. */
  retry?: Partial<RetryPolicy> | undefined
  /** Told before each pause for a repeat. */
  onRetry?: ((retry: Retry) => void) | undefined
}

/** The options with every default filled in. */
export interface Connection {
  /** Without a slash at its end. */
  readonly origin: string
  /** What proves who calls. */
  readonly headers: Readonly<Record<string, string>>
  readonly fetch: Fetch
  readonly clock: Clock
  readonly attemptTimeoutMs: number
  readonly retry: RetryPolicy
  readonly onRetry: (retry: Retry) => void
}

/** What the calls of one client share. Throws a TypeError for options that cannot work. */
export function connectionOf(options: ConnectionOptions, headers: Record<string, string>): Connection {
  return {
    origin: originOf(options.baseUrl),
    headers,
    // Called through a closure: browsers refuse a `fetch` that is called as a method of another object.
    fetch: options.fetch ?? ((url, init) => fetch(url, init)),
    clock: { now: options.now ?? realClock.now, sleep: options.sleep ?? realClock.sleep },
    attemptTimeoutMs: options.attemptTimeoutMs ?? 60_000,
    retry: { ...DEFAULT_RETRIES, ...options.retry },
    onRetry: options.onRetry ?? (() => undefined),
  }
}

/** Whether a text is an `http` or `https` URL. */
export const isHttpAddress = (text: string) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)

function originOf(baseUrl: string) {
  if (!isHttpAddress(baseUrl)) throw new TypeError(`baseUrl is no http address: "${baseUrl}"`)
  return baseUrl.replace(/\/+$/, '').replace(/\/api\/v1$/, '')
}
