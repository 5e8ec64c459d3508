import { expect, test } from 'vitest'
import type { Store } from '../../../src/store/store.ts'
import type { Open } from './given.ts'

/** A test with an empty store of its own, which holds its invariants afterwards and is closed whatever happens. */
export const withStore = (open: Open) => (name: string, body: (store: Store) => Promise<void>) =>
  test(name, async () => {
    const store = await open()
    try {
      await body(store)
      expect(await store.check({})).toEqual([])
    } finally {
      await store.close()
    }
  })
