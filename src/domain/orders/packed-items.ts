import type { ItemId } from '../numbers.ts'
import type { Chosen, SelectionPart } from '../selections.ts'

/** Items of one part, about: an order is never split. */
const PART_ITEMS = 10_000

/** Bytes that one number takes at most: 7 bits of 54 in each. */
const NUMBER_BYTES_MAX = 8
const FIRST_BYTES = 1_024

/**
 * Packs chosen items, order by order: how many there are, and how far each is from the one before. Ids of neighbours take one byte, the
 * farthest eight. A million items are one to eight megabytes, where a list of numbers in JSON is 8 to 17.
 */
export class ItemPacker {
  readonly parts: SelectionPart[] = []
  items = 0
  orders = 0
  #bytes = new Uint8Array(FIRST_BYTES)
  #length = 0
  #inPart = 0
  #last = 0

  add(chosen: Chosen): void {
    this.#put(chosen.length)
    for (const id of chosen) {
      const step = id - this.#last
      this.#put(Math.abs(step), step < 0)
      this.#last = id
    }
    this.items += chosen.length
    this.#inPart += chosen.length
    this.orders++
    if (this.#inPart >= PART_ITEMS) this.#endPart()
  }

  /** All that was added. */
  finish(): { readonly items: number; readonly orders: number; readonly parts: readonly SelectionPart[] } {
    if (this.#inPart > 0) this.#endPart()
    return this
  }

  #endPart(): void {
    this.parts.push({ items: this.#inPart, packed: this.#bytes.slice(0, this.#length) })
    this.#length = this.#inPart = this.#last = 0
  }

  /** The first byte has six bits of the number and its sign, each other one seven; the top bit says that more follow. */
  #put(number: number, negative = false): void {
    if (this.#length + NUMBER_BYTES_MAX > this.#bytes.length) {
      const larger = new Uint8Array(this.#bytes.length * 2)
      larger.set(this.#bytes)
      this.#bytes = larger
    }
    let rest = Math.floor(number / 64)
    this.#bytes[this.#length++] = (rest > 0 ? 128 : 0) + (negative ? 64 : 0) + (number % 64)
    while (rest > 0) {
      const more = Math.floor(rest / 128)
      this.#bytes[this.#length++] = (more > 0 ? 128 : 0) + (rest % 128)
      rest = more
    }
  }
}

/** The chosen items of a part, order by order, as they were added. */
export function unpackItems(packed: Uint8Array): Chosen[] {
  let at = 0
  const next = (): number => {
    let byte = packed[at++]!
    const sign = byte & 64 ? -1 : 1
    let number = byte & 63
    for (let unit = 64; byte & 128; unit *= 128) {
      byte = packed[at++]!
      number += (byte & 127) * unit
    }
    return sign * number
  }
  const orders: Chosen[] = []
  let last = 0
  while (at < packed.length) {
    const chosen = new Array<ItemId>(next())
    for (let place = 0; place < chosen.length; place++) chosen[place] = last += next()
    orders.push(chosen)
  }
  return orders
}
