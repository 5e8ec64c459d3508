import type { Api } from '../api/call.ts'
import { freeze, preview, previewSelection, sendSelection, submit, type Wanted } from '../api/seller.ts'
import type { ItemOperation, Result } from '../api/types.ts'

/** What a parcel says beside its items. Each operation takes of it what it needs. */
export interface Parcel {
  readonly carrier_key: string
  readonly shipment_tracking_key: string
  readonly return_tracking_key: string
  /** One for each order, instead of one for each item. */
  readonly oneParcel: boolean
}

export const NO_PARCEL: Parcel = {
  carrier_key: '',
  shipment_tracking_key: '',
  return_tracking_key: '',
  oneParcel: true,
}

/** What would happen, as the server decides it by the rules of the batch. */
export interface Foreseen {
  readonly succeeded: number
  readonly failed: number
  /** At least the first ones. */
  readonly failures: readonly Result[]
}

/** What an operation is for: first seen, then done. */
export interface Target {
  readonly preview: (parcel: Parcel) => Promise<Foreseen>
  /** The batch, or the batches, that carry it out. */
  readonly send: (parcel: Parcel) => Promise<readonly string[]>
}

/** Items that belong together, as those of an order do: they can travel in one parcel. */
export type Group = readonly number[]

export function ofGroups(api: Api, operation: ItemOperation, groups: readonly Group[]): Target {
  const bodyOf = (parcel: Parcel) => ({ items: entriesOf(operation, groups, parcel) })
  return {
    async preview(parcel) {
      const { items, succeeded, failed } = await preview(api, operation, bodyOf(parcel))
      return { succeeded, failed, failures: items.filter(({ success }) => !success) }
    },
    async send(parcel) {
      return [(await submit(api, operation, bodyOf(parcel))).batchRequestId]
    },
  }
}

/** What the server finds and freezes at the first look, however many items that are. */
export function ofSelection(api: Api, operation: ItemOperation, wanted: Wanted): Target {
  let frozen: Promise<string> | undefined
  const selection = async () => {
    frozen ??= freeze(api, wanted)
    try {
      return await frozen
    } catch (error) {
      frozen = undefined
      throw error
    }
  }
  return {
    preview: async (parcel) =>
      previewSelection(api, await selection(), operation, bodyOfSelection(operation, parcel)),
    send: async (parcel) =>
      sendSelection(api, await selection(), operation, bodyOfSelection(operation, parcel)),
  }
}

function bodyOfSelection(operation: ItemOperation, parcel: Parcel) {
  if (operation === 'cancel') return undefined
  return operation === 'ship' ? parcel : { return_tracking_key: parcel.return_tracking_key }
}

function entriesOf(operation: ItemOperation, groups: readonly Group[], parcel: Parcel) {
  if (operation === 'cancel') return groups.flat().map((id) => ({ id }))
  const { oneParcel, ...keys } = parcel
  const parcels = oneParcel && operation === 'ship' ? groups : groups.flat().map((id) => [id])
  return parcels.map((order_items) =>
    operation === 'ship'
      ? { order_items, ...keys }
      : { order_items, return_tracking_key: keys.return_tracking_key },
  )
}
