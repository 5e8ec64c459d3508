import { DatabaseSync } from 'node:sqlite'
import { join } from 'node:path'
import pg from 'pg'
import { LIMITED_OPERATIONS } from '../src/wire/limits.ts'
import type { ItemId, MerchantId } from '../src/domain/numbers.ts'
import { newKey } from '../src/credentials/api-keys.ts'
import { openPostgres } from '../src/store/postgres/store.ts'
import { openSqlite } from '../src/store/sqlite/store.ts'
import type { Store } from '../src/store/store.ts'

/** A merchant of the benchmarks: its items follow each other, two to an order. */
export interface Seller {
  readonly id: MerchantId
  readonly key: string
  readonly firstItem: ItemId
  readonly items: number
}

export interface Stocking {
  /** How many items each seller has: even. */
  readonly items: readonly number[]
  /** Their batches are accepted and not carried out. Default false. */
  readonly held?: boolean
}

/** A number of sellers with a number of items each. */
export const alike = (sellers: number, items: number): number[] =>
  Array.from({ length: sellers }, () => items)

/** What the embedded store calls its database. */
export const SQLITE_FILE = 'sellers-center.sqlite'

/** So high that no call of a benchmark is refused; every call is still counted. */
const LIMIT = 1_000_000_000

export async function stockSqlite(dataDir: string, stocking: Stocking): Promise<Seller[]> {
  const store = await openSqlite({ dataDir, now: Date.now() })
  const sellers = await addSellers(store, stocking)
  await store.close()
  const database = new DatabaseSync(join(dataDir, SQLITE_FILE))
  database.exec('pragma synchronous = off; pragma cache_size = -200000; begin')
  for (const seller of sellers) for (const sql of itemsSql(seller, "x''")) database.exec(sql)
  database.exec('commit; pragma optimize; pragma wal_checkpoint(truncate)')
  database.close()
  return sellers
}

export async function stockPostgres(url: string, stocking: Stocking): Promise<Seller[]> {
  const store = await openPostgres({ url })
  const sellers = await addSellers(store, stocking)
  await store.close()
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  for (const seller of sellers) for (const sql of itemsSql(seller, "''")) await client.query(sql)
  await client.query('vacuum analyze')
  await client.query('checkpoint')
  await client.end()
  return sellers
}

async function addSellers(store: Store, { items: itemsOf, held = false }: Stocking): Promise<Seller[]> {
  const added: Seller[] = []
  let firstItem = 1
  const limits = Object.fromEntries(LIMITED_OPERATIONS.map((operation) => [operation, LIMIT]))
  for (const [index, items] of itemsOf.entries()) {
    const { id } = await store.createMerchant({ name: `Seller ${index + 1}`, now: Date.now() })
    await store.changeMerchant({ id, limits, held, now: Date.now() })
    const { key, ...stored } = newKey('live')
    await store.createKey({
      ...stored,
      merchantId: id,
      label: 'bench',
      role: 'full',
      createdAt: Date.now(),
      expiresAt: null,
    })
    added.push({ id, key, firstItem, items })
    firstItem += items
  }
  return added
}

/** Rows as an import leaves them, made by the database itself; details are short, for settling never looks at them. */
const itemsSql = ({ id, firstItem, items }: Seller, noBytes: string) => {
  const firstOrder = (firstItem + 1) / 2
  const orders = `with recursive n (id) as (select ${firstOrder} union all select id + 1 from n where id < ${firstOrder + items / 2 - 1})`
  return [
    `insert into orders (merchant_id, id, open, shipped, cancelled, returned, created_at, updated_at, by_marketplace, carrier_key, shop_country)
     ${orders} select ${id}, id, 2, 0, 0, 0, 1750000000000 + id, 1750000000000 + id, 0, 'DHL_STD_NATIONAL', 'DE' from n`,
    `insert into order_details (merchant_id, order_id, order_number, customer_key, content_hash, details)
     ${orders} select ${id}, id, 'BENCH-' || id, 'C-' || id % 1000, ${noBytes}, '{}' from n`,
    `insert into items (merchant_id, id, order_id, status, by_marketplace, carrier_key, shipment_tracking_key, return_tracking_key)
     with recursive n (id) as (select ${firstItem} union all select id + 1 from n where id < ${firstItem + items - 1})
     select ${id}, id, (id + 1) / 2, 'open', 0, null, '', '' from n`,
    `update sequences set next = case name when 'orders' then ${(firstItem + items + 1) / 2} else ${firstItem + items} end where name in ('orders', 'items')`,
  ]
}
