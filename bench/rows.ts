/** One line of the table, as `--json` writes it. */
export interface Row {
  readonly name: string
  /** The median of the rounds. */
  readonly value?: number | undefined
  readonly unit: string
  /** What it is compared with, measured in the same rounds. */
  readonly ceiling?: number | undefined
  /** The median of the rounds' ratios. */
  readonly ratio?: number | undefined
  readonly hold?: number | undefined
  readonly aim?: number | undefined
  /** Absent where nothing is to be held. */
  readonly held?: boolean | undefined
  readonly rounds?: readonly Round[] | undefined
  readonly note?: string | undefined
  /** Why it could not be measured. */
  readonly skipped?: string | undefined
}

export interface Round {
  readonly value: number
  readonly ceiling?: number
}

/** What a row promises: of its ratio where it has a ceiling, of its value where it has none. */
export interface Promised {
  readonly hold?: number
  readonly aim?: number
  /** Which side of `hold` is the good one. Default `atLeast`. */
  readonly bound?: 'atLeast' | 'atMost'
}

export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}

/** `percent` of the values are at most this. */
export const percentile = (values: readonly number[], percent: number): number =>
  values.toSorted((a, b) => a - b)[
    Math.min(values.length - 1, Math.ceil((values.length * percent) / 100) - 1)
  ]!

const ratiosOf = (rounds: readonly Round[]) =>
  rounds.flatMap(({ value, ceiling }) => (ceiling === undefined ? [] : [value / ceiling]))

export function rowOf(
  name: string,
  unit: string,
  rounds: readonly Round[],
  promised: Promised = {},
  note?: string,
): Row {
  const value = median(rounds.map((round) => round.value))
  const ratios = ratiosOf(rounds)
  const ceiling = ratios.length > 0 ? median(rounds.map((round) => round.ceiling!)) : undefined
  const ratio = ratios.length > 0 ? median(ratios) : undefined
  const measured = ratio ?? value
  const { hold, aim, bound = 'atLeast' } = promised
  const held = hold === undefined ? undefined : bound === 'atLeast' ? measured >= hold : measured <= hold
  return { name, value, unit, ceiling, ratio, hold, aim, held, rounds, note }
}

export const skippedRow = (name: string, unit: string, reason: string): Row => ({
  name,
  unit,
  skipped: reason,
})

const figure = (value: number | undefined) =>
  value === undefined
    ? ''
    : value >= 100
      ? Math.round(value).toLocaleString('en')
      : value.toFixed(value >= 10 ? 1 : 2)

const spread = ({ rounds = [] }: Row) => {
  const ratios = ratiosOf(rounds)
  const values = ratios.length > 0 ? ratios : rounds.map(({ value }) => value)
  return values.length < 2 ? '' : `${figure(Math.min(...values))} – ${figure(Math.max(...values))}`
}

const COLUMNS = ['measured', 'value', 'ceiling', 'ratio', 'spread', 'hold', 'aim', 'held'] as const

/** The table as Markdown, columns aligned. */
export function tableOf(rows: readonly Row[]): string {
  const cells = rows.map((row) => [
    row.name,
    row.skipped === undefined ? `${figure(row.value)} ${row.unit}` : `skipped: ${row.skipped}`,
    figure(row.ceiling),
    row.ratio === undefined ? '' : row.ratio.toFixed(2),
    spread(row),
    figure(row.hold),
    figure(row.aim),
    row.held === undefined ? '' : row.held ? 'yes' : 'NO',
  ])
  const widths = COLUMNS.map((column, index) =>
    Math.max(column.length, ...cells.map((row) => row[index]!.length)),
  )
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, index) => cell.padEnd(widths[index]!)).join(' | ')} |`
  return [line(COLUMNS), line(widths.map((width) => '-'.repeat(width))), ...cells.map(line)].join('\n')
}
