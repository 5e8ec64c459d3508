import { readJson } from '../../wire/json.ts'

/** What a header says: which cells of a row belong to the order and which to its item. */
export interface Columns {
  readonly width: number
  readonly orderNumber: number
  readonly ofOrder: readonly Column[]
  readonly ofItem: readonly Column[]
}

interface Column {
  readonly at: number
  /** The member's name in the import, without the prefix of items. */
  readonly member: string
  readonly read: (cell: string) => unknown
}

const ITEM_PREFIX = 'item_'

const READERS: Readonly<Record<string, Column['read']>> = {
  shop: readNumber,
  item_id: readNumber,
  item_vat: readNumber,
  item_price_with_tax: readNumber,
  item_price_without_tax: readNumber,
  item_custom_data: readJson,
}
const asText = (cell: string) => cell

/** Reads the header, or says what is wrong with it. */
export function readColumns(header: readonly string[]): Columns | { readonly refused: string } {
  const names = header.map((name) => name.trim())
  const twice = names.find((name, at) => name !== '' && names.indexOf(name) !== at)
  if (twice !== undefined) return { refused: `The header names the column "${twice}" twice.` }
  const orderNumber = names.indexOf('order_number')
  if (orderNumber === -1) {
    const hint =
      names.length === 1 && /[;\t]/.test(names[0]!) ? ' Its cells are to be separated by commas.' : ''
    return { refused: `The first line has no column "order_number": it is to name the columns.${hint}` }
  }
  const columns = names.flatMap((name, at) =>
    name === '' ? [] : [{ at, name, read: READERS[name] ?? asText }],
  )
  return {
    width: names.length,
    orderNumber,
    ofOrder: columns
      .filter(({ name }) => !isOfItem(name))
      .map(({ at, name, read }) => ({ at, member: name, read })),
    ofItem: columns
      .filter(({ name }) => isOfItem(name))
      .map(({ at, name, read }) => ({ at, member: name.slice(ITEM_PREFIX.length), read })),
  }
}

const isOfItem = (name: string) => name.startsWith(ITEM_PREFIX)

/** The members that a row gives. An empty cell is an absent member. */
export function readMembers(columns: readonly Column[], cells: readonly string[]): Record<string, unknown> {
  const members: Record<string, unknown> = {}
  for (const { at, member, read } of columns) {
    const cell = cells[at]!
    if (cell !== '') members[member] = read(cell)
  }
  return members
}

/** What is no number in JSON's spelling stays text, so that it is refused by the name of its member. */
function readNumber(cell: string): unknown {
  if (/^(0|[1-9]\d{0,14})$/.test(cell)) return Number(cell)
  return /^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/.test(cell) ? readJson(cell) : cell
}
