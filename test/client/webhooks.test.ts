import { describe, expect, test } from 'vitest'
import { verifyWebhook, WebhookVerificationError, type WebhookFault } from '../../client/webhooks.ts'
import { newWebhookSecret } from '../../src/credentials/webhook-secrets.ts'
import { signatureHeaders } from '../../src/outgoing/signatures.ts'

const AT = 1_614_265_330_000
const BODY = '{"id":1,"event":"webhook.test","message":{"é":"💌"}}'
const secret = newWebhookSecret()
const headers = signatureHeaders({ current: secret, next: null }, { id: 'msg_1_2', at: AT, body: BODY })
const now = { now: AT }

async function faultOf(verified: Promise<unknown>): Promise<WebhookFault | undefined> {
  try {
    await verified
    return undefined
  } catch (error) {
    if (error instanceof WebhookVerificationError) return error.code
    throw error
  }
}

test('a delivery verifies as text and as bytes, with headers as Node and as the web platform give them', async () => {
  for (const body of [BODY, new TextEncoder().encode(BODY)])
    for (const given of [headers, new Headers(headers)])
      expect(await verifyWebhook(body, given, secret, now)).toEqual(JSON.parse(BODY))
})

test('either scheme alone is enough, and the vector of the contract verifies in both', async () => {
  const vector = {
    'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
    'webhook-timestamp': '1614265330',
    'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
  }
  const plain = { 'x-signature': '80ec8a89ce3cd22133a1066caecb4d04fea7467657c8514d717ec42c38a5c94c' }
  for (const given of [vector, plain])
    expect(
      await verifyWebhook('{"test": 2432232314}', given, 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw', now),
    ).toEqual({
      test: 2432232314,
    })
})

test('while a secret is exchanged both secrets verify, in both schemes', async () => {
  const next = newWebhookSecret()
  const both = signatureHeaders({ current: secret, next }, { id: 'msg_1_2', at: AT, body: BODY })
  const { 'x-signature': old, 'x-signature-next': fresh } = both
  for (const given of [both, { 'x-signature': old, 'x-signature-next': fresh }])
    for (const held of [secret, next])
      expect(await faultOf(verifyWebhook(BODY, given, held, now))).toBeUndefined()
})

test('five minutes around the clock are accepted, no more', async () => {
  const at = (seconds: number) => faultOf(verifyWebhook(BODY, headers, secret, { now: AT + seconds * 1000 }))
  expect(await at(300)).toBeUndefined()
  expect(await at(-300)).toBeUndefined()
  expect(await at(301)).toBe('too_old')
  expect(await at(-301)).toBe('too_new')
})

describe('what is not genuine is refused with a code', () => {
  const signature = headers['webhook-signature']!
  test.each<[string, string, Record<string, string | undefined>, WebhookFault]>([
    ['another body', `${BODY} `, headers, 'wrong_signature'],
    ['another id', BODY, { ...headers, 'webhook-id': 'msg_2_2' }, 'wrong_signature'],
    ['another time', BODY, { ...headers, 'webhook-timestamp': '1614265331' }, 'wrong_signature'],
    ['no signature', BODY, {}, 'missing_headers'],
    ['an empty one', BODY, { 'webhook-signature': '', 'x-signature': '' }, 'missing_headers'],
    ['no time', BODY, { ...headers, 'webhook-timestamp': undefined }, 'malformed_headers'],
    ['a time that is none', BODY, { ...headers, 'webhook-timestamp': '1e9' }, 'malformed_headers'],
    [
      'another version',
      BODY,
      { ...headers, 'webhook-signature': signature.replace('v1,', 'v2,') },
      'wrong_signature',
    ],
    [
      'a signature cut short',
      BODY,
      { ...headers, 'webhook-signature': signature.slice(0, -4) },
      'wrong_signature',
    ],
    ['no base64', BODY, { ...headers, 'webhook-signature': 'v1,%%%' }, 'wrong_signature'],
    ['no hexadecimal', BODY, { 'x-signature': 'z'.repeat(64) }, 'wrong_signature'],
    ['an empty hexadecimal', BODY, { 'x-signature': '0' }, 'wrong_signature'],
  ])('%s', async (_, body, given, code) => {
    expect(await faultOf(verifyWebhook(body, given, secret, now))).toBe(code)
  })

  test.each(['', 'whsec_', 'whsec_%%%', newWebhookSecret()])('the secret %s', async (held) => {
    expect(await faultOf(verifyWebhook(BODY, headers, held, now))).toBe('wrong_signature')
    const { 'x-signature': plain } = headers
    expect(await faultOf(verifyWebhook(BODY, { 'x-signature': plain }, held, now))).toBe('wrong_signature')
  })
})

test('one of several signatures is enough', async () => {
  const given = { ...headers, 'webhook-signature': `v1,AAAA v1a,x ${headers['webhook-signature']}` }
  expect(await faultOf(verifyWebhook(BODY, given, secret, now))).toBeUndefined()
})
