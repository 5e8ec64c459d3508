import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { newOrder, Running } from '../running.ts'
import { type AskSeller, askingSeller } from './asking.ts'

interface Shown {
  readonly upTo: number
  readonly days: readonly Readonly<Record<string, number | string>>[]
  readonly open: Readonly<Record<string, number>>
  readonly cancellationRate: Readonly<Record<string, number | null>>
}

describe('statistics', () => {
  let running: Running
  let ask: AskSeller
  beforeAll(async () => {
    running = await Running.start()
    ask = askingSeller(running)
  })
  afterAll(() => running.stop())

  const shown = async (key: string, days?: number) =>
    (await ask('GET', `/statistics${days === undefined ? '' : `?days=${days}`}`, { key }))
      .json as unknown as Shown

  test('count the days of orders and of what happened to them, for their merchant alone', async () => {
    const [merchant, other] = [await running.merchant(), await running.merchant()]
    const now = running.clock.now()
    const created = (hours: number) => ({ created_at: new Date(now - hours * 3_600_000).toISOString() })
    const orders = [
      { ...newOrder('ST-1', [{ id: 1 }, { id: 2 }, { id: 3, status: 'shipped' }]), ...created(1) },
      { ...newOrder('ST-2', [{ id: 4 }, { id: 5 }]), ...created(47) },
      { ...newOrder('ST-3', [{ id: 6 }, { id: 7, status: 'cancelled' }]), ...created(15 * 24) },
    ]
    await running.admin('POST', `/merchants/${merchant.id}/orders`, { orders })
    const { json } = await running.cancel(merchant, [1, 6])
    await running.final(merchant, json.batchRequestId)
    const { json: cancelled } = await running.admin('POST', `/merchants/${merchant.id}/cancellations`, {
      items: [{ id: 4 }],
      actor: 'buyer',
    })
    await running.final(merchant, cancelled.batchRequestId)

    const figures = await shown(merchant.key)
    expect(figures.upTo).toBe(await running.app.store.lastEvent({}))
    expect(figures.days).toHaveLength(30)
    const today = new Date(now).toISOString().slice(0, 10)
    expect(figures.days.at(-1)).toMatchObject({
      date: today,
      shipped: 0,
      cancelledBySeller: 2,
      cancelledByBuyer: 1,
      cancelledByMarketplace: 0,
    })
    const sum = (name: string) => figures.days.reduce((all, day) => all + Number(day[name]), 0)
    expect([sum('orders'), sum('items')]).toEqual([3, 7])
    expect(figures.open).toEqual({ '24h': 1, '48h': 1, '7d': 0, older: 0 })
    expect(figures.cancellationRate).toEqual({ '14': 1 / 5, '30': 2 / 7, '60': 2 / 7, '90': 2 / 7 })

    expect((await shown(merchant.key, 1)).days.map(({ date }) => date)).toEqual([today])
    const nothing = await shown(other.key, 366)
    expect(nothing.days).toHaveLength(366)
    expect(new Set(nothing.days.map(({ items }) => items))).toEqual(new Set([0]))
    expect(nothing.cancellationRate['90']).toBeNull()
  })

  test('are counted while nobody asks', async () => {
    const merchant = await running.merchant()
    await running.items(merchant, [50])
    const { store } = running.app
    await vi.waitFor(async () => {
      running.clock.pass(1_000)
      const { from, to } = await store.planStatistics({ eventsMax: 10 })
      expect([from, to]).toEqual([to, await store.lastEvent({})])
    })
  })

  test.each(['0', '367', 'x', '1.5'])('of %s days are refused', async (days) => {
    const { key } = await running.merchant()
    expect((await ask('GET', `/statistics?days=${days}`, { key })).status).toBe(400)
  })
})
