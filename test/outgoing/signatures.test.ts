import { Webhook } from 'standardwebhooks'
import { expect, test } from 'vitest'
import { newWebhookSecret, SecretBox, SecretUnreadable } from '../../src/credentials/webhook-secrets.ts'
import { signatureHeaders } from '../../src/outgoing/signatures.ts'

/** The vector of contract 6. */
const SECRET = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'
const SIGNED = { id: 'msg_p5jXN8AQM9LWM0D4loKWxJek', at: 1_614_265_330_999, body: '{"test": 2432232314}' }

test('both signatures are those of the published vector', () => {
  expect(signatureHeaders({ current: SECRET, next: null }, SIGNED)).toEqual({
    'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
    'webhook-timestamp': '1614265330',
    'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
    'x-signature': '80ec8a89ce3cd22133a1066caecb4d04fea7467657c8514d717ec42c38a5c94c',
  })
})

test('another implementation of Standard Webhooks verifies them, with either secret while two are valid', () => {
  const [current, next] = [newWebhookSecret(), newWebhookSecret()]
  const body = JSON.stringify({ name: 'Zoë 💌', text: '  kept  ' })
  const headers = signatureHeaders({ current, next }, { id: 'msg_1_2', at: Date.now(), body })
  for (const secret of [current, next])
    expect(new Webhook(secret).verify(body, headers)).toEqual(JSON.parse(body))
  expect(() => new Webhook(newWebhookSecret()).verify(body, headers)).toThrow()
  expect(() => new Webhook(current).verify(`${body} `, headers)).toThrow()
})

test('while two secrets are valid x-signature is made with the old one, and x-signature-next with the new', () => {
  const [current, next] = [newWebhookSecret(), newWebhookSecret()]
  const both = signatureHeaders({ current, next }, SIGNED)
  expect(both['x-signature']).toBe(signatureHeaders({ current, next: null }, SIGNED)['x-signature'])
  expect(both['x-signature-next']).toBe(
    signatureHeaders({ current: next, next: null }, SIGNED)['x-signature'],
  )
})

test('a secret is whsec_ and 32 random bytes in base64', () => {
  const secrets = new Set(Array.from({ length: 50 }, newWebhookSecret))
  expect(secrets.size).toBe(50)
  for (const secret of secrets) expect(Buffer.from(secret.replace(/^whsec_/, ''), 'base64')).toHaveLength(32)
})

test('a sealed secret opens with its key and for its merchant only', () => {
  const box = new SecretBox('the key of an operator')
  const secret = newWebhookSecret()
  const sealed = box.seal(secret, 7)
  expect(sealed).not.toContain(secret.slice(6, 20))
  expect(box.seal(secret, 7)).not.toBe(sealed)
  expect(box.open(sealed, 7)).toBe(secret)
  for (const [other, merchantId] of [
    [new SecretBox('another key'), 7],
    [new SecretBox(undefined), 7],
    [box, 8],
  ] as const)
    expect(() => other.open(sealed, merchantId)).toThrow(SecretUnreadable)
})

test('a secret that was kept before there was a key still opens', () => {
  const secret = newWebhookSecret()
  expect(new SecretBox('a key').open(new SecretBox(undefined).seal(secret, 1), 1)).toBe(secret)
})
