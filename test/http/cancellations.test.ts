import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { BodyThreads } from '../../src/http/intake/body-threads.ts'
import { type Merchant, Running } from './running.ts'

const INLINE_BYTES_MAX = 4_000

describe("the operator's cancellation of many ids", () => {
  let running: Running
  let seller: Merchant
  beforeAll(async () => {
    running = await Running.start({ bodyInlineBytesMax: INLINE_BYTES_MAX })
    seller = await running.merchant()
  })
  afterAll(() => running.stop())
  afterEach(() => vi.restoreAllMocks())

  const readInThread = () => vi.spyOn(BodyThreads.prototype, 'read')
  const send = (body: string) => running.admin('POST', `/merchants/${seller.id}/cancellations`, body)
  const cancellation = (ids: number, more: object = {}) =>
    JSON.stringify({
      actor: 'buyer',
      items: Array.from({ length: ids }, (_, at) => ({ id: at + 1 })),
      ...more,
    })

  test('is read in a thread, one of few ids is not', async () => {
    const reading = readInThread()
    expect((await send(cancellation(100))).status).toBe(201)
    expect(reading).not.toHaveBeenCalled()
    const { status, json } = await send(cancellation(1_000))
    expect(status).toBe(201)
    expect(reading).toHaveBeenCalledOnce()
    expect((await running.admin('GET', `/batches/${json.batchRequestId}`)).json).toMatchObject({
      merchant: seller.id,
      operation: 'cancel',
      actor: 'buyer',
      total: 1_000,
    })
  })

  test('is the same payload wherever it is read', async () => {
    await running.admin('PATCH', `/merchants/${seller.id}`, { held: true })
    const reading = readInThread()
    const small = cancellation(10)
    const first = await send(small)
    const again = await send(small + ' '.repeat(INLINE_BYTES_MAX))
    expect(reading).toHaveBeenCalledOnce()
    expect([again.status, again.json]).toEqual([200, first.json])
    expect(again.headers['idempotent-replayed']).toBe('true')
  })

  test('is refused in the same words wherever it is read', async () => {
    const reading = readInThread()
    const bad = cancellation(3, { actor: 'seller', reason: 'x' })
    const inline = await send(bad)
    const inThread = await send(bad + ' '.repeat(INLINE_BYTES_MAX))
    expect(reading).toHaveBeenCalledOnce()
    expect(inline.status).toBe(400)
    expect([inThread.status, inThread.json]).toEqual([400, inline.json])
  })
})
