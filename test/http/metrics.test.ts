import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { StoreAway } from '../../src/store/store.ts'
import { type Merchant, Running } from './running.ts'

/** The value of one series; undefined where it is not there. */
function valueOf(text: string, series: string): number | undefined {
  const line = text.split('\n').find((one) => one.startsWith(`${series} `))
  return line === undefined ? undefined : Number(line.slice(series.length + 1))
}

const NAME = /^[a-z_][a-z0-9_]*(?:\{(?:[a-zA-Z_]+="(?:[^"\\\n]|\\.)*",?)*\})? (?:[-+0-9.e]+|Nan)$/

describe('the metrics', () => {
  let running: Running
  let seller: Merchant
  beforeAll(async () => {
    running = await Running.start({ sandbox: true, attemptsMax: 1 })
    seller = await running.merchant('A seller')
    await running.items(seller, [1, 2, 3])
  })
  afterAll(() => running.stop())

  const scrape = async () => {
    const answer = await running.call('GET', '/metrics', { headers: { authorization: running.bearer } })
    expect(answer.status).toBe(200)
    return answer.text
  }
  const answers = (text: string, method: string, route: string, status: number) =>
    valueOf(
      text,
      `sellers_center_http_request_duration_seconds_count{method="${method}",route="${route}",status="${status}"}`,
    ) ?? 0

  test('are for the operator alone where they share the address of the merchants', async () => {
    expect((await running.call('GET', '/metrics')).status).toBe(401)
    expect((await running.call('GET', '/metrics', { key: seller.key })).status).toBe(401)
    const silent = await Running.start({ adminToken: undefined })
    expect((await silent.call('GET', '/metrics')).status).toBe(404)
    await silent.stop()
  })

  test('are in the text format of Prometheus, each family with its help and type', async () => {
    const answer = await running.call('GET', '/metrics/', { headers: { authorization: running.bearer } })
    expect(answer.headers['content-type']).toMatch(/^text\/plain; version=0\.0\.4/)
    const families = new Map<string, string>()
    for (const line of answer.text.split('\n').filter(Boolean)) {
      const [, family = '', type = ''] = /^# TYPE (\S+) (\S+)$/.exec(line) ?? []
      if (family) families.set(family, type)
      if (!line.startsWith('#')) expect(line).toMatch(NAME)
    }
    expect(
      Object.fromEntries([...families].filter(([family]) => family.startsWith('sellers_center_'))),
    ).toEqual({
      sellers_center_http_request_duration_seconds: 'histogram',
      sellers_center_http_refusals_total: 'counter',
      sellers_center_batches_accepted_total: 'counter',
      sellers_center_batches_replayed_total: 'counter',
      sellers_center_entries_accepted_total: 'counter',
      sellers_center_batches_waiting: 'gauge',
      sellers_center_entries_waiting: 'gauge',
      sellers_center_oldest_batch_age_seconds: 'gauge',
      sellers_center_settle_duration_seconds: 'histogram',
      sellers_center_batch_parts_settled_total: 'counter',
      sellers_center_batches_finished_total: 'counter',
      sellers_center_settle_faults_total: 'counter',
      sellers_center_commit_submits: 'histogram',
      sellers_center_webhook_attempts_total: 'counter',
      sellers_center_webhook_deliveries_waiting: 'gauge',
      sellers_center_oldest_webhook_delivery_age_seconds: 'gauge',
      sellers_center_webhook_subscriptions_failing: 'gauge',
      sellers_center_webhook_subscriptions_off: 'gauge',
      sellers_center_store_away_total: 'counter',
      sellers_center_store_faults_total: 'counter',
      sellers_center_store_up: 'gauge',
      sellers_center_calls_waiting: 'gauge',
      sellers_center_body_bytes: 'gauge',
      sellers_center_answer_bytes: 'gauge',
    })
    expect([...families.keys()]).toEqual(
      expect.arrayContaining([
        'process_resident_memory_bytes',
        'nodejs_eventloop_lag_p99_seconds',
        'process_cpu_seconds_total',
      ]),
    )
  })

  test('count each answer once, by route and status, and each refusal by its code', async () => {
    const before = await scrape()
    await running.call('GET', '/api/v1/orders/', { key: seller.key })
    await running.call('GET', '/api/v1/orders?order_number=O-1', { key: seller.key })
    await running.call('GET', '/api/v1/orders?page=0', { key: seller.key })
    await running.call('GET', '/api/v1/orders/O-1/invoices', { key: seller.key })
    await running.call('GET', '/api/v1/orders')
    const after = await scrape()
    const more = (method: string, route: string, status: number) =>
      answers(after, method, route, status) - answers(before, method, route, status)
    expect(more('GET', '/api/v1/orders', 200)).toBe(2)
    expect(more('GET', '/api/v1/orders', 400)).toBe(1)
    expect(more('GET', '/api/v1/orders', 401)).toBe(1)
    expect(more('GET', '/api/v1/orders/:order_number/invoices', 404)).toBe(1)
    for (const code of ['invalid', 'not_found', 'unauthorized']) {
      const series = `sellers_center_http_refusals_total{code="${code}"}`
      expect([code, valueOf(after, series)! - (valueOf(before, series) ?? 0)]).toEqual([code, 1])
    }
  })

  test('tell what was accepted and what waits, and since when', async () => {
    await running.admin('PATCH', `/merchants/${seller.id}`, { held: true })
    await running.cancel(seller, [1, 2])
    await running.cancel(seller, [1, 2])
    running.clock.pass(7_000)
    await running.cancel(seller, [3])
    const waiting = await scrape()
    expect(valueOf(waiting, 'sellers_center_batches_waiting')).toBe(2)
    expect(valueOf(waiting, 'sellers_center_entries_waiting')).toBe(3)
    expect(valueOf(waiting, 'sellers_center_oldest_batch_age_seconds')).toBe(7)
    expect(valueOf(waiting, 'sellers_center_batches_accepted_total{operation="cancel"}')).toBe(2)
    expect(valueOf(waiting, 'sellers_center_batches_replayed_total{operation="cancel"}')).toBe(1)
    expect(valueOf(waiting, 'sellers_center_entries_accepted_total{operation="cancel"}')).toBe(3)
    expect(valueOf(waiting, 'sellers_center_commit_submits_count')).toBe(3)
    const finished = valueOf(waiting, 'sellers_center_batches_finished_total')!

    await running.admin('PATCH', `/merchants/${seller.id}`, { held: false })
    await expect.poll(async () => valueOf(await scrape(), 'sellers_center_batches_waiting')).toBe(0)
    const settled = await scrape()
    expect(valueOf(settled, 'sellers_center_oldest_batch_age_seconds')).toBe(0)
    expect(valueOf(settled, 'sellers_center_batches_finished_total')! - finished).toBe(2)
    expect(valueOf(settled, 'sellers_center_settle_duration_seconds_count')).toBeGreaterThan(0)
  })

  test('tell of settlings that threw', async () => {
    const id = '01900000-0000-7000-8000-00000000abcd'
    await running.app.store.submit({
      windowMs: 1,
      batch: {
        id,
        merchantId: seller.id,
        operation: 'cancel',
        actor: 'seller',
        fingerprint: 'cG9pc29u',
        entryCount: 1,
        chunks: [{ firstEntry: 0, entryCount: 1, entries: 'no JSON' }],
        acceptedAt: running.clock.now(),
      },
    })
    await running.final(seller, id)
    expect(valueOf(await scrape(), 'sellers_center_settle_faults_total')).toBe(1)
  })

  test('are there while the database is away, and say so', async () => {
    const { store } = running.app
    const whole = { ...store }
    store.backlog = () => Promise.reject(new StoreAway('pulled out'))
    const away = await scrape()
    expect(valueOf(away, 'sellers_center_store_up')).toBe(0)
    expect(valueOf(away, 'sellers_center_batches_waiting')).toBeUndefined()
    Object.assign(store, whole)
    const back = await scrape()
    expect([
      valueOf(back, 'sellers_center_store_up'),
      valueOf(back, 'sellers_center_batches_waiting'),
    ]).toEqual([1, 0])
  })

  test('name nothing that a caller has sent', async () => {
    const marks = ['mark-in-path', 'mark-in-query', 'mark-in-header']
    await running.call('GET', `/api/v1/orders/${marks[0]!}/invoices?x=${marks[1]!}`, {
      key: seller.key,
      headers: { 'x-request-id': marks[2]! },
    })
    await running.call('GET', `/${marks[0]!}`)
    const text = await scrape()
    for (const mark of [...marks, seller.key]) expect(text).not.toContain(mark)
  })
})

describe('an address of its own for the operator', () => {
  let running: Running
  beforeAll(async () => {
    running = await Running.start({ adminPort: 0 })
  })
  afterAll(() => running.stop())

  const ask = async (base: string, path: string, headers: Record<string, string> = {}) => {
    const answer = await fetch(`${base}${path}`, { headers })
    await answer.arrayBuffer()
    return answer.status
  }

  test('has the operator API, behind its token, and the public one no longer has it', async () => {
    const { url, adminUrl } = running.app
    expect(adminUrl).not.toBe(url)
    const operator = { authorization: running.bearer }
    expect(await ask(adminUrl, '/admin/v1/merchants', operator)).toBe(200)
    expect(await ask(adminUrl, '/admin/v1/merchants')).toBe(401)
    expect(await ask(url, '/admin/v1/merchants', operator)).toBe(404)
    expect(await ask(url, '/admin/v1/merchants')).toBe(404)
    expect(await ask(adminUrl, '/api/v1/orders')).toBe(404)
    expect(await ask(url, '/api/v1/orders')).toBe(401)
  })

  test('shows the metrics to whoever reaches it, and the public one to nobody', async () => {
    const { url, adminUrl } = running.app
    expect(await ask(adminUrl, '/metrics')).toBe(200)
    expect(await ask(url, '/metrics', { authorization: running.bearer })).toBe(404)
  })

  test('shows no series twice, although both addresses have some routes', async () => {
    for (const base of [running.app.url, running.app.adminUrl]) await ask(base, '/livez')
    const text = await (await fetch(`${running.app.adminUrl}/metrics`)).text()
    const series = text.split('\n').flatMap((line) => /^([a-z].*) \S+$/.exec(line)?.[1] ?? [])
    expect(series.length).toBeGreaterThan(50)
    expect(series.filter((one, at) => series.indexOf(one) !== at)).toEqual([])
    expect(
      valueOf(
        text,
        'sellers_center_http_request_duration_seconds_count{method="GET",route="/livez",status="200"}',
      ),
    ).toBe(2)
  })

  test('tells like the public one whether it is alive and ready', async () => {
    for (const base of [running.app.url, running.app.adminUrl]) {
      expect([await ask(base, '/livez'), await ask(base, '/readyz')]).toEqual([200, 200])
    }
  })
})
