import { beforeEach, expect, test, vi } from 'vitest'
import type { ClaimedDelivery, Delivery } from '../../src/domain/webhooks/webhooks.ts'
import { StoreAway } from '../../src/store/store.ts'
import { type DeliveryOptions, DeliveryWorker } from '../../src/work/delivery-worker.ts'
import { fanOutTurn } from '../../src/work/fan-out.ts'
import { HandClock } from '../../testing/clock.ts'

const AWAY = new StoreAway('away')
const BROKEN = new Error('broken')
const onError = vi.fn<(error: unknown) => void>()
beforeEach(() => onError.mockReset())

type Claim = Parameters<DeliveryOptions['store']['claimDeliveries']>[0]

/** A worker over a store that hands out `claims`, one after the other, and then nothing. */
function workerOver(
  claims: (readonly ClaimedDelivery[] | Error)[],
  more: Partial<DeliveryOptions['store'] & Pick<DeliveryOptions, 'send'>> = {},
  clock = new HandClock(0),
) {
  const asked: Claim[] = []
  const { send = () => Promise.resolve(undefined), ...steps } = more
  const worker = new DeliveryWorker(
    {
      clock,
      worker: 'worker',
      callsMax: 10,
      dice: () => 0,
      onError,
      send,
      store: {
        claimDeliveries(step) {
          asked.push(step)
          const next = claims.shift() ?? []
          return next instanceof Error ? Promise.reject(next) : Promise.resolve([...next])
        },
        readDelivery: () => Promise.resolve(undefined),
        markDelivery: () => Promise.resolve(undefined),
        releaseDeliveries: () => Promise.resolve(),
        ...steps,
      },
    },
    () => undefined,
  )
  return { worker, asked }
}

async function until(reached: () => boolean) {
  while (!reached()) await new Promise((resolve) => setImmediate(resolve))
}

const claimed = (subscriptionId: number, isFailing = false): ClaimedDelivery => ({
  subscriptionId,
  messageId: 1,
  merchantId: 1,
  claim: 1,
  tries: 0,
  beganAt: 0,
  isFailing,
})

test('repeated and new deliveries come first in turns, and subscriptions behind the one that was served last', async () => {
  const { worker, asked } = workerOver([[claimed(3), claimed(7)], [claimed(2)], []])
  for (let turn = 0; turn < 4; turn++) await worker.turn()
  expect(asked.map(({ repeatedFirst }) => repeatedFirst)).toEqual([true, false, true, false])
  expect(asked.map(({ afterSubscription }) => afterSubscription)).toEqual([0, 7, 2, 0])
})

test('receivers that fail have half of the calls at most', async () => {
  const never = new Promise<undefined>(() => undefined)
  const { worker, asked } = workerOver([[claimed(1, true), claimed(2, true), claimed(3)]], {
    readDelivery: () => never,
  })
  await worker.turn()
  await worker.turn()
  expect(asked.map(({ most, failingMost }) => [most, failingMost])).toEqual([
    [10, 5],
    [7, 3],
  ])
})

test('a store that is away is no error of a claim or of a delivery; anything else is', async () => {
  for (const error of [AWAY, BROKEN]) {
    const { worker } = workerOver([error, [claimed(1)]], { readDelivery: () => Promise.reject(error) })
    expect(await worker.turn()).toBe(false)
    expect(await worker.turn()).toBe(true)
    await worker.stop(new HandClock(0), 1)
    expect(onError.mock.calls.map(([reported]) => reported)).toEqual(error === AWAY ? [] : [BROKEN, BROKEN])
  }
})

test('an end that cannot be written for now is written later, and one that never can be is reported', async () => {
  const faults: Error[] = [AWAY, AWAY]
  const clock = new HandClock(0)
  const marks: unknown[] = []
  const { worker } = workerOver(
    [[claimed(1)]],
    {
      markDelivery(mark) {
        const fault = faults.shift()
        if (fault) return Promise.reject(fault)
        marks.push(mark.subscriptionId)
        return Promise.resolve(undefined)
      },
    },
    clock,
  )
  await worker.turn()
  for (let tries = 0; tries < 2; tries++) {
    await until(() => clock.awaited > 0)
    clock.pass(200)
  }
  await worker.stop(new HandClock(0), 1)
  expect(marks).toEqual([1])
  expect(onError).not.toHaveBeenCalled()

  const again = workerOver([[claimed(2)]], { markDelivery: () => Promise.reject(BROKEN) }, clock)
  await again.worker.turn()
  await until(() => onError.mock.calls.length > 0)
  await again.worker.stop(new HandClock(0), 1)
  expect(onError.mock.calls.map(([reported]) => reported)).toEqual([BROKEN])
})

test('what is still under way when the time to stop is over is given back, and its end is not written', async () => {
  const given: unknown[] = []
  const markDelivery = vi.fn(() => Promise.resolve(undefined))
  const sent = Promise.withResolvers<undefined>()
  const { worker } = workerOver([[claimed(4)]], {
    readDelivery: () => Promise.resolve({} as Delivery),
    markDelivery,
    send: () => sent.promise,
    releaseDeliveries(step) {
      given.push(...step.claimed)
      return Promise.resolve()
    },
  })
  await worker.turn()
  const machine = new HandClock(0)
  const stopped = worker.stop(machine, 5)
  machine.pass(5)
  await stopped
  sent.resolve(undefined)
  await sent.promise
  expect(given).toEqual([claimed(4)])
  expect(markDelivery).not.toHaveBeenCalled()
})

test('following the feed writes where there is something new, and says so', async () => {
  const fanOut = vi.fn(() => Promise.resolve({ moved: true, deliveries: 1 }))
  const turn = (from: number, to: number) =>
    fanOutTurn({
      store: { planFanOut: () => Promise.resolve({ from, to, deliveries: [] } as never), fanOut },
      onError,
    })
  expect(await turn(4, 4)).toBe(false)
  expect(fanOut).not.toHaveBeenCalled()
  expect(await turn(4, 9)).toBe(true)
  expect(fanOut).toHaveBeenCalledTimes(1)
})

test('a store that is away is no error of following the feed; anything else is', async () => {
  for (const error of [AWAY, BROKEN]) {
    const store = { planFanOut: () => Promise.reject(error), fanOut: vi.fn<never>() }
    expect(await fanOutTurn({ store, onError })).toBe(false)
  }
  expect(onError.mock.calls).toEqual([[BROKEN]])
})
