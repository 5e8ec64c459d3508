import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { csvOf } from '../../src/wire/csv.ts'
import { textOf } from '../../src/wire/csv-cells.ts'

test.each([
  ['=1+1', "'=1+1"],
  ['+49 30 1', "'+49 30 1"],
  ['-cmd', "'-cmd"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\n=1', "'\n=1"],
  ['\tx', "'\\\\u0009x"],
  ['\r=1', "'\\\\u000d=1"],
  ['a\u0007b\tc\\d', "'\\a\\u0007b\\u0009c\\\\d"],
  ['\u001b[2J\u009b\u202e', "'\\\\u001b[2J\\u009b\\u202e"],
  ["'\\x", "''\\x"],
  ['C:\\x', 'C:\\x'],
  ["'=1", "''=1"],
  ["''=1", "'''=1"],
  ["'s-Gravenhage", "'s-Gravenhage"],
  ['1+1', '1+1'],
])('the text %j is written as %j', (text, written) => {
  expect(parse(csvOf([[text, 'x']]))).toEqual([[written, 'x']])
  expect(textOf(written)).toBe(text)
})

test('numbers stay numbers, an object is its JSON text, and nothing is an empty cell', () => {
  expect(csvOf([[{ a: '\u009b' }]])).toBe(`"'\\{""a"":""\\u009b""}"\n`)
  expect(csvOf([[-5, 19.5, { a: '=1' }, null, undefined, '']])).toBe('-5,19.5,"{""a"":""=1""}",,,\n')
})

test('whatever a text is, a spreadsheet does not run it and an import reads it back', () => {
  const text = fc.string({
    unit: fc.constantFrom("'", '=', '-', '\\', '\t', '\r', '\n', '\u0007', '\u2066', '"', ',', 'u', '0', 'ü'),
  })
  fc.assert(
    fc.property(fc.array(text, { minLength: 2, maxLength: 4 }), (row) => {
      const [written = []] = parse(csvOf([row]), { relax_column_count: true })
      expect(written.filter((cell) => /^[=+\-@\n]|[\t\r\u0007\u2066]/.test(cell))).toEqual([])
      expect(written.map(textOf)).toEqual(row)
    }),
  )
})

test.each(["'", "'x", "'\\x", "'\\u0007", "'\\\\u0000", "'\\\\ud800", "'\\\\u0007\\x", "'\\\\u12"])(
  'the cell %j of another program stays as it is',
  (cell) => expect(textOf(cell)).toBe(cell),
)
