import { nearNames, plainName } from '../../domain/near-names.ts'
import { CommandError } from '../exit.ts'
import { eachRow, nameOf } from './rows.ts'

/** Why a text is not understood. */
export class RowError {
  readonly text: string

  constructor(text: string) {
    this.text = text
  }
}

/** The columns that a list needs. Each goes by several names: the first is ours, and an earlier one is believed before a later one. */
export type Columns<Name extends string> = Readonly<Record<Name, readonly string[]>>

export interface List<Name extends string, Entry> {
  /** What it holds, such as "item ids". */
  readonly noun: string
  readonly columns: Columns<Name>
  /** Reads one row; what is not exactly understood is a fault. */
  readonly read: (cells: Readonly<Record<Name, string>>) => Entry | RowError
}

/**
 * Reads every row of a CSV file, or none: a row that is not exactly understood is named, and refuses the file. The first line names the
 * columns, in any case and with any of `_`, `-` and blanks; `say` gets which were taken. A list of one column needs no such line.
 */
export async function readList<Name extends string, Entry>(
  file: string,
  { noun, columns, read }: List<Name, Entry>,
  say: (line: string) => void,
): Promise<Entry[]> {
  const bad = new BadLines()
  const entries: Entry[] = []
  let places: Places<Name> | undefined
  let width = 0
  const take = (line: number, cells: readonly string[], at: Places<Name>) => {
    const entry = read(pick(cells, at))
    if (entry instanceof RowError) bad.add(line, entry.text)
    else entries.push(entry)
  }
  const isColumn = (cell: string) => namesOf(columns).some((name) => columns[name].some(isNameOf(cell)))
  await eachRow(file, isColumn, ({ line, cells }) => {
    if (places === undefined) {
      width = cells.length
      places = placesIn(cells, columns, file)
      if (places !== undefined) say(taken(noun, columns, places, cells, file))
      else take(line, cells, (places = headless(cells, columns, file)))
    } else if (cells.length !== width) bad.add(line, wrongWidth(cells, width))
    else if (cells.some((cell) => cell !== '')) take(line, cells, places)
  })
  bad.throwIfAny(file)
  if (entries.length === 0) throw new CommandError(`${nameOf(file)} holds no ${noun}.`)
  return entries
}

/** Where the cell of each column is in a row. */
type Places<Name extends string> = Readonly<Record<Name, number>>

const namesOf = <Name extends string>(columns: Columns<Name>) => Object.keys(columns) as Name[]

const isNameOf = (cell: string) => (name: string) => plainName(name) === plainName(cell)

const pick = <Name extends string>(cells: readonly string[], places: Places<Name>) =>
  Object.fromEntries(Object.entries<number>(places).map(([name, place]) => [name, cells[place]])) as Record<
    Name,
    string
  >

/** Undefined where the first line names none of the columns; some of them only, or one twice, is refused. */
function placesIn<Name extends string>(
  header: readonly string[],
  columns: Columns<Name>,
  file: string,
): Places<Name> | undefined {
  const found: Partial<Record<Name, number>> = {}
  for (const name of namesOf(columns)) {
    const surest = columns[name].find((alias) => header.some(isNameOf(alias)))
    if (surest === undefined) continue
    const places = header.flatMap((cell, place) => (isNameOf(surest)(cell) ? [place] : []))
    if (places.length > 1)
      throw new CommandError(`${nameOf(file)}: two columns are called "${surest}"; nothing was sent.`)
    found[name] = places[0]!
  }
  const missing = namesOf(columns).filter((name) => found[name] === undefined)
  if (missing.length === 0) return found as Places<Name>
  if (missing.length === namesOf(columns).length && missing.length === 1) return undefined
  throw new CommandError(
    `${nameOf(file)}: the first line names no column ${missing.join(', ')}; nothing was sent.`,
    missing.flatMap((name) => near(header, columns[name])),
  )
}

/** The only cell of each row, where the first line is no header. */
function headless<Name extends string>(
  cells: readonly string[],
  columns: Columns<Name>,
  file: string,
): Places<Name> {
  const [name] = namesOf(columns)
  if (cells.length === 1) return { [name!]: 0 } as Places<Name>
  const names = columns[name!]
  throw new CommandError(
    `${nameOf(file)}: several columns, and none is called "${names.toReversed().join('" or "')}"; nothing was sent.`,
    near(cells, names),
  )
}

const near = (header: readonly string[], names: readonly string[]) =>
  header.flatMap((cell) => nearNames(cell, names).map((name) => `  "${cell}": is "${name}" meant?`))

function taken<Name extends string>(
  noun: string,
  columns: Columns<Name>,
  places: Places<Name>,
  header: readonly string[],
  file: string,
): string {
  const names = namesOf(columns).map((name) => `"${header[places[name]]!}"`)
  return `Reading ${noun} from ${names.length === 1 ? 'column' : 'columns'} ${names.join(', ')} of ${nameOf(file)}`
}

const wrongWidth = (cells: readonly string[], width: number) =>
  `${cells.length} ${cells.length === 1 ? 'cell' : 'cells'}, but the first line has ${width}: "${cells.join(' | ').slice(0, 60)}"`

/** Collects what is wrong with a file, so that all of it is shown at once and before anything is sent. */
class BadLines {
  static readonly shownMax = 20
  readonly #shown: string[] = []
  #count = 0

  add(line: number, fault: string) {
    if (this.#count++ < BadLines.shownMax) this.#shown.push(`  line ${line}: ${fault}`)
  }

  throwIfAny(file: string) {
    if (this.#count === 0) return
    const more = this.#count > BadLines.shownMax ? [`  and ${this.#count - BadLines.shownMax} more`] : []
    const lines = this.#count === 1 ? 'a line' : `${this.#count} lines`
    throw new CommandError(`${nameOf(file)} has ${lines} that cannot be used; nothing was sent.`, [
      ...this.#shown,
      ...more,
    ])
  }
}
