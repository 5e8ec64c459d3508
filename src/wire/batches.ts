import type { Static, TSchema } from 'typebox'
import type { Operation, Part } from '../domain/batches.ts'
import type { ReturnEntry } from '../domain/return.ts'
import type { ShipEntry } from '../domain/ship.ts'
import { CancelRequestSchema } from './cancel.ts'
import { readJson } from './json.ts'
import { returnRequestSchema, shipmentRequestSchema } from './parcels.ts'
import type { Profile } from './profile.ts'
import { check } from './requests.ts'
import { siblingHint } from './siblings.ts'

/** Entries of one stored part at most: what one settling transaction decides. */
export const PART_ENTRIES_MAX = 1_000
/** Items of one part, about: a part is closed before the entry that would go beyond; an entry is never split. */
export const PART_ITEMS_MAX = 2_000

export interface BatchRequest {
  /** RFC 8785 text of the validated body, known members only: what makes two payloads identical. [ours] */
  readonly canonical: string
  readonly entryCount: number
  readonly parts: readonly Part[]
}

export interface ReadingRules {
  readonly profile: Profile
  /** Item ids in one ship or return entry at most. */
  readonly parcelItemsMax: number
}

/** Reads the body of a write. Throws `Refusal`: `malformed` for what is not JSON, `invalid` for what does not fit. */
export function readBatchRequest(operation: Operation, text: string, rules: ReadingRules): BatchRequest {
  return READERS[operation](readJson(text), rules)
}

/** The schema with its configured bound, made once for each bound. */
function perBound<S extends TSchema>(make: (max: number) => S) {
  const made = new Map<number, S>()
  return (max: number) => {
    let schema = made.get(max)
    if (!schema) made.set(max, (schema = make(max)))
    return schema
  }
}

const shipmentRequest = perBound(shipmentRequestSchema)
const returnRequest = perBound(returnRequestSchema)

const READERS: Record<Operation, (value: unknown, rules: ReadingRules) => BatchRequest> = {
  cancel(value, { profile }) {
    return cancelRequest(check(CancelRequestSchema, value, 'data', profile, (body) => siblingHint('cancel', body)))
  },
  ship(value, { profile, parcelItemsMax }) {
    const { items } = check(shipmentRequest(parcelItemsMax), value, 'data', profile, (body) => siblingHint('ship', body))
    // Members in the order of their names, as RFC 8785 wants them.
    const canonical = items.map(({ carrier_key, order_items, return_tracking_key, shipment_tracking_key }) =>
      JSON.stringify({ carrier_key, order_items, return_tracking_key, shipment_tracking_key }),
    )
    const entries = items.map((item): ShipEntry => ({
      orderItems: item.order_items,
      carrierKey: item.carrier_key,
      shipmentTrackingKey: item.shipment_tracking_key,
      returnTrackingKey: item.return_tracking_key,
    }))
    return { canonical: `{"items":[${canonical.join(',')}]}`, entryCount: entries.length, parts: parcelParts(entries) }
  },
  return(value, { profile, parcelItemsMax }) {
    const { items } = check(returnRequest(parcelItemsMax), value, 'data', profile, (body) => siblingHint('return', body))
    const canonical = items.map(({ order_items, return_tracking_key }) => JSON.stringify({ order_items, return_tracking_key }))
    const entries = items.map((item): ReturnEntry => ({ orderItems: item.order_items, returnTrackingKey: item.return_tracking_key }))
    return { canonical: `{"items":[${canonical.join(',')}]}`, entryCount: entries.length, parts: parcelParts(entries) }
  },
}

/**
 * The hottest code of the product. `JSON.stringify` for the list and `join` for the canonical text were the fastest of six ways:
 * 4 µs for 100 items and 100 ms for 1,000,000, where concatenation took 8 µs and 700 ms.
 */
export function cancelRequest({ items }: Static<typeof CancelRequestSchema>): BatchRequest {
  const entryCount = items.length
  const parts: Part[] = []
  const canonical: string[] = []
  for (let firstEntry = 0; firstEntry < entryCount; firstEntry += PART_ENTRIES_MAX) {
    const size = Math.min(PART_ENTRIES_MAX, entryCount - firstEntry)
    const ids = new Array<number>(size)
    for (let at = 0; at < size; at++) ids[at] = items[firstEntry + at]!.id
    parts.push({ firstEntry, entryCount: size, entries: JSON.stringify(ids) })
    canonical.push(ids.join('},{"id":'))
  }
  return { canonical: `{"items":[{"id":${canonical.join('},{"id":')}}]}`, entryCount, parts }
}

function parcelParts(entries: readonly { readonly orderItems: readonly number[] }[]) {
  const parts: Part[] = []
  let first = 0
  let itemCount = 0
  const close = (end: number) => {
    if (end > first) parts.push({ firstEntry: first, entryCount: end - first, entries: JSON.stringify(entries.slice(first, end)) })
    first = end
    itemCount = 0
  }
  for (const [at, { orderItems }] of entries.entries()) {
    if (at - first === PART_ENTRIES_MAX || itemCount + orderItems.length > PART_ITEMS_MAX) close(at)
    itemCount += orderItems.length
  }
  close(entries.length)
  return parts
}
