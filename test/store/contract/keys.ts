import { describe, expect } from 'vitest'
import { LIVE_KEYS_MAX } from '../../../src/domain/merchants.ts'
import { ASKED, keyOf, newKey, newMerchant, T0, type Open } from './given.ts'
import { withStore } from './each.ts'

/** The keys that sellers make and revoke themselves. */
export const keysContract = (open: Open) =>
  describe('keys of sellers', () => {
    const test = withStore(open)

    test('a key names the key that made it, and is listed newest first, page by page', async (store) => {
      const [merchantId, other] = [await newMerchant(store), await newMerchant(store)]
      const first = await newKey(store, merchantId, 'first')
      await newKey(store, other, 'of another')
      const second = await store.createOwnKey({ ...keyOf(merchantId, 'second'), madeBy: first.id })
      expect([first.madeBy, second?.madeBy]).toEqual([null, first.id])
      const third = await store.createOwnKey({ ...keyOf(merchantId, 'third'), madeBy: second!.id })
      const list = (before: number | undefined) => store.listOwnKeys({ merchantId, before, limit: 2 })
      expect(await list(undefined)).toEqual({ keys: [third, second], total: 3, totalIsExact: true })
      expect(await list(second!.id)).toEqual({ keys: [first], total: 3, totalIsExact: true })
    })

    test('of keys at once no more are made than may be valid, and an expired or revoked one makes room', async (store) => {
      const merchantId = await newMerchant(store)
      const make = (secret: string, at = T0) =>
        store.createOwnKey({ ...keyOf(merchantId, secret), createdAt: at, expiresAt: T0 + 1_000 })
      for (let made = 2; made < LIVE_KEYS_MAX; made++) await make(`k${made}`)
      const atOnce = await Promise.all(['a', 'b', 'c', 'd'].map((secret) => make(secret)))
      expect(atOnce.filter(Boolean)).toHaveLength(2)
      await store.revokeKey({ merchantId, keyId: atOnce.find(Boolean)!.id, now: T0 })
      expect(await make('e')).toBeDefined()
      expect(await make('f')).toBeUndefined()
      expect(await make('g', T0 + 1_000)).toBeDefined()
    })

    test('the last key of the role full that does not expire stays, also of two that are revoked at once', async (store) => {
      const merchantId = await newMerchant(store)
      await newKey(store, await newMerchant(store), 'of another')
      const read = await store.createKey({ ...keyOf(merchantId, 'read'), role: 'read' })
      const ending = await store.createKey({ ...keyOf(merchantId, 'ending'), expiresAt: T0 + 1_000 })
      for (let round = 0; round < 10; round++) {
        const pair = [
          await newKey(store, merchantId, `one ${round}`),
          await newKey(store, merchantId, `two ${round}`),
        ]
        const revoke = ({ id }: { id: number }) =>
          store.revokeOwnKey({ merchantId, keyId: id, now: T0, audit: ASKED })
        expect((await Promise.all(pair.map(revoke))).toSorted()).toEqual(['last', 'revoked'])
        const { keys } = await store.listOwnKeys({ merchantId, before: undefined, limit: 2 })
        const [left] = keys.filter(({ revokedAt }) => revokedAt === null)
        expect(await revoke(left!)).toBe('last')
        // The operator may.
        expect(await store.revokeKey({ merchantId, keyId: left!.id, now: T0 })).toBe(true)
        expect(await revoke(left!)).toBe('revoked')
      }
      for (const { id } of [read, ending])
        expect(await store.revokeOwnKey({ merchantId, keyId: id, now: T0 })).toBe('revoked')
      expect(await store.revokeOwnKey({ merchantId, keyId: 999, now: T0 })).toBe('unknown')
    })

    test('a key is revoked with all that it made, those of other makers stay, and the audit names them', async (store) => {
      const [merchantId, other] = [await newMerchant(store), await newMerchant(store)]
      const root = await newKey(store, merchantId, 'root')
      const child = (await store.createOwnKey({ ...keyOf(merchantId, 'child'), madeBy: root.id }))!
      const grandchild = (await store.createOwnKey({ ...keyOf(merchantId, 'grandchild'), madeBy: child.id }))!
      const beside = await newKey(store, merchantId, 'beside')
      const revoke = (of: number) =>
        store.revokeKey({ merchantId: of, keyId: root.id, withMade: true, now: T0 + 5, audit: ASKED })
      expect(await revoke(other)).toBe(false)
      await store.revokeKey({ merchantId, keyId: child.id, now: T0 + 1 })
      expect(await revoke(merchantId)).toBe(true)
      expect(await revoke(merchantId)).toBe(true)
      const { keys } = await store.listOwnKeys({ merchantId, before: undefined, limit: 9 })
      expect(keys.map(({ id, revokedAt }) => [id, revokedAt])).toEqual([
        [beside.id, null],
        [grandchild.id, T0 + 5],
        [child.id, T0 + 1],
        [root.id, T0 + 5],
      ])
      const rows = await store.listAudit({ after: 0, limit: 9 })
      expect(rows.map(({ action, details }) => [action, details])).toEqual([
        ['key.revoke', { made: [grandchild.id] }],
      ])
    })
  })
