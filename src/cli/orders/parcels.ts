import { CommandError } from '../exit.ts'
import { idList, idsOf } from './ids.ts'
import { RowError, readList, type Columns } from '../text/lists.ts'
import { screen } from '../text/screen.ts'

export type Parcel<Key extends string> = Record<Key, string> & { order_items: number[] }

type Cells<Key extends string> = Readonly<Record<Key | 'order_items', string>>

/** One parcel from the command line, or all those of a file with a column `order_items` and one for each key, which may be called as its flag is. */
export async function readParcels<Key extends string>(
  given: readonly string[],
  file: string | undefined,
  keys: Readonly<Record<Key, { flag: string; value: string | undefined }>>,
  say: (line: string) => void = (line) => screen.say(line),
): Promise<Parcel<Key>[]> {
  const names = Object.keys(keys) as Key[]
  if (file !== undefined) {
    if (given.length > 0 || names.some((name) => keys[name].value !== undefined))
      throw new CommandError('Give the parcel either on the command line or in a file, not both.')
    const columns = {
      order_items: ['order_items', 'order_item_ids', 'item_ids'],
      ...Object.fromEntries(names.map((name) => [name, [name, keys[name].flag.replace('--', '')]])),
    } as Columns<Key | 'order_items'>
    return readList(file, { noun: 'parcels', columns, read: (cells) => parcelOf(cells, names) }, say)
  }
  if (given.length === 0)
    throw new CommandError('No item ids: give those of one parcel, or --file FILE with one parcel a line.')
  const missing = names.find((name) => !keys[name].value)
  if (missing !== undefined) throw new CommandError(`${keys[missing].flag} is missing.`)
  return [withKeys(idsOf(given), names, (name) => keys[name].value!)]
}

function parcelOf<Key extends string>(cells: Cells<Key>, names: readonly Key[]): Parcel<Key> | RowError {
  if (/^[;,\s]*$/.test(cells.order_items)) return new RowError('order_items is empty')
  const ids = idList(cells.order_items)
  if (ids instanceof RowError) return ids
  for (const name of names) {
    if (cells[name] === '') return new RowError(`${name} is empty`)
    if (/[\p{Cc}\ufffd]/u.test(cells[name])) return new RowError(`${name} holds a character that no key has`)
  }
  return withKeys(ids, names, (name) => cells[name])
}

function withKeys<Key extends string>(
  orderItems: number[],
  names: readonly Key[],
  value: (name: Key) => string,
): Parcel<Key> {
  const keys = Object.fromEntries(names.map((name) => [name, value(name)])) as Record<Key, string>
  return { order_items: orderItems, ...keys }
}
