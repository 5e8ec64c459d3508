import { stringify } from 'csv-stringify/sync'

/** Spreadsheets run a cell that begins so as a formula, or pass its beginning over to find one. */
const RUN = /^'*[=+\-@\t\r]/

/**
 * CSV of these rows. A text that a spreadsheet would run has a `'` before it, and one that had such a `'` already has two: an import takes
 * one away, so that what was exported comes back. Numbers stay numbers, and an object becomes its JSON text.
 */
export const csvOf = (rows: readonly (readonly unknown[])[]): string =>
  stringify(rows as unknown[][], {
    quoted_match: /[\t\r]/,
    cast: { string: (text) => (RUN.test(text) ? `'${text}` : text) },
  })
