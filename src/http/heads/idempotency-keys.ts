import type { IncomingHttpHeaders } from 'node:http'
import { Refusal } from '../../domain/refusals.ts'

/** Several headers of one name reach us as one, joined by a comma and a space: no key has a space. */
const FORM = /^[\x21-\x7e]{1,255}$/

/** The name that the caller gives to its write; undefined where it gives none. [ours] */
export function idempotencyKeyOf({ 'idempotency-key': key }: IncomingHttpHeaders): string | undefined {
  if (key === undefined || (typeof key === 'string' && FORM.test(key))) return key
  throw new Refusal(
    'malformed',
    'The header Idempotency-Key must be 1 to 255 visible ASCII characters, and be sent once',
  )
}
