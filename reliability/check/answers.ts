import { CARRIERS, type Catalogue } from '../catalogue.ts'
import type { BatchFact, Facts, Failure, ItemEntry } from './facts.ts'
import { itemsOf, type Moment, type State } from './histories.ts'
import type { Window } from './windows.ts'

type Violation = (text: string) => void

/** The table of contract 4, written a second time, for one item: `change`, `leave`, or the code of what stands in the way. */
function verdict(
  operation: BatchFact['operation'],
  entry: ItemEntry,
  state: State | undefined,
  byMarketplace: boolean,
): string {
  if (!state) return 'item_not_found'
  if (byMarketplace) return 'item_fulfilled_by_marketplace'
  const { status } = state
  if (typeof entry === 'number') {
    if (status === 'open') return 'change'
    return status === 'cancelled' ? 'leave' : `item_already_${status}`
  }
  if (operation === 'ship') {
    const same =
      state.carrier === entry.carrierKey &&
      state.shipmentKey === entry.shipmentTrackingKey &&
      state.returnKey === entry.returnTrackingKey
    if (status === 'open') return 'change'
    return status === 'shipped' && same ? 'leave' : `item_already_${status}`
  }
  if (status === 'open') return 'item_not_shipped'
  if (status === 'shipped') return 'change'
  return status === 'returned' && state.returnKey === entry.returnTrackingKey
    ? 'leave'
    : `item_already_${status}`
}

interface Known {
  readonly facts: Facts
  readonly catalogue: Catalogue
  readonly histories: ReadonlyMap<number, readonly Moment[]>
  readonly windows: ReadonlyMap<string, Window>
}

/** Every result must be what the rules say of the items as they were when the batch was decided. Returns how many were judged. */
export function judgeAnswers(known: Known, violation: Violation): number {
  let judged = 0
  for (const batch of known.facts.batches) {
    const window = known.windows.get(batch.id)
    if (!window) continue
    const failures = new Map(
      (known.facts.failures.get(batch.id) ?? []).map((failure) => [failure[0], failure]),
    )
    for (const [place, entry] of (known.facts.entries.get(batch.id) ?? []).entries()) {
      if (place >= batch.nextEntry) break
      judgeEntry(known, batch, window, place, entry, failures.get(place), violation)
      judged++
    }
  }
  return judged
}

function judgeEntry(
  { catalogue, histories }: Known,
  batch: BatchFact,
  window: Window,
  place: number,
  entry: ItemEntry,
  failure: Failure | undefined,
  violation: Violation,
) {
  const errors = failure?.slice(1) as readonly (readonly [string, number | string | null])[] | undefined
  const say = (text: string) => violation(`batch ${batch.id}, entry ${place}: ${text}`)
  const ids = [...new Set(itemsOf(entry))]
  const badCarrier =
    batch.operation === 'ship' && typeof entry === 'object' && !CARRIERS.includes(entry.carrierKey!)
  const named = new Map(
    (errors ?? [])
      .filter(([code]) => code !== 'carrier_unknown')
      .map(([code, subject]) => [subject as number, code]),
  )

  if (badCarrier !== (errors?.[0]?.[0] === 'carrier_unknown')) say(`the carrier was judged wrongly`)
  const order = ids.filter((id) => named.has(id)).join()
  if (order !== [...named.keys()].join())
    say(`the items in the way are not named in the order of the request`)

  for (const id of ids) {
    const own = catalogue.items.get(id)?.sellerId === batch.merchant
    const moments = own ? (histories.get(id) ?? []) : []
    const byMarketplace = catalogue.items.get(id)?.byMarketplace ?? false
    const possible = new Set(
      statesWithin(moments, window).map((state) => verdict(batch.operation, entry, state, byMarketplace)),
    )
    const code = named.get(id)
    if (code !== undefined) {
      if (!possible.has(code))
        say(`item ${id} is refused as ${code}, but could only be ${[...possible].join(' or ')}`)
    } else if (errors) {
      if (!possible.has('change') && !possible.has('leave'))
        say(`item ${id} is not named although it is ${[...possible].join(' or ')}`)
    } else if (!possible.has('leave') && !moments.some((moment) => moment.batch === batch.id)) {
      say(`succeeded, but nothing happened to item ${id}, which was ${[...possible].join(' or ')}`)
    }
  }
}

/** What the item was before the window began, and everything that it became within it. */
function statesWithin(moments: readonly Moment[], { from, to }: Window): (State | undefined)[] {
  const states: (State | undefined)[] = [moments.findLast(({ seq }) => seq < from)?.state]
  for (const { seq, state } of moments) if (seq >= from && seq <= to) states.push(state)
  return states
}
