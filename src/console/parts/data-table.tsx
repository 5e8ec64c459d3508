import { Checkbox } from '@mantine/core'
import type { KeyboardEvent, ReactNode } from 'react'

export interface Column<Row> {
  readonly key: string
  readonly head: string
  readonly cell: (row: Row) => ReactNode
  /** Numbers stand right, so that their digits line up. */
  readonly numeric?: true
}

/** Which rows are chosen, by their keys. */
export interface Choice {
  readonly chosen: ReadonlySet<string>
  readonly choose: (keys: Iterable<string>) => void
  /** What a row is called in the name of its box. */
  readonly noun: string
}

interface Props<Row> {
  readonly caption: string
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly keyOf: (row: Row) => string
  readonly choice?: Choice | undefined
  /** What is shown is of before, and the new is on its way. */
  readonly stale?: boolean
}

/** Rows under a caption that only readers of screens hear. Arrow keys go from row to row, staying in the same column. */
export function DataTable<Row>({ caption, columns, rows, keyOf, choice, stale }: Props<Row>) {
  const keys = rows.map(keyOf)
  return (
    <div className="table-frame" data-stale={stale || undefined}>
      <table className="table" onKeyDown={moveBetweenRows}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {choice && (
              <th className="table-box">
                <AllBox keys={keys} {...choice} />
              </th>
            )}
            {columns.map(({ key, head, numeric }) => (
              <th key={key} scope="col" data-numeric={numeric}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={keys[at]} data-chosen={choice?.chosen.has(keys[at]!) || undefined}>
              {choice && (
                <td className="table-box">
                  <RowBox of={keys[at]!} {...choice} />
                </td>
              )}
              {columns.map(({ key, cell, numeric }) => (
                <td key={key} data-numeric={numeric}>
                  {cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function AllBox({ keys, chosen, choose, noun }: Choice & { readonly keys: readonly string[] }) {
  const some = keys.filter((key) => chosen.has(key)).length
  const all = some > 0 && some === keys.length
  return (
    <Checkbox
      size="xs"
      aria-label={`All ${noun}s of this page`}
      checked={all}
      indeterminate={some > 0 && !all}
      onChange={() => choose(all ? [] : keys)}
    />
  )
}

function RowBox({ of, chosen, choose, noun }: Choice & { readonly of: string }) {
  const toggle = () => {
    const next = new Set(chosen)
    if (!next.delete(of)) next.add(of)
    choose(next)
  }
  return <Checkbox size="xs" aria-label={`${noun} ${of}`} checked={chosen.has(of)} onChange={toggle} />
}

function moveBetweenRows(event: KeyboardEvent<HTMLTableElement>) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  const focused = document.activeElement
  const cell = focused?.closest('td')
  const row = cell?.closest('tr')
  if (step === undefined || !cell || !row || focused?.matches('input:not([type=checkbox])')) return
  const to = (step > 0 ? row.nextElementSibling : row.previousElementSibling) as HTMLTableRowElement | null
  event.preventDefault()
  to?.cells[cell.cellIndex]?.querySelector<HTMLElement>('a, input, button')?.focus()
}
