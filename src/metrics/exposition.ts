import { collectDefaultMetrics, Counter, Gauge, Registry } from '@prometheus-io/client'
import { type HistogramFamily, histogramText, type Labels } from './exposed-histograms.ts'
import type { Counts, Meter } from './meter.ts'
import type { WebhookBacklog } from '../store/store.ts'
import type { Histogram } from './histogram.ts'

/** What is true at the moment of being asked. Undefined where it cannot be told. */
export interface Moment {
  readonly storeUp: boolean
  readonly batchesWaiting: number | undefined
  readonly entriesWaiting: number | undefined
  /** 0 when nothing waits. */
  readonly oldestBatchSeconds: number | undefined
  readonly deliveriesWaiting: number | undefined
  /** 0 when none waits for its first attempt. */
  readonly oldestDeliverySeconds: number | undefined
  readonly webhooksFailing: number | undefined
  readonly webhooksOff: WebhookBacklog['off'] | undefined
  readonly callsWaiting: number
  readonly bodyBytes: number
  readonly answerBytes: number
}

/** The meter, the moment and the process itself, in the text format of Prometheus. */
export class Exposition {
  readonly #registry = new Registry()
  readonly #histograms: HistogramFamily[]
  readonly #gauges = new Map<keyof Moment, Gauge>()
  readonly #webhooksOff: Gauge<'by'>

  constructor(meter: Meter) {
    this.#histograms = [
      {
        name: 'sellers_center_http_request_duration_seconds',
        help: 'Answers by route and status, and how long they took',
        read: () => answersOf(meter),
      },
      {
        name: 'sellers_center_settle_duration_seconds',
        help: 'One settling transaction',
        read: () => [[{}, meter.settles]],
      },
      {
        name: 'sellers_center_commit_submits',
        help: 'Submits that one commit made durable',
        read: () => [[{}, meter.commits]],
      },
    ]
    const counter = (name: string, help: string, label: string, read: () => Counts) =>
      this.#counter(name, help, [label], read)
    const total = (name: string, help: string, read: () => number) =>
      this.#counter(name, help, [], () => new Map([['', read()]]))
    const gauge = (name: string, help: string, member: keyof Moment) =>
      void this.#gauges.set(
        member,
        new Gauge({ name: `sellers_center_${name}`, help, registers: [this.#registry] }),
      )

    counter(
      'http_refusals_total',
      'Requests that were refused, by the code of the refusal',
      'code',
      () => meter.refusals,
    )
    counter('batches_accepted_total', 'Batches that were accepted', 'operation', () => meter.batchesAccepted)
    counter(
      'batches_replayed_total',
      'Payloads that were those of a batch in flight',
      'operation',
      () => meter.batchesReplayed,
    )
    counter('entries_accepted_total', 'Entries of accepted batches', 'operation', () => meter.entriesAccepted)
    gauge('batches_waiting', 'Batches of all processes that are not final', 'batchesWaiting')
    gauge('entries_waiting', 'Entries of all processes that are not decided', 'entriesWaiting')
    gauge(
      'oldest_batch_age_seconds',
      'Since the oldest batch that is not final was accepted',
      'oldestBatchSeconds',
    )
    total(
      'batch_parts_settled_total',
      'Parts of batches (up to 1,000 entries) that were settled',
      () => meter.chunksSettled,
    )
    total('batches_finished_total', 'Batches that became final', () => meter.batchesFinished)
    total('settle_faults_total', 'Settlings that threw and were put back', () => meter.settleFaults)
    counter(
      'store_away_total',
      'Steps that failed because the database was away',
      'step',
      () => meter.storeAway,
    )
    counter('store_faults_total', 'Steps that failed for another reason', 'step', () => meter.storeFaults)
    gauge('store_up', '1 when the database answers', 'storeUp')
    counter(
      'webhook_attempts_total',
      'Attempts to deliver a webhook, by what became of them',
      'outcome',
      () => meter.webhookAttempts,
    )
    gauge('webhook_deliveries_waiting', 'Deliveries that are to be made or repeated', 'deliveriesWaiting')
    gauge(
      'oldest_webhook_delivery_age_seconds',
      'Since that happened whose first attempt waits longest',
      'oldestDeliverySeconds',
    )
    gauge('webhook_subscriptions_failing', 'Subscriptions that only failures come back of', 'webhooksFailing')
    this.#webhooksOff = new Gauge({
      name: 'sellers_center_webhook_subscriptions_off',
      help: 'Subscriptions that are switched off, by whom',
      labelNames: ['by'],
      registers: [this.#registry],
    })
    gauge('calls_waiting', 'Calls that are held until their batch is final', 'callsWaiting')
    gauge('body_bytes', 'Memory that request bodies take', 'bodyBytes')
    gauge('answer_bytes', 'Memory that large answers take until they have left', 'answerBytes')
    // Memory, CPU, delay of the event loop, garbage collection, file descriptors.
    collectDefaultMetrics({ register: this.#registry })
  }

  get contentType(): string {
    return this.#registry.contentType
  }

  async text(moment: Moment): Promise<string> {
    for (const [member, gauge] of this.#gauges) {
      const value = moment[member]
      // A figure that cannot be had is left out, so that it is not taken for a number.
      if (value === undefined) gauge.remove()
      else gauge.set(Number(value))
    }
    this.#webhooksOff.reset()
    for (const [by, count] of Object.entries(moment.webhooksOff ?? {})) this.#webhooksOff.set({ by }, count)
    return [await this.#registry.metrics(), ...this.#histograms.map(histogramText)].join('\n')
  }

  #counter(name: string, help: string, labelNames: string[], read: () => Counts) {
    return new Counter({
      name: `sellers_center_${name}`,
      help,
      labelNames,
      registers: [this.#registry],
      collect() {
        this.reset()
        for (const [value, count] of read())
          this.inc(Object.fromEntries(labelNames.map((label) => [label, value])), count)
      },
    })
  }
}

function* answersOf({ routes }: Meter): Iterable<readonly [Labels, Histogram]> {
  for (const { method, route, byStatus } of routes) {
    for (const [status, histogram] of byStatus) yield [{ method, route, status: String(status) }, histogram]
  }
}
