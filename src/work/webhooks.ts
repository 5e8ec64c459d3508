import type { Clock } from '../domain/clock.ts'
import { DeliveryWorker, type DeliveryOptions } from './delivery-worker.ts'
import { type FanOutOptions, fanOutTurn } from './fan-out.ts'
import { TurnLoop } from './turn-loop.ts'

export type WebhookWorkOptions = DeliveryOptions &
  FanOutOptions & {
    readonly clock: Clock
    /** Real time: that of the calls that are under way. */
    readonly machine: Pick<Clock, 'after'>
  }

export interface WebhookWork {
  /** A hint that something happened; the timer finds it too. */
  wake(): void
  /** Finishes what is being delivered, for some seconds, and gives the rest back. */
  stop(): Promise<void>
}

/** How often events and due deliveries are looked for without a hint. */
const POLL_MS = 250
/** How long what is under way may take at the end, in real time. */
const STOP_MS = 1_500

/** Follows the change feed and delivers what it tells, until it is stopped. Neither waits for the other. */
export function startWebhookWork(options: WebhookWorkOptions): WebhookWork {
  const { clock, machine } = options
  const worker = new DeliveryWorker(options, () => due.wake())
  const due = new TurnLoop(clock, POLL_MS, () => worker.turn())
  const events = new TurnLoop(clock, POLL_MS, async () => {
    const more = await fanOutTurn(options)
    if (more) due.wake()
    return more
  })
  return {
    wake: () => events.wake(),
    async stop() {
      await Promise.all([events.stop(), due.stop()])
      await worker.stop(machine, STOP_MS)
    },
  }
}
