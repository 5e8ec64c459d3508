import { every } from '../domain/clock.ts'
import { Alarm } from './alarm.ts'
import { Turns, type TurnOptions } from './turns.ts'

export type BatchWorkOptions = TurnOptions

export interface BatchWork {
  /** A hint that batches are due; the timer finds them too. */
  wake(): void
  /** Finishes what is being settled, gives the rest back. */
  stop(): Promise<void>
}

/** How often due batches are looked for without a hint. */
const POLL_MS = 250

/** Settles due batches, turn after turn, until it is stopped. */
export function startBatchWork(options: BatchWorkOptions): BatchWork {
  const { clock, leaseMs } = options
  const alarm = new Alarm(clock)
  const turns = new Turns(options, (ms) => alarm.sleep(ms))
  let stopped = false
  const isStopped = () => stopped

  const run = async (): Promise<void> => {
    while (!isStopped()) {
      const more = await turns.turn()
      if (!more && !isStopped()) await alarm.sleep(POLL_MS)
    }
  }
  // What these cannot do for a store that is away, they do the next time.
  const cancelRenewal = every(clock, leaseMs / 3, () => void turns.renew().catch(() => undefined))
  const cancelSweep = every(clock, leaseMs, () => void turns.pullIn().catch(() => undefined))

  const running = run()
  return {
    wake: () => alarm.ring(),
    async stop() {
      stopped = true
      turns.stop()
      alarm.ring()
      cancelRenewal()
      cancelSweep()
      await running.catch(() => undefined)
      await turns.release().catch(() => undefined)
    },
  }
}
