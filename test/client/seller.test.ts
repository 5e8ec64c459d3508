import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { NotFoundError, SellersCenter, type SellerEvent } from '../../client/index.ts'
import { type Merchant, newOrder, Running } from '../http/running.ts'

describe('the client of the seller API', () => {
  let running: Running
  let seller: Merchant
  let center: SellersCenter
  beforeAll(async () => {
    running = await Running.start()
    seller = await running.merchant()
    const orders = Array.from({ length: 120 }, (_, at) => newOrder(`C-${at}`, [{ id: at + 1 }]))
    await running.admin('POST', `/merchants/${seller.id}/orders`, { orders })
    center = new SellersCenter({ baseUrl: running.app.url, apiKey: seller.key })
  })
  afterAll(() => running.stop())

  test('tells who calls, and finds orders page by page', async () => {
    const { seller: api } = center
    expect((await api.me()).merchant.id).toBe(seller.id)
    const numbers: string[] = []
    for await (const { order_number } of api.orders()) numbers.push(order_number)
    expect(new Set(numbers).size).toBe(120)
    const page = await api.ordersPage({ q: 'C-11', limit: 3 })
    expect([page.items.length, page.total]).toEqual([3, 11])
    expect((await api.order('C-7')).history[0]!.event).toBe('order.created')
    await expect(api.order('NONE')).rejects.toThrow(NotFoundError)
  })

  test('previews, selects and acts, and follows what happens', async () => {
    const { seller: api } = center
    expect(await api.preview('cancel', [1, { id: 999 }])).toMatchObject({ succeeded: 1, failed: 1 })
    const stop = new AbortController()
    const { upTo } = await api.statistics()
    const seen: SellerEvent[] = []
    const following = (async () => {
      for await (const event of api.events({ after: upTo }, { signal: stop.signal })) {
        seen.push(event)
        if (event.event === 'batch.completed') break
      }
    })()
    const selection = await api.select({ filter: { q: 'C-11' } })
    expect(selection.items).toBe(11)
    expect(await api.previewSelection(selection.id, 'cancel', {})).toMatchObject({ succeeded: 11 })
    const batches = await api.actOnSelection(selection.id, 'cancel', {})
    expect(await api.actOnSelection(selection.id, 'cancel', {})).toEqual(batches)
    await following
    expect(seen.filter(({ event }) => event === 'order_items.cancelled')).toHaveLength(11)
    expect((await api.batch(batches[0]!)).status).toBe('completed')
    const listed = []
    for await (const { id } of api.batches({ operation: 'cancel' })) listed.push(id)
    expect(listed).toEqual(batches)
    await expect(api.retryFailed(batches[0]!)).rejects.toThrow('No entry of this batch failed')
    expect((await api.statistics({ days: 1 })).days[0]!.cancelledBySeller).toBe(11)
  })

  test('leaves a stream when the signal says so', async () => {
    const stop = new AbortController()
    const next = center.seller.events({}, { signal: stop.signal }).next()
    stop.abort(new Error('enough'))
    await expect(next).rejects.toThrow('enough')
  })

  test('makes and revokes keys, and links to exports', async () => {
    const { seller: api } = center
    const made = await api.createKey({ label: 'of a test', role: 'read' })
    await api.revokeKey(made.id)
    const labels = []
    for await (const { label, revokedAt } of api.keys()) if (revokedAt !== null) labels.push(label)
    expect(labels).toEqual(['of a test'])
    const url = await api.downloadUrl('/seller/v1/export/orders.csv?q=C-7')
    expect((await (await fetch(url)).text()).split('\n')).toHaveLength(13)
  })
})
