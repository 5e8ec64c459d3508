import type { BatchStatus, EntryResult, Operation } from '../../../client/index.ts'
import { amount, count, type Screen } from '../text/screen.ts'
import { Table } from '../text/table.ts'

export interface BatchLine {
  batchRequestId: string
  replayed: boolean
  /** Null while it is not known to be final. */
  status: BatchStatus | null
  firstEntry: number
  entryCount: number
  failed: number | null
}

export interface Summary {
  operation: Operation
  asked: number
  succeeded: number
  failed: number
  /** Entries whose result is not known: not sent, or sent and not waited for. */
  unknown: number
  batches: readonly BatchLine[]
  error: ErrorLine | null
}

export interface ErrorLine {
  /** Such as `UnauthorizedError`. */
  name: string
  message: string
}

/** How the outcome of the entries is shown. Failures arrive in portions, so that memory does not grow with their number. */
export interface Report {
  failures(items: readonly EntryResult[]): Promise<void>
  end(summary: Summary): Promise<void>
}

/** What each operation does, in the words of a seller. */
export const WORDS: Record<Operation, { doing: string; done: string; entry: string }> = {
  cancel: { doing: 'Cancelling', done: 'cancelled', entry: 'item' },
  ship: { doing: 'Shipping', done: 'shipped', entry: 'parcel' },
  return: { doing: 'Returning', done: 'returned', entry: 'parcel' },
  products: { doing: 'Sending', done: 'taken over', entry: 'variant' },
  status: { doing: 'Setting', done: 'set', entry: 'style' },
  stocks: { doing: 'Setting', done: 'set', entry: 'SKU' },
  prices: { doing: 'Setting', done: 'set', entry: 'price' },
}

/** What an entry is about: ids of items, the SKU of a variant, the key of a style. */
export function idsOf({ requestItem }: EntryResult): readonly (number | string)[] {
  if ('id' in requestItem) return [requestItem.id]
  if ('order_items' in requestItem) return requestItem.order_items
  return ['sku' in requestItem ? requestItem.sku : requestItem.style_key]
}

const shortIds = (ids: readonly (number | string)[]) =>
  ids.length > 4 ? `${ids.slice(0, 3).join(' ')} and ${ids.length - 3} more` : ids.join(' ')

/** One line for each error of each entry. */
const failureRows = (items: readonly EntryResult[]) =>
  items.flatMap((item) =>
    item.errors.map((error, place) => [shortIds(idsOf(item)), item.errorCodes?.[place] ?? '', error]),
  )

const failureTable = () => new Table(['ITEMS', 'CODE', 'WHY'])

export function tableReport(screen: Screen): Report {
  const table = failureTable()
  return {
    failures: (items) => screen.print(table.rows(failureRows(items))),
    async end({ operation, asked, succeeded, failed, unknown, batches, error }) {
      if (batches.length === 0) return // refused before anything was accepted: stderr says all there is
      const { done, entry } = WORDS[operation]
      const parts = [`${count(succeeded)} of ${amount(asked, entry)} ${done}`]
      if (failed > 0) parts.push(`${count(failed)} failed`)
      if (unknown > 0 && error) parts.push(`${count(unknown)} not known`)
      await screen.print(`${parts.join(', ')}\n`)
    },
  }
}

/** One JSON document, `failures` first because they are written as they come. */
export function jsonReport(screen: Screen): Report {
  let written = 0
  const open = () => (written++ === 0 ? '{"failures":[\n' : ',')
  return {
    async failures(items) {
      for (const { requestItem, errors, errorCodes } of items) {
        await screen.print(`${open()}${JSON.stringify({ requestItem, errors, errorCodes })}\n`)
      }
    },
    async end(summary) {
      const start = written === 0 ? '{"failures":[],' : '],'
      await screen.print(`${start}${JSON.stringify(summary).slice(1)}\n`)
    },
  }
}
