import {
  DERIVED_MEMBERS,
  ITEM_MEMBERS,
  ORDER_MEMBERS,
  type ImportRules,
} from '../../../wire/imports/imports.ts'
import { Names, shownName } from '../../../wire/imports/names.ts'
import { readJson } from '../../../wire/reading/json.ts'

/** What a header says: which cells of a row belong to the order and which to its item. Cells of other columns are not read. */
export interface Columns {
  readonly width: number
  readonly orderNumber: number
  readonly ofOrder: readonly Column[]
  readonly ofItem: readonly Column[]
  /** Those that say how many pieces a row is. */
  readonly pieces: readonly Column[]
}

interface Column {
  readonly at: number
  /** As the header names it. */
  readonly name: string
  /** The member's name in the import, without the prefix of items. */
  readonly member: string
  readonly read: (cell: string) => unknown
}

const ITEM_PREFIX = 'item_'
const KNOWN = [
  ...ORDER_MEMBERS.filter((name) => name !== 'order_items'),
  ...ITEM_MEMBERS.map((name) => `${ITEM_PREFIX}${name}`),
]
/** More are no table of orders: there are some sixty names to know. */
const COLUMNS_MAX = 1_000

const READERS = new Map<string, Column['read']>([
  ...['shop', 'item_id', 'item_vat', 'item_price_with_tax', 'item_price_without_tax'].map(
    (name) => [name, readNumber] as const,
  ),
  ['item_custom_data', readJson],
])
const asText = (cell: string) => cell

/** Reads the header, or says what is wrong with it. Names are read in any case. */
export function readColumns(
  header: readonly string[],
  { settings, ignored }: ImportRules,
): Columns | { readonly refused: string } {
  if (header.length > COLUMNS_MAX)
    return { refused: `the header names ${header.length} columns, but at most ${COLUMNS_MAX} are read` }
  const names = header.map((name) => name.trim().toLowerCase())
  const orderNumber = names.indexOf('order_number')
  const judges = new Names(
    KNOWN,
    DERIVED_MEMBERS,
    settings.ignore.map((name) => name.toLowerCase()),
    ignored,
  )
  const columns: Record<'known' | 'pieces' | 'ignored', Column[]> = { known: [], pieces: [], ignored: [] }
  for (const [at, name] of names.entries()) {
    if (name === '') continue
    if (names.indexOf(name) !== at)
      return { refused: `the header names the column "${shownName(name)}" twice` }
    const judgement = judges.judge(name)
    if (judgement.is === 'refused')
      return { refused: `the column "${shownName(header[at]!.trim())}" ${judgement.why}` }
    const member = name.startsWith(ITEM_PREFIX) ? name.slice(ITEM_PREFIX.length) : name
    columns[judgement.is].push({ at, name, member, read: READERS.get(name) ?? asText })
  }
  if (orderNumber === -1)
    return {
      refused:
        'there is no column "order_number": the first line is to name the columns, separated by commas, semicolons or tabs',
    }
  const isOfItem = ({ name }: Column) => name.startsWith(ITEM_PREFIX)
  return {
    width: names.length,
    orderNumber,
    ofOrder: columns.known.filter((column) => !isOfItem(column)),
    ofItem: columns.known.filter(isOfItem),
    pieces: columns.pieces,
  }
}

/** The members that a row gives. An empty cell is an absent member. */
export function readMembers(columns: readonly Column[], cells: readonly string[]): Record<string, unknown> {
  const members: Record<string, unknown> = {}
  for (const { at, member, read } of columns) {
    const cell = cells[at]!
    if (cell.trim() !== '') members[member] = read(cell)
  }
  return members
}

/** What is no number in JSON's spelling stays text, so that it is refused by the name of its member. */
function readNumber(cell: string): unknown {
  const number = cell.trim()
  if (/^(0|[1-9]\d{0,14})$/.test(number)) return Number(number)
  return /^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/.test(number) ? readJson(number) : cell
}
