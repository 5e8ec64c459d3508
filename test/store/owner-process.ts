// A process that owns a data folder, holds a claimed batch of it, and is then killed by the test that started it.
import { openSqlite } from '../../src/store/sqlite/store.ts'
import { claim, sellerOf, submit, T0 } from './contract/given.ts'

const store = await openSqlite({ dataDir: process.argv[2]!, now: T0 })
const merchantId = await sellerOf(store, 'A', [1, 2])
const claimed = await submit(store, merchantId, 'cancel', [1])
await claim(store, T0)
const waiting = await submit(store, merchantId, 'cancel', [2], { acceptedAt: T0 + 1 })
process.stdout.write(`${JSON.stringify({ merchantId, claimed, waiting })}\n`)
