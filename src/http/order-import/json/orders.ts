import { Refusal } from '../../../domain/refusals.ts'
import { orderNumberFault } from '../../../wire/imports/forms.ts'
import { readImportedOrder, type ImportRules } from '../../../wire/imports/imports.ts'
import { readJson } from '../../../wire/reading/json.ts'
import { withHash } from '../assembly.ts'
import { brokenJson, type Entry, type Reader, type Refused } from '../entries.ts'
import type { Cut, Cutter } from '../pieces.ts'
import { readUtf8 } from '../utf8.ts'

const NOT_UTF8 = 'This order holds bytes that are no characters of its encoding.'

/** Orders of JSON or NDJSON: each is read where it stands. What is staged is the order, or why it is refused. */
export class JsonReader implements Reader {
  readonly #cutter: Cutter
  readonly #rules: ImportRules

  constructor(cutter: Cutter, rules: ImportRules) {
    this.#cutter = cutter
    this.#rules = rules
  }

  read(chunk: Uint8Array): Entry[] {
    return this.#cutter.cut(chunk).map((cut) => this.#entry(cut))
  }

  end(): Entry[] {
    return this.#cutter.end().map((cut) => this.#entry(cut))
  }

  #entry(cut: Cut): Entry {
    if ('refused' in cut) return cut
    const { line, bytes } = cut
    const text = readUtf8(bytes)
    if (text === undefined) return { line, refused: NOT_UTF8 }
    let orderNumber: string | undefined
    try {
      const value = readJson(text)
      orderNumber = orderNumberOf(value)
      const order = withHash(readImportedOrder(value, this.#rules))
      return { number: order.orderNumber, line, hash: order.contentHash, body: JSON.stringify(order) }
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      if (error.code === 'malformed') orderNumber = orderNumberOf(parsed(text, cut.from))
      return refusedEntry({ line, orderNumber, refused: wordsOf(error) })
    }
  }
}

/** What can be called by its number is staged with it, because other orders of that number are refused as well. */
function refusedEntry(refused: Refused): Entry {
  const { line, orderNumber } = refused
  if (orderNumber === undefined || orderNumberFault(orderNumber) !== undefined) return refused
  return { number: orderNumber, line, hash: `refused ${line}`, body: JSON.stringify(refused) }
}

/** JSON that no careful reader trusts is one order's fault; what is no JSON at all is the file's. */
function parsed(text: string, from: number): unknown {
  const fault = parseFault(text)
  if (fault === undefined) return JSON.parse(text)
  const why = fault.replace(/ in JSON at position .*$|, "[^]*$|, \.\.\.[^]*$/, '').toWellFormed()
  throw brokenJson(from + faultyLine(text), `this is not valid JSON (${why})`)
}

function parseFault(text: string): string | undefined {
  try {
    JSON.parse(text)
    return undefined
  } catch (error) {
    return (error as Error).message
  }
}

/**
 * How many lines stand before the one that cannot be read. Not every message of `JSON.parse` has a position, but all of them tell a text
 * that ends too early from one that goes wrong before, and no value of JSON goes over a line end.
 */
function faultyLine(text: string): number {
  const lines = text.split('\n')
  let [good, bad] = [0, lines.length]
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2)
    const part = `${lines.slice(0, middle).join('\n')}\n`
    if (endsTooEarly(parseFault(part), part.length)) good = middle
    else bad = middle
  }
  return bad - 1
}

function endsTooEarly(fault: string | undefined, length: number): boolean {
  if (fault === undefined || fault === 'Unexpected end of JSON input') return true
  const position = /at position (\d+)/.exec(fault)?.[1]
  return position !== undefined && Number(position) >= length
}

/** An order is no body of its own here, and its refusal is a line of text without detail. */
const wordsOf = ({ message }: Refusal) =>
  message.replace(/^The body\b/, 'The order').replace(': see detail)', ')')

function orderNumberOf(value: unknown): string | undefined {
  const number =
    typeof value === 'object' && value !== null && Object.hasOwn(value, 'order_number')
      ? (value as { order_number: unknown }).order_number
      : undefined
  return typeof number === 'string' ? number.trim() : undefined
}
