import { test } from 'vitest'
import type { Store } from '../../../src/store/store.ts'
import type { Open } from './given.ts'

/** A test with an empty store of its own, closed whatever happens. */
export const withStore = (open: Open) => (name: string, body: (store: Store) => Promise<void>) =>
  test(name, async () => {
    const store = await open()
    try {
      await body(store)
    } finally {
      await store.close()
    }
  })
