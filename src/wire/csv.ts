import { stringify } from 'csv-stringify/sync'
import { cellOf } from './csv-cells.ts'

/** CSV of these rows, whose texts an import reads back. Numbers stay numbers, and an object becomes its JSON text. */
export const csvOf = (rows: readonly (readonly unknown[])[]): string =>
  stringify(rows as unknown[][], {
    cast: { string: cellOf, object: (value) => cellOf(JSON.stringify(value)) },
  })
