import { expect, vi } from 'vitest'
import { WEBHOOK_EVENTS, PUBLISHED_EVENTS } from '../../src/domain/webhooks/webhooks.ts'
import { EXAMPLES } from '../../src/wire/webhooks/examples.ts'
import { pathOfMessage } from '../../src/wire/webhooks/messages.ts'
import type { Ask } from './every-call.ts'
import { type Merchant, newOrder, type Running } from './running.ts'

/** One valid call of each operation of webhooks. */
export const WEBHOOK_CALLS: readonly (readonly [method: string, url: string, body?: unknown])[] = [
  ['GET', '/api/v1/webhooks/types'],
  ['GET', '/api/v1/webhooks'],
  ['POST', '/api/v1/webhooks', { events: [], url: 'http://127.0.0.1:2/' }],
  ['GET', '/api/v1/webhooks/9999'],
  ['PATCH', '/api/v1/webhooks/9999', {}],
  ['DELETE', '/api/v1/webhooks/9999'],
  ...PUBLISHED_EVENTS.map(
    (event) =>
      ['POST', `/api/v1/webhooks/${pathOfMessage(event)}`, { event, message: EXAMPLES[event] }] as const,
  ),
]

/** Those that have a body. */
export const WEBHOOK_BODIES = WEBHOOK_CALLS.filter(([method]) => method === 'POST' || method === 'PATCH')

/** The life of a subscription, to whose receiver nobody listens. */
export async function subscriptions(running: Running, { key, id: merchantId }: Merchant, ask: Ask) {
  const path = '/api/v1/webhooks'
  const receiver = { url: 'http://127.0.0.1:2/', description: 'd' }
  const one = (await ask('POST', path, { key, body: { ...receiver, events: WEBHOOK_EVENTS } })).json
  const body = { events: ['order.created'], url: receiver.url }
  const { id } = (await ask('POST', path, { key, body })).json
  // Nobody listens at that port.
  const orders = [newOrder('TOLD', [{ id: 70 }])]
  await running.admin('POST', `/merchants/${merchantId}/orders`, { orders })
  await vi.waitFor(
    async () => {
      running.clock.pass(250)
      const { json } = await ask('GET', `${path}/${id}`, { key })
      expect(json['failing_since']).not.toBeNull()
    },
    { timeout: 30_000, interval: 1_000 },
  )
  await ask('GET', `${path}/`, { key })
  await ask('PATCH', `${path}/${id}`, { key, body: { description: 'other words', enabled: false } })
  await running.admin('GET', '/webhooks?state=off&limit=1')
  await running.admin('PATCH', `/webhooks/${id}`, { enabled: false, reason: 'a nuisance' })
  await ask('PATCH', `${path}/${id}`, { key, body: { enabled: true } })
  await running.admin('PATCH', `/webhooks/${id}`, { enabled: true })
  for (const subscription of [id, one.id]) await ask('DELETE', `${path}/${subscription}`, { key })
  for (const subscription of ['x', id]) {
    await ask('GET', `${path}/${subscription}`, { key })
    await ask('PATCH', `${path}/${subscription}`, { key, body: {} })
    await ask('DELETE', `${path}/${subscription}`, { key })
  }
  for (const [, url, sent] of WEBHOOK_BODIES.filter(([method]) => method === 'POST'))
    await ask('POST', url, { key, body: sent })
}
