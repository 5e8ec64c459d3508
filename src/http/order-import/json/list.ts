import { brokenJson } from '../entries.ts'
import { ValueScan } from './value.ts'
import { isBlank } from '../lines.ts'
import { Gatherer, takeCut, type Cut, type Cutter } from '../pieces.ts'

const code = (character: string) => character.charCodeAt(0)
const COMMA = code(',')
const NEWLINE = 0x0a
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

/** `application/json`: `{"orders": […]}`, or the bare list [ours]. Other members are passed over, and their names handed to `onOther`. */
export class JsonListCutter implements Cutter {
  readonly #gathered = new Gatherer()
  readonly #scan = new ValueScan()
  readonly #onOther: (name: string) => void
  #place: Place = 'start'
  #bare = false
  #seen = false
  #index = 1
  /** The physical line of the byte that was last looked for one, and of the order that is being read. */
  #line = 1
  #lineAt = 0
  #from = 1

  constructor(onOther: (name: string) => void) {
    this.#onOther = onOther
  }

  cut(chunk: Uint8Array): Cut[] {
    const cuts: Cut[] = []
    this.#lineAt = 0
    let at = 0
    while (at < chunk.length) at = this.#step(chunk, at, cuts)
    this.#lineOf(chunk, chunk.length)
    return cuts
  }

  end(): Cut[] {
    if (this.#place === 'orders') throw this.#broken('the file ends within the list of orders')
    if (this.#place !== 'done') throw this.#broken('the file ends before its JSON does')
    if (!this.#seen) throw this.#broken('there is no member "orders"')
    return []
  }

  #broken(why: string) {
    return brokenJson(this.#line, `this is not {"orders": […]}: ${why}`)
  }

  #brokenAt(chunk: Uint8Array, at: number, why: string) {
    this.#lineOf(chunk, at)
    return this.#broken(why)
  }

  /** Bytes are asked for in their order, so that each is looked at once. */
  #lineOf(chunk: Uint8Array, at: number): number {
    for (let end = chunk.indexOf(NEWLINE, this.#lineAt); end !== -1 && end < at;) {
      this.#line += 1
      this.#lineAt = end + 1
      end = chunk.indexOf(NEWLINE, this.#lineAt)
    }
    return this.#line
  }

  /** Reads on from `at` and returns where it came to. */
  #step(chunk: Uint8Array, at: number, cuts: Cut[]): number {
    switch (this.#place) {
      case 'name':
        return this.#readName(chunk, at)
      case 'other':
        return this.#passOver(chunk, at)
      case 'orders':
        return this.#readOrder(chunk, at, cuts)
      default:
        if (!isSpace(chunk[at]!)) this.#place = this.#turn(chunk, at)
        return at + 1
    }
  }

  /** What a single byte between values leads to. */
  #turn(chunk: Uint8Array, at: number): Place {
    const byte = String.fromCharCode(chunk[at]!)
    switch (`${this.#place} ${byte}`) {
      case 'start {':
      case 'after ,':
        return 'member'
      case 'start [':
        this.#bare = true
        return this.#beginList(chunk, at)
      case 'member "':
        this.#scan.beginString()
        return 'name'
      case 'colon :':
        return this.#isOrders() ? 'list' : 'other'
      case 'list [':
        return this.#beginList(chunk, at)
      case 'member }':
      case 'after }':
        return 'done'
      case `done ${byte}`:
        throw this.#brokenAt(
          chunk,
          at,
          `something stands behind its end${this.#bare || this.#seen ? '' : MANY}`,
        )
      default:
        throw this.#brokenAt(
          chunk,
          at,
          `another character was expected${this.#place === 'start' ? OTHER_TYPES : ''}`,
        )
    }
  }

  #beginList(chunk: Uint8Array, at: number): Place {
    if (this.#seen) throw this.#brokenAt(chunk, at, 'a second member "orders" begins')
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
    const name = Buffer.from(this.#gathered.take()).toString('utf8').slice(0, -1)
    const isOrders = name === 'orders' || unescaped(name) === 'orders'
    if (!isOrders) this.#onOther(name)
    return isOrders
  }

  #passOver(chunk: Uint8Array, from: number): number {
    const end = this.#scan.findEnd(chunk, from)
    if (end < chunk.length) this.#place = 'after'
    return end
  }

  #readOrder(chunk: Uint8Array, from: number, cuts: Cut[]): number {
    if (this.#gathered.isEmpty) this.#from = this.#lineOf(chunk, from)
    const end = this.#scan.findEnd(chunk, from)
    this.#gathered.add(chunk.subarray(from, end))
    if (end === chunk.length) return end
    if (chunk[end] === code('}')) throw this.#brokenAt(chunk, end, 'the list of orders is closed by "}"')
    const more = chunk[end] === COMMA
    const cut = takeCut(this.#gathered, this.#index, this.#from)
    const empty = 'bytes' in cut && isBlank(cut.bytes)
    if (!empty) cuts.push(cut)
    else if (more || this.#index > 1) throw this.#brokenAt(chunk, end, 'no order stands between two commas')
    this.#index += 1
    if (!more) this.#place = this.#bare ? 'done' : 'after'
    return end + 1
  }
}

function unescaped(name: string): unknown {
  try {
    return JSON.parse(`"${name}"`)
  } catch {
    return undefined
  }
}

/** What else the file may be, when it is sent without its content type. */
const OTHER_TYPES = ' (CSV is sent as Content-Type: text/csv)'
const MANY = ' (an order a line is sent as Content-Type: application/x-ndjson)'
