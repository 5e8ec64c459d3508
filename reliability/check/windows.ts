import type { BatchFact, Facts } from './facts.ts'

/** Between which places of the feed a batch was decided, both included. */
export interface Window {
  readonly from: number
  readonly to: number
}

/** How much later an event may have been written than its batch was accepted, by the clocks of two processes, in milliseconds. */
const CLOCKS_APART_MS = 5_000

/** Of items, or of the products that the same settling was about, which say nothing of items. */
const isChange = (event: string) => event.startsWith('order_items.') || event.startsWith('stock.')
const isFinal = (event: string) => event === 'batch.completed' || event === 'batch.failed'

/**
 * Where in the feed each batch was decided. The events of one settling are neighbours: first all changes, in the order in
 * which its batches were decided, then the ends of those batches in the same order. So the changes of a batch, or of its
 * neighbours, say when it looked at its items. A batch of several parts was decided somewhere between its acceptance and its end.
 */
export function decisionWindows(facts: Facts): Map<string, Window> {
  const { events } = facts
  const batchById = new Map(facts.batches.map((batch) => [batch.id, batch]))
  const windows = new Map<string, Window>()
  for (let at = 0; at < events.length;) {
    if (!isFinal(events[at]!.event)) {
      at++
      continue
    }
    let end = at
    while (end < events.length && isFinal(events[end]!.event)) end++
    let begin = at
    while (begin > 0 && isChange(events[begin - 1]!.event)) begin--
    const changes = events.slice(begin, at).filter(({ event }) => event.startsWith('order_items.'))
    const finals = events.slice(at, end).map(({ batch, seq }) => ({ id: batch!, seq }))
    const isWhole = (id: string) => facts.partsOf.get(id) === 1
    // The changes of a batch of several parts may be those of a settling before, so they say nothing of its neighbours.
    const spans = finals.map(({ id }) =>
      isWhole(id) ? spanOf(changes.filter(({ batch }) => batch === id).map(({ seq }) => seq)) : undefined,
    )
    // Without changes just before it, a batch of the run was decided at the run itself.
    const first = changes[0]?.seq ?? events[at]!.seq
    for (const [index, { id, seq }] of finals.entries()) {
      const batch = batchById.get(id)
      if (!batch) continue
      if (!isWhole(id)) windows.set(id, { from: acceptedAround(facts, batch), to: seq })
      else windows.set(id, spans[index] ?? between(spans, index, first, seq))
    }
    at = end
  }
  return windows
}

function spanOf(seqs: readonly number[]): Window | undefined {
  return seqs.length === 0 ? undefined : { from: seqs[0]!, to: seqs.at(-1)! }
}

/** After the changes of the batches before it, and before those of the batches behind it. */
function between(spans: readonly (Window | undefined)[], index: number, first: number, last: number): Window {
  const before = spans.slice(0, index).findLast((span) => span !== undefined)
  const after = spans.slice(index + 1).find((span) => span !== undefined)
  return { from: before ? before.to + 1 : first, to: after ? after.from - 1 : last }
}

function acceptedAround({ events }: Facts, batch: BatchFact): number {
  return events.find(({ at }) => at >= batch.acceptedAt - CLOCKS_APART_MS)?.seq ?? 0
}
