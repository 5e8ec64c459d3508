import type { OperationName } from '../domain/batches.ts'
import type { Millis } from '../domain/numbers.ts'
import type { AttemptOutcome } from '../domain/webhooks/schedule.ts'
import { SECONDS, SIZES, Histogram } from './histogram.ts'

/** Counts by name. */
export type Counts = Map<string, number>

const add = (counts: Counts, name: string, more = 1) => void counts.set(name, (counts.get(name) ?? 0) + more)

/** The answers of one route. */
class RouteMeter {
  readonly method: string
  readonly route: string
  readonly byStatus = new Map<number, Histogram>()

  constructor(method: string, route: string) {
    this.method = method
    this.route = route
  }

  answered(status: number, ms: Millis): void {
    let histogram = this.byStatus.get(status)
    if (!histogram) this.byStatus.set(status, (histogram = new Histogram(SECONDS)))
    histogram.observe(ms / 1_000)
  }
}

/** Everything that this process counts, from its start on. Only names of this program are counted by, never what callers send. */
export class Meter {
  readonly routes: RouteMeter[] = []
  /** By the code of the refusal. */
  readonly refusals: Counts = new Map()
  /** By operation. */
  readonly batchesAccepted: Counts = new Map()
  readonly batchesReplayed: Counts = new Map()
  readonly entriesAccepted: Counts = new Map()
  /** Submits that one commit made durable. */
  readonly commits = new Histogram(SIZES)
  /** One settling transaction. */
  readonly settles = new Histogram(SECONDS)
  chunksSettled = 0
  batchesFinished = 0
  settleFaults = 0
  /** Attempts to deliver a webhook, by what became of them. */
  readonly webhookAttempts: Counts = new Map()
  /** Steps that failed because the database was away, and those that threw something else; by step. */
  readonly storeAway: Counts = new Map()
  readonly storeFaults: Counts = new Map()

  /** One for each route, however many addresses have it: a series that is shown twice is none. */
  route(method: string, route: string): RouteMeter {
    const known = this.routes.find((one) => one.method === method && one.route === route)
    if (known) return known
    const meter = new RouteMeter(method, route)
    this.routes.push(meter)
    return meter
  }

  refused(code: string): void {
    add(this.refusals, code)
  }

  accepted(operation: OperationName, entries: number, replayed: boolean): void {
    if (replayed) add(this.batchesReplayed, operation)
    else {
      add(this.batchesAccepted, operation)
      add(this.entriesAccepted, operation, entries)
    }
  }

  committed(submits: number): void {
    this.commits.observe(submits)
  }

  settled(ms: Millis, chunks: number, finished: number): void {
    this.settles.observe(ms / 1_000)
    this.chunksSettled += chunks
    this.batchesFinished += finished
  }

  attempted(outcome: AttemptOutcome): void {
    add(this.webhookAttempts, outcome)
  }

  storeFailed(step: string, away: boolean): void {
    add(away ? this.storeAway : this.storeFaults, step)
  }
}
