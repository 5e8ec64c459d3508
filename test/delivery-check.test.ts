import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { checkDeliveries } from '../reliability/check/deliveries.ts'
import { sqliteRows } from '../reliability/check/rows.ts'
import { openLocal } from '../src/store/sqlite/local.ts'
import { newItem, newMerchant, newOrder, settleAll, submit, T0 } from './store/contract/given.ts'
import { claimDeliveries, deliverAll, end, follow, subscribe } from './store/contract/webhooks-given.ts'
import { newFolder, removeFolder } from './store/folder.ts'

describe('the check of deliveries behind the drill', () => {
  const folder = newFolder()
  const file = join(folder, 'told.sqlite')
  const taken = new Map<string, number>()
  let copies = 0

  // Two sellers with a subscription each; the first delivery failed once, and all were delivered.
  beforeAll(async () => {
    const store = openLocal({ file })
    const merchants = [await newMerchant(store), await newMerchant(store)]
    for (const [at, merchantId] of merchants.entries()) {
      await subscribe(store, merchantId, [
        'order.created',
        'order_items.cancelled',
        'order.updated',
        'order.cancelled',
        'batch.completed',
      ])
      const orders = [
        newOrder(`A-${at}`, [newItem(10 * at + 1), newItem(10 * at + 2)]),
        newOrder(`B-${at}`, [newItem(10 * at + 3)]),
      ]
      await store.importOrders({ merchantId, orders, now: T0 })
      await submit(store, merchantId, 'cancel', [10 * at + 1, 10 * at + 3])
      await settleAll(store, T0)
      await submit(store, merchantId, 'cancel', [10 * at + 2])
      await settleAll(store, T0)
    }
    await follow(store)
    const [first] = await claimDeliveries(store, T0, { most: 1 })
    await end(store, first!, 500, T0)
    const sent = await deliverAll(store, T0 + 5_000)
    for (const { id, subscription_id: subscription } of sent)
      taken.set(`msg_${id}_${subscription}`, merchants[subscription - 1]!)
    await store.close()
  })
  afterAll(() => removeFolder(folder))

  async function violationsAfter(sql: string): Promise<string[]> {
    const copy = join(folder, `copy-${++copies}.sqlite`)
    copyFileSync(file, copy)
    const db = new DatabaseSync(copy, { enableForeignKeyConstraints: false })
    db.exec(`pragma ignore_check_constraints = on; ${sql}`)
    db.close()
    const rows = sqliteRows(copy)
    const violations: string[] = []
    await checkDeliveries(rows, { taken, drainedFrom: Infinity }, (text) => violations.push(text))
    await rows.close()
    return violations
  }

  test('finds nothing where nothing is wrong', async () => {
    expect(taken.size).toBe(24)
    expect(await violationsAfter('')).toEqual([])
  })

  test.each([
    [
      'a delivery that is missing',
      'delete from webhook_deliveries where message_id = 4 and subscription_id = 2',
      'is missing',
    ],
    [
      'a message that is missing',
      'delete from webhook_messages where merchant_id = 1 and id = 3',
      'was told 11 messages, the feed has 12',
    ],
    [
      'messages in another order',
      'update webhook_messages set id = 13 where merchant_id = 1 and id = 1',
      'as 2, not',
    ],
    [
      'a delivery for another merchant',
      'update webhook_deliveries set merchant_id = 1 where subscription_id = 2 and message_id = 1',
      'is of 2',
    ],
    [
      'a delivery of no event',
      `insert into webhook_deliveries (subscription_id, message_id, merchant_id, state, began_at) values (1, 99, 1, 'delivered', 0)`,
      'is of no event',
    ],
    [
      'one that still waits',
      `update webhook_deliveries set state = 'waiting', due_at = 0 where subscription_id = 1 and message_id = 2`,
      'msg_2_1 is waiting',
    ],
    [
      'an attempt before its time',
      'update webhook_attempts set at = at - 2000 where number = 2',
      'came after 3000 ms',
    ],
    [
      'a subscription that never asked for it',
      `update webhook_subscriptions set events = '["order.updated"]' where id = 1`,
      'was told 12 messages, the feed has 3',
    ],
  ])('sees %s', async (_, sql, words) => {
    expect((await violationsAfter(sql)).join('\n')).toContain(words)
  })
})
