import { every } from '../domain/clock.ts'
import { BatchWorker, type BatchWorkerOptions } from './batch-worker.ts'
import { TurnLoop } from './turn-loop.ts'

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
  const worker: BatchWorker = new BatchWorker(options, (ms) => loop.pause(ms))
  const loop: TurnLoop = new TurnLoop(clock, POLL_MS, () => worker.turn())
  // What these cannot do for a store that is away, they do the next time.
  const cancelRenewal = every(clock, leaseMs / 3, () => void worker.renew().catch(() => undefined))
  const cancelSweep = every(clock, leaseMs, () => void worker.clampDue().catch(() => undefined))

  return {
    wake: () => loop.wake(),
    async stop() {
      worker.stop()
      cancelRenewal()
      cancelSweep()
      await loop.stop().catch(() => undefined)
      await worker.release().catch(() => undefined)
    },
  }
}
