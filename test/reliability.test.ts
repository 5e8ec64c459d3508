import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Catalogue } from '../reliability/catalogue.ts'
import { checkEverything } from '../reliability/check/check.ts'
import { sqliteRows } from '../reliability/check/rows.ts'
import { Dice } from '../src/sandbox/dice.ts'
import { Ledger } from '../reliability/ledger.ts'
import { importOrders } from '../reliability/operator.ts'
import { createSellers } from '../reliability/sellers.ts'
import { ADMIN_TOKEN } from '../reliability/server-process.ts'
import { Traffic } from '../reliability/traffic.ts'
import { WRITES } from '../reliability/writes.ts'
import { startApp } from '../src/app.ts'
import { readConfig } from '../src/config.ts'

const ACCEPTS = 120

describe('the check behind the fault drills', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sellers-center-check-'))
  const file = join(folder, 'data', 'sellers-center.sqlite')
  const catalogue = new Catalogue(7)
  const told = new Ledger()

  // What a mixed load leaves behind, and what its callers were told.
  beforeAll(async () => {
    const app = await startApp(
      readConfig({ dataDir: join(folder, 'data'), port: 0, adminToken: ADMIN_TOKEN, logLevel: 'silent' }),
    )
    const sellers = await createSellers(app.url, 2)
    for (const { id } of sellers) await importOrders(() => [app.url], catalogue, id, 60)
    let left = ACCEPTS
    const { promise: accepted, resolve: enough } = Promise.withResolvers<undefined>()
    const onAccepted = () => {
      if (--left === 0) enough(undefined)
    }
    const traffic = new Traffic({
      dice: new Dice(7),
      ledger: told,
      catalogue,
      sellers,
      urls: () => [app.url],
      onAccepted,
    })
    traffic.start(8)
    await accepted
    await traffic.stop()
    for (const [id, { sellerId, operation }] of told.promised) {
      const key = sellers.find((seller) => seller.id === sellerId)!.keys[0]!
      await fetch(`${app.url}/api/v1${WRITES[operation].results}?batch_request_id=${id}`, {
        headers: { 'x-api-key': key, prefer: 'wait=10' },
      })
    }
    await app.close()
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  /** What the check says of the database after this has happened to it. */
  async function violationsAfter(sql: string): Promise<string[]> {
    const copy = join(folder, 'copy.sqlite')
    copyFileSync(file, copy)
    const db = new DatabaseSync(copy, { enableForeignKeyConstraints: false })
    db.exec(`pragma ignore_check_constraints = on; ${sql}`)
    db.close()
    const ledger = new Ledger()
    for (const [id, promised] of told.promised) ledger.promised.set(id, promised)
    const rows = sqliteRows(copy)
    await checkEverything(rows, ledger, catalogue)
    await rows.close()
    rmSync(copy)
    return ledger.violations
  }

  test('finds nothing where nothing is wrong', async () => {
    expect(told.violations).toEqual([])
    expect(await violationsAfter('')).toEqual([])
  })

  const oneBatch = `(select id from batches where operation = 'cancel' order by id limit 1)`
  const oneChange = `(select max(seq) from events where event = 'order_items.cancelled')`
  test.each([
    [
      'a promised batch that is lost',
      `delete from batches where id = ${oneBatch}`,
      /answered with 200 and is not in the database/,
    ],
    [
      'entries that are not those that were sent',
      `update batch_parts set entries = '[1]' where batch_id = ${oneBatch}`,
      /does not hold the entries/,
    ],
    [
      'a batch that is not settled',
      `update batches set status = 'retry', due_at = 1 where id = ${oneBatch}`,
      /is retry, not settled/,
    ],
    ['a lost event', `delete from events where seq = ${oneChange}`, /the feed jumps/],
    [
      'an event that is there twice',
      `insert into events (seq, event, merchant_id, at, order_id, item_ids, batch_id, actor, first_entry)
         select (select next from sequences where name = 'events'), event, merchant_id, at, order_id, item_ids, batch_id, actor, first_entry
         from events where seq = ${oneChange}; update sequences set next = next + 1 where name = 'events'`,
      /although it was cancelled/,
    ],
    [
      'an item that changed without an event',
      `update items set status = 'returned' where status = 'open'`,
      /its history ends with/,
    ],
    ['a count that is not that of the items', `update orders set open = open + 1`, /counts \d+ open items/],
    [
      'a time that is not that of the change',
      `update orders set updated_at = 5 where cancelled > 0`,
      /not at 5/,
    ],
    [
      'a refusal for another reason',
      `update batch_failures set failures = replace(failures, 'item_not_found', 'item_already_returned')`,
      /is refused as item_already_returned/,
    ],
    [
      'a quantity that is not that of the newest update',
      `update variants set quantity = quantity + 1`,
      /its newest update says/,
    ],
    [
      'an update that is refused for another reason',
      `update batch_failures set failures = replace(failures, 'stale_update', 'valid_at_in_future')`,
      /could only be stale_update/,
    ],
    [
      'a success that did nothing',
      `delete from batch_failures; update batches set failed_count = 0`,
      /nothing happened to item/,
    ],
  ])('sees %s', async (_, sql, violation) => {
    expect((await violationsAfter(sql)).join('\n')).toMatch(violation)
  })
})
