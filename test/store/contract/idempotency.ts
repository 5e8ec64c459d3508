import fc from 'fast-check'
import { describe, expect } from 'vitest'
import type { NewBatch, SubmitOutcome } from '../../../src/domain/batches.ts'
import type { BatchId, Millis } from '../../../src/domain/numbers.ts'
import type { Store } from '../../../src/store/store.ts'
import { withStore } from './each.ts'
import {
  accept,
  claim,
  newBatch,
  newMerchant,
  RETRY,
  settleAll,
  submit,
  T0,
  WINDOW_MS,
  type Open,
} from './given.ts'

const HOUR = 3_600_000
const KEPT_MS = 24 * HOUR
const REFUSED = { refused: 'idempotency_key_reused' }

const keyed = (
  merchantId: number,
  key: string | undefined,
  ids: readonly number[],
  acceptedAt = T0,
): NewBatch =>
  newBatch(merchantId, 'cancel', ids, {
    acceptedAt,
    ...(key !== undefined && { idempotencyKey: { key, expiresAt: acceptedAt + KEPT_MS } }),
  })

const send = (store: Store, batch: NewBatch) => store.submit({ batch, windowMs: WINDOW_MS })
const isKnown = (store: Store, batch: NewBatch) => store.isKnown({ ...batch, windowMs: WINDOW_MS })
const storesNothing = (outcome: SubmitOutcome) => 'refused' in outcome || outcome.replayed
const batchesOf = async (store: Store, merchantId: number) =>
  (await store.listBatches({ merchantId, limit: 1_000, now: T0 })).map(({ id }) => id)

/** Keys that callers give to their writes. [contract 1, Idempotency-Key] */
export const idempotencyContract = (open: Open) =>
  describe('idempotency keys', () => {
    const test = withStore(open)

    test('a key that is known answers with its batch, whatever its state', async (store) => {
      const merchantId = await newMerchant(store)
      const again = () => accept(store, keyed(merchantId, 'K', [1, 2]))
      const first = await again()
      expect(first.replayed).toBe(false)
      const replay = { id: first.id, replayed: true }
      expect(await again()).toEqual(replay)
      const [claimed] = await claim(store, T0)
      expect(await again()).toEqual(replay)
      await store.putBack({ claimed: claimed!, fault: 'broken', now: T0, retry: RETRY })
      expect(await again()).toEqual(replay)
      await settleAll(store, T0 + HOUR)
      expect(await again()).toEqual(replay)
      expect(await batchesOf(store, merchantId)).toEqual([first.id])
    })

    test('a batch that failed for good is still that of its key', async (store) => {
      const merchantId = await newMerchant(store)
      const first = await accept(store, keyed(merchantId, 'K', [1]))
      const [claimed] = await claim(store, T0)
      const retry = { ...RETRY, attemptsMax: 1 }
      expect(await store.putBack({ claimed: claimed!, fault: 'broken', now: T0, retry })).toEqual([first.id])
      expect(await accept(store, keyed(merchantId, 'K', [1]))).toEqual({ id: first.id, replayed: true })
    })

    test('a key that is known refuses another payload, and nothing of it is stored', async (store) => {
      const merchantId = await newMerchant(store)
      const first = await accept(store, keyed(merchantId, 'K', [1]))
      expect(await send(store, keyed(merchantId, 'K', [2]))).toEqual(REFUSED)
      await settleAll(store, T0)
      expect(await send(store, keyed(merchantId, 'K', [2]))).toEqual(REFUSED)
      expect(await batchesOf(store, merchantId)).toEqual([first.id])
      expect((await accept(store, keyed(merchantId, undefined, [2]))).replayed).toBe(false)
    })

    test('a key that is known decides before the payload does: a batch in flight of that payload changes nothing', async (store) => {
      const merchantId = await newMerchant(store)
      const one = await accept(store, keyed(merchantId, 'one', [1]))
      await settleAll(store, T0)
      const two = await submit(store, merchantId, 'cancel', [1])
      expect(two).not.toBe(one.id)
      expect(await accept(store, keyed(merchantId, 'one', [1]))).toEqual({ id: one.id, replayed: true })
    })

    test('a new key follows deduplication, and a hit there binds it to the batch it met', async (store) => {
      const merchantId = await newMerchant(store)
      const first = await submit(store, merchantId, 'cancel', [1])
      const replay = { id: first, replayed: true }
      expect(await accept(store, keyed(merchantId, 'K', [1]))).toEqual(replay)
      await settleAll(store, T0)
      expect(await accept(store, keyed(merchantId, 'K', [1]))).toEqual(replay)
      expect(await send(store, keyed(merchantId, 'K', [2]))).toEqual(REFUSED)
      expect((await accept(store, keyed(merchantId, 'L', [1]))).replayed).toBe(false)
    })

    test('a key takes nothing from deduplication: without it, or with another one, an identical payload is a replay', async (store) => {
      const merchantId = await newMerchant(store)
      const { id } = await accept(store, keyed(merchantId, 'K', [1]))
      const replay = { id, replayed: true }
      expect(await accept(store, keyed(merchantId, undefined, [1]))).toEqual(replay)
      expect(await accept(store, keyed(merchantId, 'L', [1]))).toEqual(replay)
    })

    test('a key is of one merchant and operation', async (store) => {
      const [a, b] = [await newMerchant(store), await newMerchant(store)]
      const idempotencyKey = { key: 'K', expiresAt: T0 + KEPT_MS }
      const parcel = { orderItems: [1], returnTrackingKey: 'R' }
      const outcomes = [
        await accept(store, keyed(a, 'K', [1])),
        await accept(store, keyed(b, 'K', [2])),
        await accept(store, newBatch(a, 'return', [parcel], { idempotencyKey })),
      ]
      expect(outcomes.map(({ replayed }) => replayed)).toEqual([false, false, false])
    })

    test('a key is free again exactly when its time is over, of its own payload and of others', async (store) => {
      const merchantId = await newMerchant(store)
      const first = await accept(store, keyed(merchantId, 'K', [1]))
      await settleAll(store, T0)
      const last = T0 + KEPT_MS - 1
      expect(await accept(store, keyed(merchantId, 'K', [1], last))).toEqual({ id: first.id, replayed: true })
      const second = await accept(store, keyed(merchantId, 'K', [2], T0 + KEPT_MS))
      expect(second.replayed).toBe(false)
      expect(await send(store, keyed(merchantId, 'K', [1], T0 + KEPT_MS + 1))).toEqual(REFUSED)
      const kept = keyed(merchantId, 'K', [2], T0 + 2 * KEPT_MS - 1)
      expect(await accept(store, kept)).toEqual({ id: second.id, replayed: true })
    })

    test('a key whose time is over before the window of its batch names that batch for another time', async (store) => {
      const merchantId = await newMerchant(store)
      const at = (acceptedAt: Millis) =>
        newBatch(merchantId, 'cancel', [1], {
          acceptedAt,
          idempotencyKey: { key: 'K', expiresAt: acceptedAt + 1_000 },
        })
      const { id } = await accept(store, at(T0))
      expect(await accept(store, at(T0 + 1_000))).toEqual({ id, replayed: true })
      await settleAll(store, T0 + 1_000)
      expect(await accept(store, at(T0 + 1_999))).toEqual({ id, replayed: true })
    })

    test('of many submits at once with one key and one payload, one is new', async (store) => {
      const merchantId = await newMerchant(store)
      const submitted = await Promise.all(
        Array.from({ length: 40 }, () => accept(store, keyed(merchantId, 'K', [1]))),
      )
      expect(new Set(submitted.map(({ id }) => id)).size).toBe(1)
      expect(submitted.filter(({ replayed }) => !replayed)).toHaveLength(1)
    })

    test('of many submits at once with one key and different payloads, one wins and leaves the only batch', async (store) => {
      const merchantId = await newMerchant(store)
      const outcomes = await Promise.all(
        Array.from({ length: 40 }, (_, index) => send(store, keyed(merchantId, 'K', [index + 1]))),
      )
      expect(outcomes.filter((outcome) => 'refused' in outcome)).toHaveLength(39)
      const won = outcomes.find((outcome) => !('refused' in outcome)) as { id: BatchId }
      expect(await batchesOf(store, merchantId)).toEqual([won.id])
    })

    test('keys of any visible characters are told apart by each of them', async (store) => {
      const merchantId = await newMerchant(store)
      const visible = Array.from({ length: 94 }, (_, at) => String.fromCharCode(0x21 + at))
      const keys = [...visible, visible.join(''), 'k'.repeat(255), 'K'.repeat(255), "'; drop table x;--"]
      const submitted = await Promise.all(
        keys.map((key, at) => accept(store, keyed(merchantId, key, [at + 1]))),
      )
      expect(submitted.filter(({ replayed }) => replayed)).toEqual([])
      for (const [at, key] of keys.entries())
        expect(await send(store, keyed(merchantId, key, [at + 2]))).toEqual(REFUSED)
    })

    test('what is known can be asked before, and asking takes nothing', async (store) => {
      const [mine, other] = [await newMerchant(store), await newMerchant(store)]
      await accept(store, keyed(mine, 'K', [1]))
      const known = (merchantId: number, key: string | undefined, id: number, at = T0) =>
        isKnown(store, keyed(merchantId, key, [id], at))
      expect(await known(mine, 'K', 2)).toBe(true)
      expect(await known(mine, undefined, 1)).toBe(true)
      expect(await known(mine, 'new', 1)).toBe(true)
      expect(await known(mine, 'new', 2)).toBe(false)
      expect(await known(other, 'K', 1)).toBe(false)
      expect(await known(mine, undefined, 1, T0 + WINDOW_MS - 1)).toBe(true)
      expect(await known(mine, undefined, 1, T0 + WINDOW_MS)).toBe(false)
      await settleAll(store, T0)
      expect(await known(mine, undefined, 1)).toBe(false)
      expect(await known(mine, 'K', 1, T0 + KEPT_MS - 1)).toBe(true)
      expect(await known(mine, 'K', 1, T0 + KEPT_MS)).toBe(false)
      expect((await accept(store, keyed(mine, 'new', [2]))).replayed).toBe(false)
    })

    test('a submit that cannot be saved takes no key', async (store) => {
      const nobody = 999_999
      await expect(send(store, keyed(nobody, 'K', [1]))).rejects.toThrow()
      expect(await store.check({})).toEqual([])
    })

    test('retention deletes keys whose time is over, a few at a time, and keeps a batch as long as a key names it', async (store) => {
      const merchantId = await newMerchant(store)
      const ids: BatchId[] = []
      for (let at = 0; at < 5; at++)
        ids.push((await accept(store, keyed(merchantId, `K${at}`, [at + 1], T0 + at))).id)
      await settleAll(store, T0 + 5)
      const prune = (now: Millis) =>
        store.prune({ now, resultsBefore: T0 + HOUR, eventsBefore: T0, webhooksBefore: 0, rowsMax: 2 })
      expect(await prune(T0 + KEPT_MS - 1)).toBe(false)
      expect((await batchesOf(store, merchantId)).sort()).toEqual(ids)
      const refusedYet = async () => {
        const outcomes: SubmitOutcome[] = []
        for (let at = 0; at < 5; at++)
          outcomes.push(await send(store, keyed(merchantId, `K${at}`, [100], T0 + 6)))
        return outcomes.filter((outcome) => 'refused' in outcome).length
      }
      expect(await refusedYet()).toBe(5)
      expect(await prune(T0 + KEPT_MS + 3)).toBe(true)
      while (await prune(T0 + KEPT_MS + 3));
      expect(await batchesOf(store, merchantId)).toEqual([ids[4]!])
      expect(await refusedYet()).toBe(1)
    })

    test('groups of submits with and without keys, through finished batches, retention and time: as a plain model has it', async (store) => {
      await fc.assert(
        fc.asyncProperty(fc.array(action, { minLength: 5, maxLength: 25 }), async (actions) => {
          const merchantId = await newMerchant(store)
          const model = new PlainSubmits()
          let now = T0
          for (const { submits, passMs, then } of actions) {
            now += passMs
            const group = submits.map(({ key, payload }) => keyed(merchantId, key, [payload], now))
            const known = await Promise.all(group.slice(0, 1).map((batch) => isKnown(store, batch)))
            const outcomes = await Promise.all(group.map((batch) => send(store, batch)))
            expect(outcomes.slice(0, 1).map(storesNothing)).toEqual(known)
            expect(outcomes).toEqual(group.map((batch) => model.submit(batch)))
            if (then === 'settle') {
              await settleAll(store, now)
              model.finishAll()
            } else if (then === 'prune')
              await store.prune({
                now,
                resultsBefore: now - KEPT_MS,
                eventsBefore: 0,
                webhooksBefore: 0,
                rowsMax: 5,
              })
          }
          await settleAll(store, now)
        }),
        { numRuns: 25 },
      )
    })
  })

const action = fc.record({
  submits: fc.array(
    fc.record({
      key: fc.constantFrom(undefined, undefined, 'a', 'b', 'c'),
      payload: fc.constantFrom(1, 2, 3),
    }),
    { maxLength: 6 },
  ),
  passMs: fc.constantFrom(0, 1, WINDOW_MS - 1, WINDOW_MS, HOUR, KEPT_MS - HOUR, KEPT_MS - 1, KEPT_MS),
  then: fc.constantFrom('settle', 'prune', 'nothing'),
})

/** What a key and a payload decide, one submit after the other. */
class PlainSubmits {
  readonly #inFlight = new Map<string, NewBatch>()
  readonly #keys = new Map<string, { readonly id: BatchId; readonly batch: NewBatch }>()

  submit(batch: NewBatch): SubmitOutcome {
    const { fingerprint, acceptedAt, idempotencyKey } = batch
    const known = idempotencyKey && this.#keys.get(idempotencyKey.key)
    if (known && known.batch.idempotencyKey!.expiresAt > acceptedAt) {
      if (known.batch.fingerprint !== fingerprint) return { refused: 'idempotency_key_reused' }
      return { id: known.id, replayed: true }
    }
    const twin = this.#inFlight.get(fingerprint)
    const replayed = twin !== undefined && twin.acceptedAt > acceptedAt - WINDOW_MS
    if (!replayed) this.#inFlight.set(fingerprint, batch)
    const id = replayed ? twin.id : batch.id
    if (idempotencyKey) this.#keys.set(idempotencyKey.key, { id, batch })
    return { id, replayed }
  }

  finishAll() {
    this.#inFlight.clear()
  }
}
