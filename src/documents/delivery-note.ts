import type { Order } from '../domain/orders.ts'

export interface DeliveryNote {
  readonly order: Order
  readonly merchantName: string
  /** As the parcel's people know it; the carrier's key where there is no name. */
  readonly carrierName: string
}

/**
 * The delivery note of an order as a PDF on A4, for the warehouse that packs it and the customer who unpacks it. The same order
 * gives the same bytes. Yields to other work after every page. The engine is loaded with the first note.
 */
export async function deliveryNote(note: DeliveryNote): Promise<Uint8Array> {
  const { drawDeliveryNote } = await import('./pages.ts')
  return await drawDeliveryNote(note)
}
