import type { Counted } from '../../domain/lists.ts'
import { makeCursor, readCursor } from '../cursors.ts'
import { integer, nullableText, text } from '../members.ts'
import { unknownCursor } from '../paging.ts'
import type { Parameter } from '../document/parameters.ts'
import type { QueryReader } from '../reading/querystring.ts'
import { type Schema, Type } from '../schema.ts'

const LIMIT_DEFAULT = 50
const LIMIT_MAX = 100

/** A list of the seller API, newest first. [ours: contract 10] */
export const listSchema = <S extends Schema>(item: S, title: string) =>
  Type.Object(
    {
      items: Type.Array(item),
      nextCursor: nullableText('Next Cursor', {
        description: '`cursor` of the next page; null on the last.',
      }),
      total: integer('Total'),
      totalIsExact: Type.Boolean({ description: 'False where there are more than `total`.' }),
    },
    { title },
  )

/** The parameters of every list. */
export const LIST_PARAMETERS: readonly Parameter[] = [
  {
    in: 'query',
    name: 'limit',
    schema: integer('Limit', { minimum: 1, maximum: LIMIT_MAX, default: LIMIT_DEFAULT }),
  },
  {
    in: 'query',
    name: 'cursor',
    schema: text('Cursor'),
    description: 'The `nextCursor` of an earlier answer. Filters are repeated beside it.',
  },
]

/** A page of a list. */
export interface ListQuery {
  readonly limit: number
  /** The key of the row that it follows; undefined for the first page. */
  readonly after: string | undefined
}

/** The last parameters of a list. `isKey` says whether a cursor can be the key of a row. */
export function readListQuery(query: QueryReader, isKey: (key: string) => boolean): ListQuery {
  const limit = query.integer('limit', { min: 1, max: LIMIT_MAX })
  const cursor = query.text('cursor')
  query.finish()
  const after = cursor === undefined ? undefined : readCursor(cursor)
  if (cursor !== undefined && (after === undefined || !isKey(after))) throw unknownCursor('nextCursor')
  return { limit: limit ?? LIMIT_DEFAULT, after }
}

/** `rows` are one more than the page may hold where others follow it. `keyOf` gives what a cursor is made of. */
export function presentList<Row, Shown>(
  rows: readonly Row[],
  { limit }: Pick<ListQuery, 'limit'>,
  { total, totalIsExact }: Counted,
  keyOf: (row: Row) => string,
  show: (row: Row) => Shown,
) {
  const page = rows.slice(0, limit)
  return {
    items: page.map(show),
    nextCursor: rows.length > limit ? makeCursor(keyOf(page.at(-1)!)) : null,
    total,
    totalIsExact,
  }
}
