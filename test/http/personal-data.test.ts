import { hash } from 'node:crypto'
import { DatabaseSync } from 'node:sqlite'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { DATABASE_FILE } from '../../src/store/sqlite/data-folder.ts'
import { StoreAway } from '../../src/store/store.ts'
import { PERSONAL } from './every-call.ts'
import { type Merchant, newOrder, Running } from './running.ts'

const CUSTOMER = PERSONAL.customer_key
const SECRETS = Object.values(PERSONAL).filter((value) => value !== CUSTOMER)
/** More than one step of the store. */
const MANY = 230

describe('deleting the personal data of a customer', () => {
  let running: Running
  let seller: Merchant
  let other: Merchant
  const order = {
    ...newOrder('P-1', [{ id: 1 }, { id: 2, status: 'shipped' }]),
    ...PERSONAL,
    shipping_collection_point_key: 'locker-7',
  }
  const orders = [
    {
      ...order,
      order_items: order.order_items.map((item) => ({
        ...item,
        custom_data: { engraving: 'For Theophania' },
      })),
    },
    ...Array.from({ length: MANY }, (_, at) => ({ ...newOrder(`P-MANY-${at}`, [{}]), ...PERSONAL })),
    { ...newOrder('P-OTHERS', [{}]), customer_key: `${CUSTOMER}x`, customer_email: 'somebody@else.example' },
  ]
  const foreign = { ...newOrder('P-FOREIGN', [{}]), ...PERSONAL }

  const take = ({ id }: Merchant, taken: readonly object[]) =>
    running.admin('POST', `/merchants/${id}/orders`, { orders: taken })
  const list = async ({ key }: Merchant, query: string) =>
    (await running.call('GET', `/api/v1/orders?${query}`, { key })).json.items
  const forget = (key: string) =>
    running.admin('DELETE', `/customers/${encodeURIComponent(key)}/personal-data`)
  /** Everything that is on disk, as text. */
  const stored = (table: string, columns: string) => {
    const db = new DatabaseSync(join(running.dataDir, DATABASE_FILE), { readOnly: true })
    const rows = db.prepare(`select ${columns} from ${table}`).all()
    db.close()
    return JSON.stringify(rows)
  }

  beforeAll(async () => {
    running = await Running.start()
    seller = await running.merchant('Seller')
    other = await running.merchant('Other')
    await take(seller, orders)
    await take(other, [foreign])
    await running.admin(
      'PUT',
      `/merchants/${seller.id}/orders/P-1/invoices`,
      Buffer.from(`%PDF-1.7 for ${SECRETS[0]!}`),
    )
    expect(stored('order_details', 'details')).toContain(PERSONAL.customer_email)
    expect((await forget(CUSTOMER)).json).toEqual({ orders: MANY + 2 })
  })
  afterAll(() => running.stop())

  test('leaves none of it in the store, at whichever merchant', () => {
    const tables = { order_details: 'details', events: 'event', audit: 'action, subject, details' }
    for (const [table, columns] of Object.entries(tables)) {
      const text = stored(table, columns)
      for (const secret of [...SECRETS, 'locker-7', 'For Theophania'])
        expect([table, text.includes(secret)]).toEqual([table, false])
    }
    expect(stored('invoices', 'order_id')).toBe('[]')
  })

  test('leaves the order, its items, its prices and what happened to it', async () => {
    const [left] = await list(seller, 'order_number=P-1')
    expect(left).toMatchObject({
      order_number: 'P-1',
      customer_key: CUSTOMER,
      status: 'mixed',
      cost_with_tax: 2380,
      shipping_country_code: 'DE',
      currency_code: 'EUR',
      customer_email: '',
      shipping_recipient_last_name: '',
    })
    const { json } = await running.cancel(seller, [1])
    expect((await running.final(seller, json.batchRequestId)).json.items).toMatchObject([{ success: true }])
  })

  test('leaves other customers alone', async () => {
    expect(await list(seller, 'order_number=P-OTHERS')).toMatchObject([
      { customer_email: 'somebody@else.example' },
    ])
  })

  test('brings nothing back when the same orders are imported again, and changes nothing', async () => {
    expect((await take(seller, orders)).json).toMatchObject({
      created: 0,
      unchanged: orders.length,
      refusedTotal: 0,
    })
    expect((await take(other, [foreign])).json).toMatchObject({ created: 0, unchanged: 1, refusedTotal: 0 })
    const details = stored('order_details', 'details')
    for (const secret of SECRETS) expect(details).not.toContain(secret)
  })

  test('leaves an order whose delivery note can be printed and whose invoice is gone', async () => {
    const note = await running.call('GET', '/api/v1/orders/P-1/delivery_document', { key: seller.key })
    expect([note.status, note.text.startsWith('%PDF-')]).toEqual([200, true])
    expect((await running.call('GET', '/api/v1/orders/P-1/invoices', { key: seller.key })).status).toBe(404)
  })

  test('leaves a trace that can be compared with the request and does not name the customer', () => {
    const audit = stored('audit', 'action, subject, details')
    expect(audit).toContain(`customer ${hash('sha256', CUSTOMER).slice(0, 16)}`)
    expect(audit).not.toContain(CUSTOMER)
  })

  test('is told to the change feed as an update without any of the data', async () => {
    const { text } = await running.admin('GET', '/events?limit=1000')
    expect(text).toContain('"event":"order.updated"')
    for (const secret of [...SECRETS, CUSTOMER]) expect(text).not.toContain(secret)
  })

  test('does nothing the second time, and for a customer that nobody knows', async () => {
    for (const key of [CUSTOMER, 'nobody', 'no\0body', '%', "'; drop table orders"]) {
      expect((await forget(key)).json).toEqual({ orders: 0 })
    }
  })

  test('that broke off leaves its trace, and the next one does the rest', async () => {
    const more = Array.from({ length: MANY }, (_, at) => ({
      ...newOrder(`Q-${at}`, [{}]),
      customer_key: 'Q',
    }))
    await take(seller, more)
    const { store } = running.app
    const whole = { ...store }
    let steps = 0
    store.erasePersonalData = (step) =>
      ++steps === 2 ? Promise.reject(new StoreAway('pulled out')) : whole.erasePersonalData(step)
    expect((await forget('Q')).status).toBe(503)
    Object.assign(store, whole)
    const { orders: rest } = (await forget('Q')).json as unknown as { orders: number }
    const { items } = (await running.admin('GET', '/audit?limit=1000')).json
    const rows = items.filter(({ subject }) => subject === `customer ${hash('sha256', 'Q').slice(0, 16)}`)
    const erased = rows.map(({ details }) => (details as { orders: number }).orders)
    // A row for each transaction: what the first call did before it broke off, and what the second did.
    expect(erased.reduce((sum, orders) => sum + orders)).toBe(MANY)
    expect(erased.slice(1).reduce((sum, orders) => sum + orders)).toBe(rest)
    expect(rest).toBeGreaterThan(0)
    expect(rest).toBeLessThan(MANY)
  })
})
