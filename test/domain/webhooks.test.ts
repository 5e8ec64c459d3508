import { assert, constantFrom, double, integer, property } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { statusBefore } from '../../src/domain/webhooks/messages.ts'
import { afterAttempt, GIVE_UP_MS, type Tried } from '../../src/domain/webhooks/schedule.ts'
import type { CallEnd } from '../../src/domain/webhooks/webhooks.ts'

const SECOND = 1_000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const T0 = Date.UTC(2026, 0, 15)

const answered = (status: number | null, retryAfterMs: number | null = null): CallEnd => ({
  status,
  error: null,
  address: null,
  durationMs: 0,
  retryAfterMs,
  answer: '',
})
const tried = (tries: number, more: Partial<Tried> = {}): Tried => ({
  tries,
  beganAt: T0,
  now: T0,
  dice: 0.5,
  ...more,
})
const delayOf = (end: CallEnd, one: Tried) => {
  const { state, dueAt } = afterAttempt(end, one)
  return state === 'waiting' ? dueAt - one.now : state
}

describe('the schedule', () => {
  test.each([
    [1, 5 * SECOND],
    [2, 30 * SECOND],
    [3, 2 * MINUTE],
    [4, 10 * MINUTE],
    [5, 30 * MINUTE],
    [6, HOUR],
    [7, HOUR],
    [40, HOUR],
  ])('behind failure %i: %i ms, 20 %% more or less', (tries, ms) => {
    expect(delayOf(answered(500), tried(tries))).toBe(ms)
    expect(delayOf(answered(null), tried(tries, { dice: 0 }))).toBe(ms * 0.8)
    expect(delayOf(answered(302), tried(tries, { dice: 0.999999 }))).toBeCloseTo(ms * 1.2, -1)
  })

  test('any 2xx is a success, nothing else is', () => {
    for (const status of [200, 201, 204, 299]) expect(delayOf(answered(status), tried(1))).toBe('delivered')
    for (const status of [null, 100, 199, 300, 301, 304, 307, 400, 404, 410, 429, 500, 503])
      expect(delayOf(answered(status), tried(1))).not.toBe('delivered')
  })

  test('a receiver that asks for more time gets it, up to an hour and without jitter, and never less than the schedule', () => {
    expect(delayOf(answered(503, 20 * SECOND), tried(1, { dice: 0 }))).toBe(20 * SECOND)
    expect(delayOf(answered(429, 9 * HOUR), tried(1))).toBe(HOUR)
    expect(delayOf(answered(429, SECOND), tried(1))).toBe(5 * SECOND)
    expect(delayOf(answered(429, HOUR), tried(9, { dice: 0.9 }))).toBeGreaterThan(HOUR)
  })

  test('it is given up when the next attempt would come 48 hours after it began', () => {
    expect(delayOf(answered(500), tried(50, { now: T0 + GIVE_UP_MS - HOUR }))).toBe(HOUR)
    expect(delayOf(answered(500), tried(50, { now: T0 + GIVE_UP_MS - HOUR + 1 }))).toBe('failed')
    // At least one attempt is made, however late.
    expect(delayOf(answered(200), tried(1, { now: T0 + 90 * HOUR }))).toBe('delivered')
  })

  test('whatever comes back, attempts go on for 48 hours and end', () => {
    assert(
      property(
        constantFrom(answered(500), answered(null), answered(429, HOUR), answered(503, 3 * SECOND)),
        double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        integer({ min: 0, max: 15 * SECOND }),
        (end, dice, tookMs) => {
          let now = T0
          for (let tries = 1; ; tries++) {
            now += tookMs
            const { state, dueAt } = afterAttempt(end, tried(tries, { now, dice }))
            if (state === 'failed') break
            now = dueAt!
            expect(tries).toBeLessThan(80)
          }
          expect(now - T0).toBeGreaterThan(GIVE_UP_MS - 1.3 * HOUR)
        },
      ),
    )
  })
})

test('the status that an order had is found through all that has happened to it since', () => {
  const now = { open: 0, shipped: 0, cancelled: 1, returned: 2 }
  const event = (kind: 'shipped' | 'cancelled' | 'returned', itemIds: number[]) => ({
    event: `order_items.${kind}` as const,
    itemIds,
  })
  expect(statusBefore(now, [])).toBe('mixed')
  expect(statusBefore(now, [event('cancelled', [3])])).toBe('mixed')
  expect(
    statusBefore(now, [event('cancelled', [3]), event('returned', [1, 2]), event('shipped', [1, 2])]),
  ).toBe('open')
  expect(statusBefore({ ...now, cancelled: 0 }, [event('returned', [1, 2])])).toBe('shipped')
  // What changes no items changes no status.
  expect(statusBefore({ ...now, cancelled: 0 }, [{ event: 'order.updated', itemIds: [] }])).toBe('returned')
})
