import { describe, expect } from 'vitest'
import { newKey, newMerchant, sha256, T0, type Open } from './given.ts'
import { withStore } from './each.ts'

/** Merchants, their keys, the marketplace's carriers and the counting of calls. */
export const merchantsContract = (open: Open) =>
  describe('merchants', () => {
    const test = withStore(open)

    test('a merchant begins unsuspended, unheld, with no limits of its own', async (store) => {
      const merchant = await store.createMerchant({ name: 'Zoë’s', now: T0 })
      expect(merchant).toEqual({
        id: merchant.id,
        name: 'Zoë’s',
        createdAt: T0,
        suspended: false,
        held: false,
        limits: {},
      })
      expect(await store.findMerchant({ id: merchant.id })).toEqual(merchant)
      expect(await store.findMerchant({ id: merchant.id + 1 })).toBeUndefined()
    })

    test('a change touches what it names and nothing else', async (store) => {
      const [id, other] = [await newMerchant(store), await newMerchant(store)]
      const before = await store.findMerchant({ id: other })
      expect(await store.changeMerchant({ id, suspended: true, now: T0 })).toMatchObject({
        suspended: true,
        held: false,
        limits: {},
      })
      expect(await store.changeMerchant({ id, held: true, limits: { cancel: 7 }, now: T0 })).toMatchObject({
        suspended: true,
        held: true,
      })
      expect(await store.changeMerchant({ id, suspended: false, now: T0 })).toMatchObject({
        held: true,
        limits: { cancel: 7 },
      })
      expect(await store.changeMerchant({ id, limits: {}, now: T0 })).toMatchObject({
        limits: { cancel: 7 },
      })
      expect(await store.changeMerchant({ id, limits: { cancel: null }, now: T0 })).toMatchObject({
        limits: {},
      })
      expect(await store.changeMerchant({ id: 999, held: true, now: T0 })).toBeUndefined()
      expect(await store.findMerchant({ id: other })).toEqual(before)
    })

    test('of two changes at once both hold, whatever they name', async (store) => {
      const id = await newMerchant(store)
      for (let round = 1; round <= 50; round++) {
        await Promise.all([
          store.changeMerchant({ id, limits: { cancel: round }, now: T0 }),
          store.changeMerchant({ id, limits: { orders: round, invoices: null }, now: T0 }),
          store.changeMerchant({ id, held: round % 2 === 0, now: T0 }),
          store.changeMerchant({ id, suspended: round % 3 === 0, now: T0 }),
        ])
        expect(await store.findMerchant({ id })).toMatchObject({
          held: round % 2 === 0,
          suspended: round % 3 === 0,
          limits: { cancel: round, orders: round },
        })
      }
    })

    test('merchants are listed in pages, in the order of their ids', async (store) => {
      const ids: number[] = []
      for (let count = 0; count < 5; count++) ids.push(await newMerchant(store))
      const list = async (afterId: number, limit: number) =>
        (await store.listMerchants({ afterId, limit })).map(({ id }) => id)
      expect(await list(0, 3)).toEqual(ids.slice(0, 3))
      expect(await list(ids[2]!, 3)).toEqual(ids.slice(3))
    })

    test('a key is found by its hash only, with what its merchant may do', async (store) => {
      const merchantId = await newMerchant(store)
      const key = await newKey(store, merchantId, 'first')
      expect(key).toEqual({
        id: key.id,
        merchantId,
        label: 'first',
        role: 'full',
        prefix: 'sc_test_4fQ2',
        lastFour: 'abcd',
        madeBy: null,
        createdAt: T0,
        expiresAt: null,
        revokedAt: null,
        lastUsedAt: null,
      })
      await store.changeMerchant({ id: merchantId, suspended: true, limits: { orders: 3 }, now: T0 })
      expect(await store.findKeyHolder({ hash: sha256('first'), now: T0 })).toEqual({
        keyId: key.id,
        label: 'first',
        merchantId,
        role: 'full',
        limits: { orders: 3 },
        suspended: true,
        expiresAt: null,
      })
      expect(await store.findKeyHolder({ hash: sha256('second'), now: T0 })).toBeUndefined()
    })

    test('a key is revoked by its own merchant once, and the first time stays', async (store) => {
      const [merchantId, other] = [await newMerchant(store), await newMerchant(store)]
      const key = await newKey(store, merchantId, 'k')
      expect(await store.revokeKey({ merchantId: other, keyId: key.id, now: T0 })).toBe(false)
      expect(await store.revokeKey({ merchantId, keyId: key.id, now: T0 + 1 })).toBe(true)
      expect(await store.revokeKey({ merchantId, keyId: key.id, now: T0 + 2 })).toBe(true)
      expect(await store.listKeys({ merchantId })).toMatchObject([{ revokedAt: T0 + 1 }])
      expect(await store.findKeyHolder({ hash: sha256('k'), now: T0 })).toBeUndefined()
    })

    test('a key holds until the moment in which it expires', async (store) => {
      const merchantId = await newMerchant(store)
      const hash = sha256('short')
      await store.createKey({
        merchantId,
        label: 'short',
        role: 'read',
        hash,
        prefix: 'sc',
        lastFour: 'abcd',
        createdAt: T0,
        expiresAt: T0 + 10,
      })
      expect(await store.findKeyHolder({ hash, now: T0 + 9 })).toMatchObject({
        merchantId,
        role: 'read',
        expiresAt: T0 + 10,
      })
      expect(await store.findKeyHolder({ hash, now: T0 + 10 })).toBeUndefined()
    })

    test('keys are listed by merchant, with the last use that was remembered', async (store) => {
      const [merchantId, other] = [await newMerchant(store), await newMerchant(store)]
      const [a, b, foreign] = [
        await newKey(store, merchantId, 'a'),
        await newKey(store, merchantId, 'b'),
        await newKey(store, other, 'c'),
      ]
      await store.touchKeys({
        lastUsedAt: new Map([
          [foreign.id, T0 + 9],
          [a.id, T0 + 5],
        ]),
      })
      await store.touchKeys({ lastUsedAt: new Map() })
      expect((await store.listKeys({ merchantId })).map(({ id, lastUsedAt }) => [id, lastUsedAt])).toEqual([
        [a.id, T0 + 5],
        [b.id, null],
      ])
    })

    test('putting carriers replaces the list: those not named become inactive and stay known', async (store) => {
      const carrier = (key: string, active = true) => ({
        key,
        carrierName: `${key} É`,
        countryCode: 'DE',
        displayLabel: null,
        active,
      })
      await store.putCarriers({ carriers: [carrier('B'), carrier('A')], now: T0 })
      await store.putCarriers({
        carriers: [
          { ...carrier('C', false), displayLabel: 'c' },
          { ...carrier('B'), carrierName: 'new' },
        ],
        now: T0,
      })
      expect(await store.listCarriers({ activeOnly: true })).toEqual([
        { ...carrier('B'), carrierName: 'new' },
      ])
      expect(await store.listCarriers({ activeOnly: false })).toEqual([
        carrier('A', false),
        { ...carrier('B'), carrierName: 'new' },
        { ...carrier('C', false), displayLabel: 'c' },
      ])
      await store.putCarriers({ carriers: [], now: T0 })
      expect(await store.listCarriers({ activeOnly: true })).toEqual([])
    })

    test('calls at the same time are granted up to the limit and not one further', async (store) => {
      const key = { keyId: 1, operation: 'cancel', limit: 50 }
      const taken = await Promise.all(Array.from({ length: 70 }, () => store.takeCall({ ...key, now: T0 })))
      expect(taken.filter(({ granted }) => granted).map(({ counted }) => counted)).toEqual(
        Array.from({ length: 50 }, (_, index) => index + 1),
      )
      expect(await store.takeCall({ ...key, now: T0 + 59_999 })).toEqual({
        granted: false,
        counted: 50,
        beganAt: T0,
      })
      expect(await store.takeCall({ ...key, operation: 'orders', now: T0 + 1 })).toEqual({
        granted: true,
        counted: 1,
        beganAt: T0 + 1,
      })
      expect(await store.takeCall({ ...key, now: T0 + 60_000 })).toEqual({
        granted: true,
        counted: 1,
        beganAt: T0 + 60_000,
      })
    })

    test('what was counted is told of the windows that run, of one key', async (store) => {
      await store.takeCall({ keyId: 1, operation: 'cancel', limit: 5, now: T0 })
      await store.takeCall({ keyId: 1, operation: 'orders', limit: 5, now: T0 + 30_000 })
      await store.takeCall({ keyId: 2, operation: 'ship', limit: 5, now: T0 })
      const counted = async (now: number) =>
        (await store.countedCalls({ keyId: 1, now })).toSorted((a, b) => a.beganAt - b.beganAt)
      const orders = { operation: 'orders', counted: 1, beganAt: T0 + 30_000 }
      expect(await counted(T0 + 59_999)).toEqual([{ operation: 'cancel', counted: 1, beganAt: T0 }, orders])
      expect(await counted(T0 + 60_000)).toEqual([orders])
      expect(await store.countedCalls({ keyId: 3, now: T0 })).toEqual([])
    })

    test('a call that is given back can be taken by another', async (store) => {
      const key = { keyId: 1, operation: 'orders' }
      const take = () => store.takeCall({ ...key, limit: 1, now: T0 })
      expect([await take(), await take()].map(({ granted }) => granted)).toEqual([true, false])
      await store.giveBackCall(key)
      await store.giveBackCall(key)
      expect([await take(), await take()].map(({ granted }) => granted)).toEqual([true, false])
    })
  })
