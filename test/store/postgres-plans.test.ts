import pg from 'pg'
import { expect, test } from 'vitest'
import { openPostgres } from '../../src/store/postgres/store.ts'
import { freshDatabase } from '../postgres/database.ts'
import { claim, RETRY, sellerOf, settleAll, submit, T0 } from './contract/given.ts'

/** What a check may read, of each row of a table: its statements are few, and none reads a table for each row of another one. */
const CHECKS_OF_A_ROW = 8
const GROWING = ['batches', 'batch_parts', 'idempotency_keys', 'orders', 'items', 'events']
const BATCHES = 60

/**
 * A connection keeps the plans that it makes, those for foreign keys too, and the first ones are made when the tables are empty: a scan
 * looks best then, and would read all rows for each row for as long as the connection lives.
 */
test('plans that were made for empty tables read no table from end to end when they have grown', async () => {
  const database = await freshDatabase()
  const client = new pg.Client({ connectionString: database.url })
  await client.connect()
  try {
    const store = await openPostgres({ url: database.url, poolMax: 1 })
    const ids = Array.from({ length: BATCHES }, (_, index) => index + 1)
    const merchantId = await sellerOf(store, 'A', ids)
    for (const id of ids) {
      const idempotencyKey = { key: `K${id}`, expiresAt: T0 + 1 }
      await submit(store, merchantId, 'cancel', [id], { idempotencyKey })
    }
    await store.changeMerchant({ id: merchantId, held: true, now: T0 })
    for (let asked = 0; asked < BATCHES; asked++) expect(await claim(store, T0)).toEqual([])
    await store.changeMerchant({ id: merchantId, held: false, now: T0 })
    for (const batch of await claim(store, T0))
      await store.settle({ claimed: [batch], now: T0, retry: RETRY })
    const old = {
      resultsBefore: T0 + 86_400_000,
      eventsBefore: T0 + 86_400_000,
      webhooksBefore: 0,
      rowsMax: 5,
    }
    for (let now = T0; await store.prune({ now, ...old }); now++);
    // Its connections tell what they read when they end.
    await store.close()

    const readOfDue = async () => {
      const sql = `select idx_tup_read::int as read from pg_stat_user_indexes where indexrelname = 'batches_due'`
      return (await client.query<{ read: number }>(sql)).rows[0]!.read
    }
    const read =
      'select relname as name, n_tup_ins::int as added, seq_tup_read::int as read from pg_stat_user_tables where relname = any($1)'
    const readOf = async () =>
      (await client.query<{ name: string; added: number; read: number }>(read, [GROWING])).rows
    await expect
      .poll(async () => (await readOf()).find(({ name }) => name === 'batches')!.added)
      .toBe(BATCHES)
    expect((await readOf()).filter(({ read }) => read > BATCHES)).toEqual([])
    expect(await readOfDue()).toBeLessThan(BATCHES * 20)
  } finally {
    await client.end()
    await database.drop()
  }
})

test('a check reads each table a few times, however many rows there are', async () => {
  const database = await freshDatabase()
  const client = new pg.Client({ connectionString: database.url })
  await client.connect()
  try {
    const store = await openPostgres({ url: database.url, poolMax: 1 })
    const ids = Array.from({ length: BATCHES }, (_, index) => index + 1)
    const merchantId = await sellerOf(store, 'A', ids)
    for (const id of ids) await submit(store, merchantId, 'cancel', [id])
    await settleAll(store, T0)
    await store.close()
    await client.query('analyze; select pg_stat_reset()')
    const looking = await openPostgres({ url: database.url, poolMax: 1 })
    expect(await looking.check({})).toEqual([])
    await looking.close()

    const sql = `select relname as name, (seq_tup_read + coalesce(idx_tup_fetch, 0))::int as read
      from pg_stat_user_tables where relname = any($1)`
    const readOf = async () => (await client.query<{ name: string; read: number }>(sql, [GROWING])).rows
    await expect
      .poll(async () => (await readOf()).find(({ name }) => name === 'batches')!.read)
      .toBeGreaterThan(0)
    expect((await readOf()).filter(({ read }) => read > 2 * BATCHES * CHECKS_OF_A_ROW)).toEqual([])
  } finally {
    await client.end()
    await database.drop()
  }
})

test('a text is searched by its index, in the places of one merchant', async () => {
  const database = await freshDatabase()
  const client = new pg.Client({ connectionString: database.url })
  await client.connect()
  try {
    const store = await openPostgres({ url: database.url, poolMax: 1 })
    const ordersOf = (first: number) => Array.from({ length: 400 }, (_, index) => [first + index])
    const merchantId = await sellerOf(store, 'A', ...ordersOf(1))
    await sellerOf(store, 'B', ...ordersOf(401))
    await client.query('analyze')
    for (const filter of [{ orderNumber: 'A-17' }, { customerKey: 'nobody' }])
      await store.listOrders({ merchantId, filter, position: { page: 1 }, limit: 5 })
    await store.close()
    const sql = `select indexrelname as name, idx_scan::int as scans from pg_stat_user_indexes where indexrelname like '%_trigrams' order by 1`
    await expect
      .poll(async () => (await client.query<{ name: string; scans: number }>(sql)).rows)
      .toEqual([
        { name: 'order_details_customer_trigrams', scans: 1 },
        { name: 'order_details_number_trigrams', scans: 1 },
      ])
  } finally {
    await client.end()
    await database.drop()
  }
})
