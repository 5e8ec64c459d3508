import { SellersCenterError } from './errors.ts'

/** Why a delivery must not be believed. */
export type WebhookFault =
  | 'missing_headers' // none of the signatures came
  | 'malformed_headers'
  | 'too_old' // or repeated by someone who kept it
  | 'too_new'
  | 'wrong_signature'

/** What came is not a delivery that the holder of the secret has sent just now. Answer 400 or 401 and do nothing. */
export class WebhookVerificationError extends SellersCenterError {
  override readonly name = 'WebhookVerificationError'
  readonly code: WebhookFault

  constructor(code: WebhookFault, message: string) {
    super(message)
    this.code = code
  }
}

/** A delivery as it is sent. `id` grows in the order of what happened to the merchant; deliveries may come twice and in another order. */
export interface WebhookDelivery<Message = unknown> {
  readonly id: number
  readonly event: string
  /** When it happened, in ISO 8601. */
  readonly timestamp: string
  readonly message: Message
  readonly subscription_id: number
}

/** The headers of a request as servers give them: an object of the web platform, or a plain one with names in lower case. */
export type WebhookHeaders =
  { get(name: string): string | null } | Readonly<Record<string, string | readonly string[] | undefined>>

/** What a verification goes by, beside the secret. */
export interface VerifyOptions {
  /** How far the time of a delivery may be from the clock, in seconds. Default 300. */
  readonly toleranceSeconds?: number
  /** Epoch milliseconds. Default the clock of the machine. */
  readonly now?: number
}

const TOLERANCE_SECONDS = 300
const PREFIX = 'whsec_'
const HASH = { name: 'HMAC', hash: 'SHA-256' } as const
const utf8 = new TextEncoder()

/**
 * Verifies a delivery and returns it. `rawBody` is the body byte for byte as it came, before anything has parsed it; `secret` is the
 * `client_secret` of the subscription. Standard Webhooks signatures (`webhook-signature`) are preferred, because they hold the time of
 * the attempt; `x-signature` alone says nothing of it. While a secret is exchanged, deliveries verify with the old one and with the new.
 * Throws `WebhookVerificationError`.
 */
export async function verifyWebhook<Message = unknown>(
  rawBody: string | Uint8Array,
  headers: WebhookHeaders,
  secret: string,
  options: VerifyOptions = {},
): Promise<WebhookDelivery<Message>> {
  const body = typeof rawBody === 'string' ? utf8.encode(rawBody) : rawBody
  const standard = headerOf(headers, 'webhook-signature')
  const plain = [headerOf(headers, 'x-signature'), headerOf(headers, 'x-signature-next')].filter(isText)
  let genuine: boolean
  if (isText(standard)) genuine = await isStandard(body, headers, standard, secret, options)
  else if (plain.length > 0) genuine = await isPlain(body, plain, secret)
  else throw new WebhookVerificationError('missing_headers', 'Neither webhook-signature nor x-signature came')
  if (!genuine)
    throw new WebhookVerificationError(
      'wrong_signature',
      'No signature fits: another secret, or the body is not byte for byte what was sent',
    )
  return JSON.parse(new TextDecoder().decode(body)) as WebhookDelivery<Message>
}

async function isStandard(
  body: Uint8Array,
  headers: WebhookHeaders,
  signatures: string,
  secret: string,
  { toleranceSeconds = TOLERANCE_SECONDS, now = Date.now() }: VerifyOptions,
): Promise<boolean> {
  const id = headerOf(headers, 'webhook-id')
  const timestamp = headerOf(headers, 'webhook-timestamp')
  if (!isText(id) || !isText(timestamp) || !/^\d{1,12}$/.test(timestamp))
    throw new WebhookVerificationError(
      'malformed_headers',
      'webhook-id or webhook-timestamp is missing or malformed',
    )
  const ageSeconds = now / 1000 - Number(timestamp)
  if (ageSeconds > toleranceSeconds)
    throw new WebhookVerificationError('too_old', `It was sent ${Math.round(ageSeconds)} s ago`)
  if (ageSeconds < -toleranceSeconds)
    throw new WebhookVerificationError(
      'too_new',
      `It was sent ${Math.round(-ageSeconds)} s from now: compare the clocks`,
    )
  const signed = joined(utf8.encode(`${id}.${timestamp}.`), body)
  const given = signatures
    .split(' ')
    .flatMap((one) => (one.startsWith('v1,') ? [fromBase64(one.slice(3))] : []))
  return matchesOne(
    fromBase64(secret.startsWith(PREFIX) ? secret.slice(PREFIX.length) : secret),
    signed,
    given,
  )
}

const isPlain = (body: Uint8Array, signatures: readonly string[], secret: string) =>
  matchesOne(utf8.encode(secret), body, signatures.map(fromHex))

/** `crypto.subtle.verify` takes the same time whatever differs. All signatures are tried, whichever fits. */
async function matchesOne(
  keyBytes: Uint8Array | undefined,
  signed: Uint8Array,
  signatures: readonly (Uint8Array | undefined)[],
): Promise<boolean> {
  if (!keyBytes || keyBytes.length === 0) return false
  const key = await crypto.subtle.importKey('raw', keyBytes, HASH, false, ['verify'])
  let matches = false
  for (const signature of signatures)
    if (signature && (await crypto.subtle.verify('HMAC', key, signature, signed))) matches = true
  return matches
}

function headerOf(headers: WebhookHeaders, name: string): string | undefined {
  const value =
    typeof headers.get === 'function' ? headers.get(name) : (headers as Record<string, unknown>)[name]
  return typeof value === 'string' ? value : undefined
}

const isText = (value: string | undefined): value is string => value !== undefined && value !== ''

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const all = new Uint8Array(first.length + second.length)
  all.set(first)
  all.set(second, first.length)
  return all
}

/** Undefined for what is no base64. */
function fromBase64(text: string): Uint8Array | undefined {
  try {
    return Uint8Array.from(atob(text), (character) => character.charCodeAt(0))
  } catch {
    return undefined
  }
}

function fromHex(text: string): Uint8Array | undefined {
  if (!/^([0-9a-f]{2})+$/i.test(text)) return undefined
  return Uint8Array.from(text.match(/../g)!, (pair) => parseInt(pair, 16))
}
