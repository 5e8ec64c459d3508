import { expect, test } from 'vitest'
import { retryDelay } from '../../src/domain/retries.ts'

const policy = { attemptsMax: 6, interruptionsMax: 100, delayMs: 500, delayMsMax: 3_000 }

test('delays double up to the longest, and the last attempt is followed by none', () => {
  expect([1, 2, 3, 4, 5, 6, 7].map((attempts) => retryDelay(policy, attempts))).toEqual([
    500,
    1_000,
    2_000,
    3_000,
    3_000,
    undefined,
    undefined,
  ])
})

test('a delay is bounded however many attempts there may be', () => {
  expect(retryDelay({ ...policy, attemptsMax: 10_000 }, 5_000)).toBe(3_000)
})
