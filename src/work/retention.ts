import type { Cancel, Clock } from '../domain/clock.ts'
import type { Millis } from '../domain/numbers.ts'
import type { UpkeepSteps } from '../store/store.ts'

export interface RetentionOptions {
  readonly store: Pick<UpkeepSteps, 'prune'>
  readonly clock: Clock
  readonly resultsKeptMs: Millis
  readonly eventsKeptMs: Millis
  readonly webhooksKeptMs: Millis
  readonly onError: (error: unknown) => void
}

/** Rows of a kind that one step deletes: some milliseconds of the writer. */
const ROWS_MAX = 1_000
/** Between two steps while more is left, so that others come first. */
const BREATH_MS = 20
const EVERY_MS = 60_000

/** Deletes some of what is older than its retention: one small step. True when more may be left. */
export function prune({
  store,
  clock,
  resultsKeptMs,
  eventsKeptMs,
  webhooksKeptMs,
}: Omit<RetentionOptions, 'onError'>): Promise<boolean> {
  const now = clock.now()
  return store.prune({
    now,
    resultsBefore: now - resultsKeptMs,
    eventsBefore: now - eventsKeptMs,
    webhooksBefore: now - webhooksKeptMs,
    rowsMax: ROWS_MAX,
  })
}

/** Deletes what is older than its retention, in small steps. Returns what stops it. */
export function startRetention(options: RetentionOptions): () => void {
  const { clock, onError } = options
  let cancel: Cancel
  let stopped = false
  const step = async () => {
    let more = false
    try {
      more = await prune(options)
    } catch (error) {
      onError(error)
    }
    if (!stopped) schedule(more ? BREATH_MS : EVERY_MS)
  }
  const schedule = (ms: Millis) => {
    cancel = clock.after(ms, () => void step())
  }
  schedule(EVERY_MS)
  return () => {
    stopped = true
    cancel()
  }
}
