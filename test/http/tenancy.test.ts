import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Answer, type Merchant, Running } from './running.ts'

describe('what belongs to another merchant is the same miss as what does not exist', () => {
  let running: Running
  let seller: Merchant
  let other: Merchant
  let foreignBatch: string
  const FOREIGN = 7_001
  const NOBODYS = 7_002
  const NOBODYS_BATCH = '01900000-0000-7000-8000-000000000000'
  beforeAll(async () => {
    running = await Running.start()
    seller = await running.merchant('Seller')
    other = await running.merchant('Other')
    await running.items(other, [FOREIGN])
    await running.call('PUT', `/admin/v1/merchants/${other.id}/orders/O-${FOREIGN}/invoices`, {
      body: '%PDF-1.7',
      headers: { authorization: running.bearer },
    })
    foreignBatch = (await running.cancel(other, [1])).json.batchRequestId
    await running.final(other, foreignBatch)
  })
  afterAll(() => running.stop())

  /** Both answers with the ids taken out, which are all that may differ. */
  const compare = (foreign: Answer, nobodys: Answer) => {
    const bare = ({ status, text }: Answer) => [
      status,
      text
        .replaceAll(new RegExp(`${FOREIGN}|${NOBODYS}`, 'g'), 'ITEM')
        .replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, 'BATCH'),
    ]
    expect(bare(foreign)).toEqual(bare(nobodys))
  }

  test.each([
    (order: number) => `/api/v1/orders/?order_number=O-${order}`,
    (order: number) => `/api/v1/orders/O-${order}/delivery_document`,
    (order: number) => `/api/v1/orders/O-${order}/invoices`,
  ])('when read: %s', async (url) => {
    const get = (order: number) => running.call('GET', url(order), { key: seller.key })
    compare(await get(FOREIGN), await get(NOBODYS))
  })

  test.each(['cancel', 'ship', 'return'])('when a batch is asked for as %s', async (operation) => {
    const get = (id: string) =>
      running.call('GET', `/api/v1/results/${operation}-orders?batch_request_id=${id}`, { key: seller.key, headers: { prefer: 'wait=0' } })
    compare(await get(foreignBatch), await get(NOBODYS_BATCH))
  })

  test.each([
    ['cancel', (id: number) => ({ id })],
    ['ship', (id: number) => ({ order_items: [id], carrier_key: 'DHL_AT', shipment_tracking_key: 'S', return_tracking_key: 'R' })],
    ['return', (id: number) => ({ order_items: [id], return_tracking_key: 'R' })],
  ] as const)('when written with %s, and nothing happens to it', async (operation, entry) => {
    const write = async (id: number) => {
      const { json } = await running.call('POST', `/api/v1/orders/${operation}`, { key: seller.key, body: { items: [entry(id)] } })
      return await running.final(seller, json.batchRequestId, operation)
    }
    compare(await write(FOREIGN), await write(NOBODYS))
    const { json } = await running.call('GET', `/api/v1/orders/?order_number=O-${FOREIGN}`, { key: other.key })
    expect(json.items[0]!.status).toBe('open')
  })
})
