import { describe, expect } from 'vitest'
import { withStore } from './each.ts'
import { keyOf, newMerchant, sha256, T0, type Open } from './given.ts'

/** Links to exports. */
export const downloadsContract = (open: Open) =>
  describe('links to exports', () => {
    const test = withStore(open)

    test('are taken once, also by many at once, and until they expire', async (store) => {
      const merchantId = await newMerchant(store)
      const { id: keyId } = await store.createKey(keyOf(merchantId, 'a key'))
      const create = (name: string) =>
        store.createDownload({ hash: sha256(name), keyId, path: `/${name}`, expiresAt: T0 + 10 })
      const take = (name: string, now = T0) => store.takeDownload({ hash: sha256(name), now })
      await create('a')
      await create('b')
      const taken = await Promise.all([take('a'), take('a'), take('a')])
      expect(taken.filter((one) => one !== undefined)).toEqual([{ path: '/a', keyHash: sha256('a key') }])
      expect(await take('b', T0 + 10)).toBeUndefined()
      const kept = { resultsBefore: 0, eventsBefore: 0, webhooksBefore: 0, rowsMax: 10 }
      await store.prune({ ...kept, now: T0 + 10 })
      expect(await take('b')).toBeUndefined()
    })
  })
