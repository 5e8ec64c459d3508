import { every } from '../domain/clock.ts'
import { WakeableSleep } from './wakeable-sleep.ts'
import { BatchWorker, type BatchWorkerOptions } from './batch-worker.ts'

export type BatchWorkOptions = BatchWorkerOptions

export interface BatchWork {
  /** A hint that batches are due; the timer finds them too. */
  wake(): void
  /** Finishes what is being settled, gives the rest back. */
  stop(): Promise<void>
}

/** How often due batches are looked for without a hint. */
const POLL_MS = 250

/** Settles due batches, round after round, until it is stopped. */
export function startBatchWork(options: BatchWorkOptions): BatchWork {
  const { clock, leaseMs } = options
  const sleep = new WakeableSleep(clock)
  const worker = new BatchWorker(options, (ms) => sleep.sleep(ms))
  let stopped = false
  const isStopped = () => stopped

  const run = async (): Promise<void> => {
    while (!isStopped()) {
      const more = await worker.turn()
      if (!more && !isStopped()) await sleep.sleep(POLL_MS)
    }
  }
  // What these cannot do for a store that is away, they do the next time.
  const cancelRenewal = every(clock, leaseMs / 3, () => void worker.renew().catch(() => undefined))
  const cancelSweep = every(clock, leaseMs, () => void worker.clampDue().catch(() => undefined))

  const running = run()
  return {
    wake: () => sleep.wake(),
    async stop() {
      stopped = true
      worker.stop()
      sleep.wake()
      cancelRenewal()
      cancelSweep()
      await running.catch(() => undefined)
      await worker.release().catch(() => undefined)
    },
  }
}
