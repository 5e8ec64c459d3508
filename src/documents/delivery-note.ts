import type { Order } from '../domain/orders/orders.ts'

export interface DeliveryNote {
  readonly order: Order
  readonly merchantName: string
  /** As the parcel's people know it; the carrier's key where there is no name. */
  readonly carrierName: string
}

export interface DrawnNote {
  readonly pdf: Uint8Array
  /** Characters that no font has, each once. The document names them, and shows a replacement character in their place. */
  readonly undrawn: readonly number[]
}

/** "U+1F600": how Unicode writes the number of a character. */
export const nameOfCharacter = (code: number) => `U+${code.toString(16).toUpperCase().padStart(4, '0')}`

/**
 * The delivery note of an order as a PDF on A4, for the warehouse that packs it and the customer who unpacks it. The same order
 * gives the same bytes. Yields to other work after every page. The engine is loaded with the first note.
 */
export async function deliveryNote(note: DeliveryNote): Promise<DrawnNote> {
  const { drawDeliveryNote } = await import('./pages.ts')
  return await drawDeliveryNote(note)
}
