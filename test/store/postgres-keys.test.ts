import { expect, test } from 'vitest'
import { openPostgres } from '../../src/store/postgres/store.ts'
import type { Store } from '../../src/store/store.ts'
import { freshDatabase } from '../postgres/database.ts'
import { newBatch, newMerchant, T0, WINDOW_MS } from './contract/given.ts'

const ROUNDS = 6
const KEYS = 400

test('processes that take the same keys and payloads in opposite orders never wait for each other in a circle', async () => {
  const database = await freshDatabase()
  const stores = await Promise.all([openPostgres({ url: database.url }), openPostgres({ url: database.url })])
  const merchantId = await newMerchant(stores[0])
  const lapsed = { key: '', expiresAt: T0 + 1 }
  const send = async (store: Store, key: number, acceptedAt: number) => {
    const idempotencyKey = { key: `K${key}`, expiresAt: acceptedAt === T0 ? lapsed.expiresAt : T0 + 1e9 }
    const batch = newBatch(merchantId, 'cancel', [key], { acceptedAt, idempotencyKey })
    return { key, outcome: await store.submit({ batch, windowMs: WINDOW_MS }) }
  }
  for (let round = 0; round < ROUNDS; round++) {
    const keys = Array.from({ length: KEYS }, (_, at) => round * KEYS + at)
    // Taken anew by both once their first time is over, while they are deleted.
    for (const acceptedAt of [T0, T0 + 1]) {
      const [one, other] = await Promise.all([
        Promise.all(keys.map((key) => send(stores[0], key, acceptedAt))),
        Promise.all(keys.toReversed().map((key) => send(stores[1], key, acceptedAt))),
        stores[1].prune({
          now: acceptedAt,
          resultsBefore: 0,
          eventsBefore: 0,
          webhooksBefore: 0,
          rowsMax: KEYS / 2,
        }),
      ])
      const outcomes = Map.groupBy([...one, ...other], ({ key }) => key)
      for (const ofKey of outcomes.values())
        expect(new Set(ofKey.map(({ outcome }) => 'id' in outcome && outcome.id)).size).toBe(1)
    }
  }
  expect(await stores[0].check({})).toEqual([])
  // A connection tells of its deadlocks when it ends.
  await Promise.all(stores.map((store) => store.close()))
  expect(await database.deadlocks()).toBe(0)
  await database.drop()
})
