import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { csvOf } from '../../src/cli/csv.ts'

/** What the import does to a cell. */
const takenIn = (cell: string) => cell.replace(/^'(?='*[=+\-@\t\r])/, '')

test.each([
  ['=1+1', "'=1+1"],
  ['+49 30 1', "'+49 30 1"],
  ['-cmd', "'-cmd"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\tx', "'\tx"],
  ['\r=1', "'\r=1"],
  ["'=1", "''=1"],
  ["''=1", "'''=1"],
  ["'s-Gravenhage", "'s-Gravenhage"],
  ['1+1', '1+1'],
])('the text %j is written as %j', (text, written) => {
  expect(parse(csvOf([[text, 'x']]))).toEqual([[written, 'x']])
  expect(takenIn(written)).toBe(text)
})

test('numbers stay numbers, an object is its JSON text, and nothing is an empty cell', () => {
  expect(csvOf([[-5, 19.5, { a: '=1' }, null, undefined, '']])).toBe('-5,19.5,"{""a"":""=1""}",,,\n')
})

test('whatever a text is, a spreadsheet does not run it and an import reads it back', () => {
  const text = fc.string({ unit: fc.constantFrom("'", '=', '-', '\t', '\r', '\n', '"', ',', 'a', 'ü') })
  fc.assert(
    fc.property(fc.array(text, { minLength: 2, maxLength: 4 }), (row) => {
      const [written = []] = parse(csvOf([row]), { relax_column_count: true })
      expect(written.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([])
      expect(written.map(takenIn)).toEqual(row)
    }),
  )
})
