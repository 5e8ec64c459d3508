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
  const alarm = new Alarm()
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
  const renewal = setInterval(() => void turns.renew().catch(() => undefined), options.leaseMs / 3)
  const sweep = setInterval(() => void turns.pullIn().catch(() => undefined), options.leaseMs)

  const running = run()
  return {
    wake: () => alarm.ring(),
    async stop() {
      stopped = true
      turns.stop()
      alarm.ring()
      clearInterval(renewal)
      clearInterval(sweep)
      await running.catch(() => undefined)
      await turns.release().catch(() => undefined)
    },
  }
}
