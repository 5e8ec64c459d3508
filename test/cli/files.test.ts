import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CommandError } from '../../src/cli/exit.ts'
import { readIds } from '../../src/cli/ids.ts'
import { readParcels } from '../../src/cli/parcels.ts'

let path: string
beforeAll(() => {
  path = join(mkdtempSync(join(tmpdir(), 'sellers-center-files-')), 'input.csv')
})
afterAll(() => rmSync(join(path, '..'), { recursive: true }))

const file = (content: string) => {
  writeFileSync(path, content)
  return path
}

/** What a refused reading tells, line by line. */
async function refusal(reading: Promise<unknown>): Promise<string[]> {
  const error: unknown = await reading.then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  if (!(error instanceof CommandError)) throw new Error(`no refusal: ${String(error)}`)
  expect(error.exitCode).toBe(2)
  return [error.message, ...error.details]
}

describe('item ids', () => {
  test.each([
    ['one a line', '1\n2\n3\n'],
    ['one a line, no line end at the end', '1\n2\n3'],
    ['CRLF, blank lines and white space', '\r\n1\r\n\r\n  2 \r\n \r\n3\r\n\r\n'],
    ['line ends of every kind', '1\r2\n3\r\n'],
    ['a byte order mark and a header', '\ufeffid\n1\n2\n3\n'],
    ['a byte order mark without a header', '\ufeff1\n2\n3\n'],
    ['a column among others, quoted', 'name,"ID",note\n"a, b",1,x\nc,"2",\nd,3,"y\nz"\n'],
    ['semicolons, as spreadsheets write', 'name;id\na;1\nb;2\nc;3\n'],
    ['tabs', 'name\tid\na\t1\nb\t2\nc\t3\n'],
    ['an export of orders', 'order_number,item_id\nA-1,1\nA-1,2\nA-2,3\n'],
  ])('are read from a file with %s', async (_, content) => {
    expect(await readIds([], file(content))).toEqual([1, 2, 3])
  })

  test('are read up to the largest, and many of them', async () => {
    const ids = Array.from({ length: 20_000 }, (_, n) => Number.MAX_SAFE_INTEGER - n)
    expect(await readIds([], file(ids.join('\n')))).toEqual(ids)
  })

  test('that are bad are all named by their line', async () => {
    const read = refusal(readIds([], file('id,name\r\n1,a\r\n\r\nx,b\r\n2,c\r\n,d\r\n-3,e\r\n')))
    expect(await read).toEqual([
      `${path} has 3 lines that cannot be used; nothing was sent.`,
      '  line 4: "x" is no item id (a whole number from 1 to 9007199254740991)',
      '  line 6: the id is missing',
      '  line 7: "-3" is no item id (a whole number from 1 to 9007199254740991)',
    ])
  })

  test('that are bad in great number are told in bounded space', async () => {
    const told = await refusal(readIds([], file('x\n'.repeat(5000))))
    expect(told).toHaveLength(22)
    expect(told.at(-1)).toBe('  and 4980 more')
  })

  test.each([
    ['several columns without an id', 'a,b\n1,2\n', 'none is called "id"'],
    ['nothing', '', 'holds no item ids'],
    ['a header only', 'id\n', 'holds no item ids'],
    ['an unclosed quote', 'id\n"1\n2\n', 'is no readable CSV'],
  ])('are refused in a file with %s', async (_, content, message) => {
    expect((await refusal(readIds([], file(content))))[0]).toContain(message)
  })

  test.each(['0', '-1', '1.0', '1e2', '9007199254740992', '01', ' ', '١'])('are no %j', async (text) => {
    expect((await refusal(readIds(['1', text], undefined)))[0]).toContain('is no item id')
  })

  test('come from one source', async () => {
    expect((await refusal(readIds(['1'], file('2'))))[0]).toContain('not both')
    expect((await refusal(readIds([], undefined)))[0]).toContain('No item ids')
  })
})

describe('parcels', () => {
  const keys = (value?: string) => ({ return_tracking_key: { flag: '--return-tracking', value } })

  test.each([
    ['semicolons', 'order_items,return_tracking_key\n1;2,R-1\n3,R-2\n'],
    ['spaces', 'return_tracking_key,order_items\nR-1,1 2\nR-2, 3 \n'],
    ['commas in quotes', 'Order_Items,Return_Tracking_Key\n"1, 2",R-1\n3,R-2\n'],
    ['a file cut by semicolons', 'order_items;return_tracking_key\n1 2;R-1\n3;R-2\n'],
  ])('are read from a file, their ids separated by %s', async (_, content) => {
    expect(await readParcels([], file(content), keys())).toEqual([
      { order_items: [1, 2], return_tracking_key: 'R-1' },
      { order_items: [3], return_tracking_key: 'R-2' },
    ])
  })

  test.each([
    ['a missing column', 'order_items\n1\n', 'the first line names no column return_tracking_key'],
    ['an empty key', 'order_items,return_tracking_key\n1,\n', 'line 2: return_tracking_key is empty'],
    ['a bad id', 'order_items,return_tracking_key\n1;x,R\n', 'line 2: "x" is no item id'],
    ['no ids', 'order_items,return_tracking_key\n;,R\n', 'line 2: order_items is empty'],
    ['no parcels', 'order_items,return_tracking_key\n', 'holds no parcels'],
  ])('are refused in a file with %s', async (_, content, message) => {
    expect((await refusal(readParcels([], file(content), keys()))).join('\n')).toContain(message)
  })

  test('need every key on the command line', async () => {
    expect(await readParcels(['1', '2'], undefined, keys('R'))).toEqual([
      { order_items: [1, 2], return_tracking_key: 'R' },
    ])
    expect(await refusal(readParcels(['1'], undefined, keys()))).toEqual(['--return-tracking is missing.'])
    expect((await refusal(readParcels([], undefined, keys('R'))))[0]).toContain('No item ids')
    expect((await refusal(readParcels(['x'], undefined, keys('R'))))[0]).toContain('"x" is no item id')
  })
})
