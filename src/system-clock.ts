import type { Clock } from './domain/clock.ts'
import type { Millis } from './domain/numbers.ts'

/** The clock of the machine. What is written down is `skewMs` later, so that all processes on one database agree. */
export const systemClock = (skewMs: () => Millis = () => 0): Clock => ({
  now: () => Date.now() + skewMs(),
  elapsed: () => performance.now(),
  after(ms, callback) {
    const timer = setTimeout(callback, ms).unref()
    return () => clearTimeout(timer)
  },
})
