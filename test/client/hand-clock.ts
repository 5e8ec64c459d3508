import type { Clock } from '../../client/clock.ts'

/** A clock that only sleeping moves, and at once. */
export function handClock() {
  const slept: number[] = []
  let now = 0
  const clock: Clock = {
    now: () => now,
    sleep: (ms, signal) => {
      signal?.throwIfAborted()
      slept.push(ms)
      now += ms
      return Promise.resolve()
    },
  }
  return { ...clock, slept }
}
