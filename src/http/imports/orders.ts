import { hash } from 'node:crypto'
import type { NewOrder } from '../../domain/orders.ts'
import { Refusal } from '../../domain/refusals.ts'
import { readImportedOrder } from '../../wire/imports.ts'
import { readJson } from '../../wire/json.ts'
import { CsvCutter } from './csv-orders.ts'
import type { Draft } from './drafts.ts'
import { JsonListCutter } from './json-list.ts'
import { LineCutter } from './lines.ts'
import { cutStream, type Cutter, type Piece } from './pieces.ts'
import { NOT_UTF8, readUtf8, withoutMark } from './utf8.ts'

/**
 * One order of an import, or why it is refused. `line` is its first physical line, counted from 1; in `application/json` the
 * index from 1. `orderNumber` is undefined where none could be made out.
 */
export type ReadOrder = { readonly line: number; readonly orderNumber: string | undefined } & (
  { readonly order: NewOrder } | { readonly refused: string }
)

/**
 * Reads the orders of an import as they arrive: one chunk and one order (≤ 1 MiB) in memory, and the next chunk only when it
 * is asked for. Content never throws: an order that cannot be taken is a refused one, and a file that breaks off ends with a
 * refused one that says where. What is neither CSV nor NDJSON by its content type is read as JSON. [contract 7]
 */
export async function* readOrders(
  stream: AsyncIterable<Uint8Array>,
  contentType: string | undefined,
): AsyncGenerator<ReadOrder> {
  for await (const drafts of cutStream(withoutMark(stream), cutterOf(contentType))) {
    for (const draft of drafts) yield readOrder('bytes' in draft ? readPiece(draft) : draft)
  }
}

function cutterOf(contentType = ''): Cutter<Draft | Piece> {
  switch (contentType.split(';')[0]!.trim().toLowerCase()) {
    case 'text/csv':
      return new CsvCutter()
    case 'application/x-ndjson':
      return new LineCutter()
    default:
      return new JsonListCutter()
  }
}

function readPiece({ line, bytes }: Piece & { bytes: Uint8Array }): Draft {
  const text = readUtf8(bytes)
  if (text === undefined) return { line, refused: NOT_UTF8 }
  return orRefused({ line }, () => ({ line, value: readJson(text) }))
}

function readOrder(draft: Draft | (Piece & { refused: string })): ReadOrder {
  const { line } = draft
  if ('refused' in draft)
    return {
      line,
      orderNumber: 'orderNumber' in draft ? draft.orderNumber : undefined,
      refused: draft.refused,
    }
  const place = { line, orderNumber: orderNumberOf(draft.value) }
  return orRefused(place, () => {
    const { canonical, ...order } = readImportedOrder(draft.value)
    return { ...place, order: { ...order, contentHash: hash('sha256', canonical, 'base64') } }
  })
}

function orRefused<P extends object, T>(place: P, read: () => T): T | (P & { refused: string }) {
  try {
    return read()
  } catch (fault) {
    if (fault instanceof Refusal) return { ...place, refused: wordsOf(fault) }
    throw fault
  }
}

/** An order is no body of its own here, and its refusal is a line of text without detail. */
const wordsOf = ({ message }: Refusal) =>
  message.replace(/^The body\b/, 'The order').replace(': see detail)', ')')

function orderNumberOf(value: unknown): string | undefined {
  const number =
    typeof value === 'object' && value !== null && 'order_number' in value ? value.order_number : undefined
  return typeof number === 'string' ? number : undefined
}
