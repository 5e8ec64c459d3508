import { array, assert, asyncProperty, constantFrom, type Arbitrary } from 'fast-check'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { DEFAULT_CARRIERS } from '../../src/domain/orders/carriers.ts'
import { LIMITED_OPERATIONS } from '../../src/wire/limits.ts'
import { newKey } from '../../src/credentials/api-keys.ts'
import { makeCursor } from '../../src/wire/cursors.ts'
import { type Answer, type Merchant, newOrder, Running } from './running.ts'
import { Statements } from './statements.ts'

const OPERATIONS = ['cancel', 'ship', 'return'] as const
type Named = (typeof OPERATIONS)[number]

/** What differs from call to call, whoever makes it. */
const PER_CALL = new Set(['x-request-id', 'x-ratelimit-remaining', 'x-ratelimit-reset', 'date'])

let running: Running
let statements: Statements
let own: Merchant
let foreign: Merchant

/** Items of the foreign merchant, one in every state, and as many ids of the same length that nobody has. */
const FOREIGN_ITEMS = [501, 502, 503, 504, 505, 506]
const MISSING_ITEMS = FOREIGN_ITEMS.map((id) => id + 400)
const FOREIGN_ORDERS = ['F-OPEN', 'F-SHIP', 'F-CANC', 'F-RETU', 'F-STOC', 'F-MANY']
const missing = (name: string) => `X${name.slice(1)}`
const OWN_FROM = 100_000
const OWN_COUNT = 2_500

const settleAll = async () => {
  const { store } = statements
  const retry = { attemptsMax: 3, interruptionsMax: 3, delayMs: 1, delayMsMax: 1 }
  for (;;) {
    const now = running.clock.now()
    const claimed = await store.claim({
      now,
      leaseUntil: now + 10_000,
      batchesMax: 10,
      afterMerchant: 0,
      worker: 'by hand',
    })
    if (claimed.length === 0) return
    await store.settle({ claimed, now, retry })
  }
}

beforeAll(async () => {
  statements = new Statements()
  running = await Running.start({ worker: false, webhooks: false }, { store: statements.store })
  await statements.store.putCarriers({ carriers: DEFAULT_CARRIERS, now: running.clock.now() })
  own = await running.merchant('Own')
  foreign = await running.merchant('Foreign')
  const limits = Object.fromEntries(LIMITED_OPERATIONS.map((name) => [name, 1_000_000]))
  for (const { id } of [own, foreign]) await running.admin('PATCH', `/merchants/${id}`, { limits })
  const take = async ({ id }: Merchant, orders: readonly object[]) =>
    expect((await running.admin('POST', `/merchants/${id}/orders`, { orders })).json.created).toBe(
      orders.length,
    )
  await take(
    own,
    Array.from({ length: OWN_COUNT }, (_, at) => newOrder(`OWN-${at}`, [{ id: OWN_FROM + at }])),
  )
  await take(foreign, [
    { ...newOrder('F-OPEN', [{ id: 501 }]), customer_key: 'F-BUYER' },
    newOrder('F-SHIP', [{ id: 502, status: 'shipped' }]),
    newOrder('F-CANC', [{ id: 503, status: 'cancelled' }]),
    newOrder('F-RETU', [{ id: 504, status: 'returned' }]),
    { ...newOrder('F-STOC', [{ id: 505 }]), fulfillment_type: 'fulfillment_by_marketplace' },
    newOrder('F-MANY', [{ id: 506 }, {}, {}]),
  ])
  for (const number of FOREIGN_ORDERS) {
    await running.admin(
      'PUT',
      `/merchants/${foreign.id}/orders/${number}/invoices`,
      Buffer.from('%PDF-1.7 theirs'),
    )
  }
  // Its key is known from here on, so that no answer depends on having been the first.
  await running.call('GET', '/api/v1/orders/carriers', { key: own.key })
})
afterAll(async () => {
  await running.stop()
  vi.restoreAllMocks()
})

/** An answer without what is new in each call, ids replaced by their place. */
function shown({ status, headers, text }: Answer, ids: readonly (string | number)[]) {
  const hidden = ids.reduce<string>((shorter, id, at) => shorter.replaceAll(String(id), `<${at}>`), text)
  return {
    status,
    headers: Object.fromEntries(Object.entries(headers).filter(([name]) => !PER_CALL.has(name))),
    text: hidden,
  }
}

/** One call with an id: what comes back and what the store was asked. */
async function seen(
  method: string,
  path: string,
  id: string | number,
  { key, body }: { key?: string; body?: unknown } = {},
) {
  statements.take()
  const answer =
    key === undefined
      ? await running.admin(method, path, body)
      : await running.call(method, path, { key, body })
  return { answer: shown(answer, [id]), statements: statements.take() }
}

async function batchOf({ key }: Merchant, operation: Named, id: number): Promise<string> {
  const answer = await running.call('POST', `/api/v1/orders/${operation}`, {
    key,
    body: { items: [entry(operation, [id])] },
  })
  expect(answer.status).toBe(200)
  return answer.json.batchRequestId
}

const entry = (operation: Named, ids: readonly number[]) =>
  operation === 'cancel'
    ? { id: ids[0] }
    : {
        order_items: ids,
        return_tracking_key: 'R-1',
        ...(operation === 'ship' && { carrier_key: 'DHL_AT', shipment_tracking_key: 'S-1' }),
      }

describe('a merchant that has the ids of another', () => {
  test.each(FOREIGN_ORDERS)('reads of order %s what it would read of none', async (number) => {
    for (const path of [
      (name: string) => `/api/v1/orders?order_number=${name}`,
      (name: string) => `/api/v1/orders/${name}/delivery_document`,
      (name: string) => `/api/v1/orders/${name}/invoices/`,
    ]) {
      const theirs = await seen('GET', path(number), number, own)
      expect(theirs).toEqual(await seen('GET', path(missing(number)), missing(number), own))
      expect(theirs.statements.length).toBeGreaterThan(0)
    }
  })

  test('finds no order by the customer of another', async () => {
    const theirs = await seen('GET', '/api/v1/orders?customer_key=F-BUYER', 'F-BUYER', own)
    expect(theirs).toEqual(await seen('GET', '/api/v1/orders?customer_key=X-BUYER', 'X-BUYER', own))
  })

  test('a cursor of another is one that nobody was given', async () => {
    const { json } = await running.call('GET', '/api/v1/orders?per_page=1', { key: foreign.key })
    const { next_cursor: cursor } = json['pagination'] as { next_cursor: string }
    const ask = async (text: string) => {
      const { status, json: refusal } = await running.call('GET', `/api/v1/orders?cursor=${text}`, {
        key: own.key,
      })
      return { status, message: refusal.message }
    }
    expect((await ask(cursor)).status).toBe(400)
    expect(await ask(cursor)).toEqual(await ask(makeCursor('X-NONE')))
  })

  test.each(OPERATIONS)(
    'reads of a %s batch, waiting and done, what it would read of none',
    async (operation) => {
      const waiting = await batchOf(foreign, operation, 506)
      for (const step of ['waiting', 'done']) {
        for (const asked of OPERATIONS) {
          for (const more of ['', '&items=failed', '&offset=0&limit=1']) {
            const path = (id: string) => `/api/v1/results/${asked}-orders?batch_request_id=${id}${more}`
            const none = `${waiting.slice(0, -4)}${waiting.endsWith('0000') ? '1111' : '0000'}`
            const theirs = await seen('GET', path(waiting), waiting, own)
            expect([step, theirs]).toEqual([step, await seen('GET', path(none), none, own)])
            expect(theirs.answer.status).toBe(404)
          }
        }
        await settleAll()
      }
    },
  )

  test.each(OPERATIONS)(
    'gets a %s batch of its own where another has the same payload in flight',
    async (operation) => {
      const theirs = await batchOf(foreign, operation, 601)
      const write = async (id: number) => {
        const { answer, ...rest } = await seen('POST', `/api/v1/orders/${operation}`, id, {
          key: own.key,
          body: { items: [entry(operation, [id])] },
        })
        const { batchRequestId } = JSON.parse(answer.text) as { batchRequestId: string }
        return { batchRequestId, seen: { ...rest, status: answer.status, headers: answer.headers } }
      }
      const same = await write(601)
      const other = await write(602)
      expect(same.batchRequestId).not.toBe(theirs)
      expect(same.seen).toEqual(other.seen)
      await settleAll()
    },
  )

  test.each(OPERATIONS)(
    'can %s none of their items, and is told what it would be told of none',
    async (operation) => {
      let fresh = OWN_FROM + OPERATIONS.indexOf(operation) * 800
      const slots: Arbitrary<(number | 'own')[]> = array(
        constantFrom<number | 'own'>('own', ...FOREIGN_ITEMS.keys()),
        {
          minLength: 1,
          maxLength: 4,
        },
      )
      const run = async (entries: readonly (readonly (number | 'own')[])[], others: readonly number[]) => {
        const filled = entries.map((one) => one.map((slot) => (slot === 'own' ? fresh++ : others[slot]!)))
        const ids = filled.flat()
        const path = `/api/v1/orders/${operation}`
        const body = {
          items: filled.flatMap((one) =>
            operation === 'cancel' ? one.map((id) => entry('cancel', [id])) : [entry(operation, one)],
          ),
        }
        statements.take()
        const accepted = await running.call('POST', path, { key: own.key, body })
        await settleAll()
        const results = await running.final(own, accepted.json.batchRequestId, operation)
        const hide = [accepted.json.batchRequestId, ...ids]
        return {
          accepted: shown(accepted, hide),
          results: shown(results, hide),
          statements: statements.take(),
        }
      }
      await assert(
        asyncProperty(array(slots, { minLength: 1, maxLength: 3 }), async (entries) => {
          const theirs = await run(entries, FOREIGN_ITEMS)
          expect(theirs).toEqual(await run(entries, MISSING_ITEMS))
        }),
        { numRuns: 40, endOnFailure: true },
      )
    },
  )

  test('knows nothing of their webhooks, and can ask for nothing there', async () => {
    const body = { events: ['order.created'], url: 'https://8.8.8.8/' }
    const { json } = await running.call('POST', '/api/v1/webhooks', { key: foreign.key, body })
    const tested = await running.call('POST', `/seller/v1/webhooks/${json.id}/test`, { key: foreign.key })
    expect(tested.json).toEqual({ deliveryId: 1 })
    const nobodys = json.id + 9_000
    for (const [method, path, sent] of [
      ['GET', '/deliveries?state=waiting&event=webhook.test'],
      ['GET', '/deliveries/1'],
      ['POST', '/test', { event: 'order.created' }],
      ['POST', '/rotate', {}],
      ['POST', '/rotate', { finish: true }],
      ['POST', '/replay', { failed: true }],
      ['POST', '/replay', { from: '2020-01-01', to: '2030-01-01' }],
      ['POST', '/replay', { deliveryId: 1 }],
    ] as const) {
      const url = (id: number) => `/seller/v1/webhooks/${id}${path}`
      const theirs = await seen(method, url(json.id), json.id, { key: own.key, body: sent })
      expect(theirs).toEqual(await seen(method, url(nobodys), nobodys, { key: own.key, body: sent }))
      expect([path, theirs.answer.status]).toEqual([path, 404])
      expect(theirs.statements.length).toBeGreaterThan(0)
    }
  })

  test('has changed nothing of theirs', async () => {
    const { json } = await running.call('GET', '/api/v1/orders', { key: foreign.key })
    const statuses = json.items.map(({ order_number, status }) => [order_number, status])
    expect(statuses).toEqual([
      ['F-OPEN', 'open'],
      ['F-SHIP', 'shipped'],
      ['F-CANC', 'cancelled'],
      ['F-RETU', 'returned'],
      ['F-STOC', 'open'],
      ['F-MANY', 'mixed'],
    ])
    expect(await statements.store.check({})).toEqual([])
  })
})

describe('the operator, acting for one merchant with ids of another,', () => {
  test('is told what it would be told of ids that nobody has', async () => {
    const pdf = Buffer.from('%PDF-1.7 astray')
    for (const [method, path, theirs, nobodys, body] of [
      ['DELETE', (id: string) => `/merchants/${own.id}/keys/${id}`, String(foreign.keyId), '9', undefined],
      ['PUT', (id: string) => `/merchants/${own.id}/orders/${id}/invoices`, 'F-OPEN', 'X-OPEN', pdf],
    ] as const) {
      const foreignAnswer = await seen(method, path(theirs), theirs, { body })
      expect(foreignAnswer).toEqual(await seen(method, path(nobodys), nobodys, { body }))
      expect(foreignAnswer.answer.status).toBe(404)
    }
    expect((await running.call('GET', '/api/v1/orders', { key: foreign.key })).status).toBe(200)
  })

  test('cancels none of the items of the other', async () => {
    const cancel = async (id: number) => {
      const { json } = await running.admin('POST', `/merchants/${own.id}/cancellations`, {
        items: [{ id }],
        actor: 'buyer',
      })
      await settleAll()
      return (await running.final(own, json.batchRequestId)).json.items.map(({ errorCodes }) => errorCodes)
    }
    expect([await cancel(501), await cancel(901)]).toEqual([[['item_not_found']], [['item_not_found']]])
  })
})

test('an unknown key, a revoked one and that of a suspended merchant get one answer by the same statements, each time', async () => {
  const { key: revoked, keyId } = await running.key(own.id)
  await running.admin('DELETE', `/merchants/${own.id}/keys/${keyId}`)
  const suspended = await running.merchant('Suspended')
  await running.admin('PATCH', `/merchants/${suspended.id}`, { suspended: true })
  for (const key of [newKey('test').key, revoked, suspended.key]) {
    for (const time of ['first', 'second']) {
      const { answer, statements: made } = await seen('GET', '/api/v1/orders', key, { key })
      expect([time, answer.status, answer.text]).toEqual([
        time,
        401,
        '{"message":"A valid API key is needed in the header X-API-Key"}',
      ])
      expect(Object.keys(answer.headers)).not.toContain('x-ratelimit-limit')
      expect(made.map((statement) => statement.split(':')[0])).toEqual(['findKeyHolder'])
    }
  }
})
