import { ValueScan } from './json-value.ts'
import { isBlank } from './lines.ts'
import { Gatherer, type Cutter, type Piece } from './pieces.ts'

const code = (character: string) => character.charCodeAt(0)
const COMMA = code(',')
const isSpace = (byte: number) => byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09

/** Where in the file the cutter stands. */
type Place =
  | 'start' // before everything
  | 'member' // after the "{" or a "," of the object: its next member's name
  | 'name' // within that name
  | 'colon'
  | 'other' // within the value of a member that is not ours
  | 'list' // before the "[" of the orders
  | 'orders' // within the list
  | 'after' // after a member's value: "," or "}"
  | 'done'

/** `application/json`: `{"orders": […]}`, whose other members are passed over, or the bare list [ours]. */
export class JsonListCutter implements Cutter<Piece> {
  readonly #gathered = new Gatherer()
  readonly #scan = new ValueScan()
  #place: Place = 'start'
  #bare = false
  #seen = false
  #index = 1
  #offset = 0

  cut(chunk: Uint8Array): Piece[] {
    const pieces: Piece[] = []
    try {
      let at = 0
      while (at < chunk.length) at = this.#step(chunk, at, pieces)
    } catch (fault) {
      if (!(fault instanceof Broken)) throw fault
      pieces.push(this.#broken(`${fault.message} at byte ${this.#offset + fault.at + 1}`))
    }
    this.#offset += chunk.length
    return pieces
  }

  end(): Piece[] {
    if (this.#place === 'orders')
      return [this.#broken(`the file ends within the list of orders, at byte ${this.#offset}`)]
    if (this.#place !== 'done')
      return [this.#broken(`the file ends before its JSON does, at byte ${this.#offset}`)]
    if (!this.#seen) return [this.#broken('it has no member "orders"')]
    return []
  }

  #broken(why: string): Piece {
    const before = this.#index > 1 ? ' The orders before this place were read.' : ''
    return { line: this.#index, refused: `This is not {"orders": […]}: ${why}.${before}`, last: true }
  }

  /** Reads on from `at` and returns where it came to. */
  #step(chunk: Uint8Array, at: number, pieces: Piece[]): number {
    switch (this.#place) {
      case 'name':
        return this.#readName(chunk, at)
      case 'other':
        return this.#passOver(chunk, at)
      case 'orders':
        return this.#readOrder(chunk, at, pieces)
      default:
        if (!isSpace(chunk[at]!)) this.#place = this.#turn(String.fromCharCode(chunk[at]!), at)
        return at + 1
    }
  }

  /** What a single byte between values leads to. */
  #turn(byte: string, at: number): Place {
    switch (`${this.#place} ${byte}`) {
      case 'start {':
      case 'after ,':
        return 'member'
      case 'start [':
        this.#bare = true
        return this.#beginList(at)
      case 'member "':
        this.#scan.beginString()
        return 'name'
      case 'colon :':
        return this.#isOrders() ? 'list' : 'other'
      case 'list [':
        return this.#beginList(at)
      case 'member }':
      case 'after }':
        return 'done'
      case `done ${byte}`:
        throw new Broken('something stands behind its end,', at)
      default:
        throw new Broken('another character was expected', at)
    }
  }

  #beginList(at: number): Place {
    if (this.#seen) throw new Broken('a second member "orders" begins', at)
    this.#seen = true
    return 'orders'
  }

  #readName(chunk: Uint8Array, from: number): number {
    const end = this.#scan.findStringEnd(chunk, from)
    this.#gathered.add(chunk.subarray(from, end))
    if (!this.#scan.open) this.#place = 'colon'
    return end
  }

  #isOrders(): boolean {
    try {
      return JSON.parse(`"${Buffer.from(this.#gathered.take()).toString('latin1')}`) === 'orders'
    } catch {
      return false
    }
  }

  #passOver(chunk: Uint8Array, from: number): number {
    const end = this.#scan.findEnd(chunk, from)
    if (end < chunk.length) this.#place = 'after'
    return end
  }

  #readOrder(chunk: Uint8Array, from: number, pieces: Piece[]): number {
    const end = this.#scan.findEnd(chunk, from)
    this.#gathered.add(chunk.subarray(from, end))
    if (end === chunk.length) return end
    if (chunk[end] === code('}')) throw new Broken('the list of orders is closed by "}"', end)
    const more = chunk[end] === COMMA
    const piece = this.#gathered.takePiece(this.#index)
    const empty = 'bytes' in piece && isBlank(piece.bytes)
    if (!empty) pieces.push(piece)
    else if (more || this.#index > 1)
      pieces.push({ line: this.#index, refused: 'No order stands between two commas here.' })
    this.#index += 1
    if (!more) this.#place = this.#bare ? 'done' : 'after'
    return end + 1
  }
}

/** The file is not what it should be, at this byte of the chunk. */
class Broken extends Error {
  readonly at: number

  constructor(why: string, at: number) {
    super(why)
    this.at = at
  }
}
