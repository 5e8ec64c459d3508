import type { Param, Session } from '../session.ts'

/** Behind a row, or at a page number from 1. */
export type SearchPlace = { readonly after: number } | { readonly page: number }

/** What was found: the ids of one page in their order, how many rows there are in all, and whether some follow the page. */
export interface Found {
  readonly ids: readonly number[]
  readonly total: number
  readonly more: boolean
}

/** The rows `o` of one merchant that pass a filter: what follows the columns of a query, with its condition. */
export interface Filtered {
  readonly from: string
  readonly params: readonly Param[]
}

/** Rows in the order of their ids. */
class Search {
  readonly #session: Session
  readonly #filtered: Filtered

  constructor(session: Session, filtered: Filtered) {
    this.#session = session
    this.#filtered = filtered
  }

  /** In the order of their ids, or from the last one back. */
  async ids(page: { after?: number; most: number; skip?: number; back?: boolean }): Promise<number[]> {
    const { after = 0, most, skip = 0, back = false } = page
    const { from, params } = this.#filtered
    const place = params.length
    const rows = await this.#session.all<{ id: number }>(
      `select o.id ${from} and o.id > ?${place + 1}
       order by o.id ${back ? 'desc' : ''} limit ?${place + 2} offset ?${place + 3}`,
      [...params, after, most, skip],
    )
    return rows.map(({ id }) => id)
  }

  async count(range = '', ...bounds: number[]): Promise<number> {
    const { from, params } = this.#filtered
    const sql = `select count(*) as total ${from} ${range && `and o.id ${range} ?${params.length + 1}`}`
    const [row] = await this.#session.all<{ total: number }>(sql, [...params, ...bounds])
    return row!.total
  }
}

/** Looks at each row of the merchant once for a page by cursor and the first one, which need the total too. */
export async function findPage(
  session: Session,
  filtered: Filtered,
  place: SearchPlace,
  limit: number,
): Promise<Found> {
  const search = new Search(session, filtered)
  if ('after' in place) return pageBehind(search, place.after, limit)
  return place.page === 1 ? pageBehind(search, 0, limit) : pageByNumber(search, place.page, limit)
}

async function pageBehind(search: Search, after: number, limit: number): Promise<Found> {
  const ids = await search.ids({ after, most: limit })
  const before = after > 0 ? await search.count('<=', after) : 0
  // A page that is not full is the last one.
  const rest = ids.length < limit ? 0 : await search.count('>', ids.at(-1)!)
  return { ids, total: before + ids.length + rest, more: rest > 0 }
}

async function pageByNumber(search: Search, page: number, limit: number): Promise<Found> {
  const total = await search.count()
  const skip = (page - 1) * limit
  const rest = total - skip
  if (rest <= 0) return { ids: [], total, more: false }
  const most = Math.min(limit, rest)
  // Counted from the nearer end.
  const ids =
    skip <= total / 2
      ? await search.ids({ most, skip })
      : (await search.ids({ most, skip: rest - most, back: true })).reverse()
  return { ids, total, more: rest > most }
}
