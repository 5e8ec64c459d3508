import type { IncomingHttpHeaders } from 'node:http'

/** `wait=N` of the header `Prefer` (RFC 7240), in whole seconds and at most `max`; undefined where absent or malformed. */
export function preferredWait(headers: IncomingHttpHeaders, max: number): number | undefined {
  const { prefer } = headers
  if (prefer === undefined) return undefined
  for (const preference of String(prefer).split(',')) {
    const seconds = /^\s*wait\s*=\s*("?)(\d+)\1\s*(?:;.*)?$/i.exec(preference)?.[2]
    // The first one counts, as for every preference.
    if (seconds !== undefined) return Math.min(Number(seconds), max)
  }
  return undefined
}
