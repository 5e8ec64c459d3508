import { LARGEST_ID } from '../domain/numbers.ts'
import { Refusal } from '../domain/refusals.ts'
import { makeCursor, readCursor } from './cursors.ts'
import type { QueryReader } from './reading/querystring.ts'

/** Entries of a page where the query says nothing. [known: contract 5] */
export const PER_PAGE_DEFAULT = 20
/** Entries of a page at most. [known: contract 5] */
export const PER_PAGE_MAX = 100
/** Pages behind this one are all empty; the store is not asked to count further than it can. */
const PAGE_DEEPEST = Math.floor(LARGEST_ID / PER_PAGE_MAX)

/** Which page was asked for, and what its links repeat. */
export interface PageRequest {
  /** Behind the row of this key, or a page number from 1. */
  readonly position: { readonly after: string } | { readonly page: number }
  readonly limit: number
  /** The page number to show: 1 with a cursor. */
  readonly page: number
  /** Filters as given, then `per_page` if given: what `next` and `prev` keep. */
  readonly kept: readonly (readonly [name: string, value: string])[]
}

/** `page`, `per_page` and `cursor`. [known; the cursor is ours] */
export function readPageRequest(query: QueryReader, filters: PageRequest['kept']): PageRequest {
  const page = query.integer('page', { min: 1 })
  const perPage = query.integer('per_page', { min: 1, max: PER_PAGE_MAX })
  const cursor = query.text('cursor')
  query.finish()
  const kept = perPage === undefined ? filters : [...filters, ['per_page', String(perPage)] as const]
  const limit = perPage ?? PER_PAGE_DEFAULT
  if (cursor === undefined)
    return { position: { page: Math.min(page ?? 1, PAGE_DEEPEST) }, limit, page: page ?? 1, kept }
  if (page !== undefined)
    throw new Refusal('malformed', 'cursor and page exclude each other: give one of them')
  const after = readCursor(cursor)
  if (after === undefined) throw unknownCursor()
  return { position: { after }, limit, page: 1, kept }
}

/** For a cursor that was never given out, or whose row this caller does not have. */
export const unknownCursor = (given = 'next_cursor') =>
  new Refusal('malformed', `cursor is not one that was given out: take ${given} of an earlier answer`)

/** What every paged answer says of its place. [known: contract 5] */
interface Pagination {
  per_page: number
  page: number
  pages: number
  total: number
  next: string | null
  prev: string | null
  next_cursor: string | null
}

/** `lastKey` is the key of the page's last row, behind which `next_cursor` begins. */
export function presentPagination(
  path: string,
  request: PageRequest,
  rows: { total: number; more: boolean; lastKey: string | undefined },
): Pagination {
  const { page, limit, kept, position } = request
  const pages = Math.max(1, Math.ceil(rows.total / limit))
  const nextCursor = rows.more && rows.lastKey !== undefined ? makeCursor(rows.lastKey) : null
  const link = (name: string, value: string | number) =>
    `${path}?${[...kept, [name, value] as const].map(([key, text]) => `${key}=${encodeURIComponent(text)}`).join('&')}`
  const byCursor = 'after' in position
  const nextPage = page < pages ? link('page', page + 1) : null
  const prevPage = page > 1 && rows.total > 0 ? link('page', Math.min(page - 1, pages)) : null
  return {
    per_page: limit,
    page,
    pages,
    total: rows.total,
    next: byCursor ? nextCursor && link('cursor', nextCursor) : nextPage,
    prev: byCursor ? null : prevPage,
    next_cursor: nextCursor,
  }
}

/** The page of a list that is in memory, ascending by key; a cursor may name a row that has gone since. */
export function pageOfList<T>(
  path: string,
  query: PageRequest,
  list: readonly T[],
  keyOf: (row: T) => string,
  compare: (key: string, other: string) => number,
): { shown: T[]; pagination: Pagination } {
  const { position, limit } = query
  const first =
    'after' in position
      ? list.filter((row) => compare(keyOf(row), position.after) <= 0).length
      : (position.page - 1) * limit
  const end = first + limit
  const shown = list.slice(first, end)
  const last = shown.at(-1)
  const pagination = presentPagination(path, query, {
    total: list.length,
    more: end < list.length,
    lastKey: last === undefined ? undefined : keyOf(last),
  })
  return { shown, pagination }
}
