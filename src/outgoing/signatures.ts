import { createHmac } from 'node:crypto'
import type { Millis } from '../domain/numbers.ts'

/** The secrets of a subscription: a second one while it is being exchanged. */
export interface SigningSecrets {
  readonly current: string
  /** Takes over when the exchange ends; null outside of one. */
  readonly next: string | null
}

export interface Signed {
  /** The same for all attempts. */
  readonly id: string
  /** Real time at the attempt. */
  readonly at: Millis
  readonly body: string
}

const PREFIX = 'whsec_'

/** [known, measured] The secret as it was given is the key. */
const plainSignature = (secret: string, body: string) =>
  createHmac('sha256', secret).update(body).digest('hex')

/** Standard Webhooks: the key is what stands in base64 behind `whsec_`. */
const standardSignature = (secret: string, { id, body }: Signed, seconds: string) =>
  `v1,${createHmac('sha256', Buffer.from(secret.slice(PREFIX.length), 'base64'))
    .update(`${id}.${seconds}.${body}`)
    .digest('base64')}`

/** The headers that tell a receiver who sent a body: in both ways, each of which it may verify alone. [known, ours: contract 6] */
export function signatureHeaders({ current, next }: SigningSecrets, signed: Signed): Record<string, string> {
  const seconds = String(Math.floor(signed.at / 1000))
  const secrets = next === null ? [current] : [current, next]
  return {
    'webhook-id': signed.id,
    'webhook-timestamp': seconds,
    'webhook-signature': secrets.map((secret) => standardSignature(secret, signed, seconds)).join(' '),
    'x-signature': plainSignature(current, signed.body),
    ...(next !== null && { 'x-signature-next': plainSignature(next, signed.body) }),
  }
}
