import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CommandError } from '../../src/cli/exit.ts'
import { readIds } from '../../src/cli/orders/ids.ts'
import { readParcels } from '../../src/cli/orders/parcels.ts'

let path: string
beforeAll(() => {
  path = join(mkdtempSync(join(tmpdir(), 'sellers-center-files-')), 'input.csv')
})
afterAll(() => rmSync(join(path, '..'), { recursive: true }))

const quiet = () => undefined

const file = (content: string | Buffer) => {
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
    ['a header as people write it', 'Order No.,Item ID\nA,1\nB,2\nC,3\n'],
    ['an id of something else', 'id,Order-Item-ID\n7,1\n8,2\n9,3\n'],
    ['a line that names the separator', 'sep=;\r\nnote;id\r\na, b;1\r\n;2\r\n;3\r\n'],
    ['such a line and no header', '\ufeff"sep=,"\r1\r2\r3\r'],
    ['a comma inside a header that semicolons cut', '"a, b, c";id\nx;1\ny;2\nz;3\n'],
    ['rows that a spreadsheet left empty', 'id;note\n1;a\n;\n2;b\n3;c\n;\n;\n'],
  ])('are read from a file with %s', async (_, content) => {
    expect(await readIds([], file(content), quiet)).toEqual([1, 2, 3])
  })

  test.each(['utf-16le', 'utf-16be'])('are read from a file in %s', async (encoding) => {
    const bytes = Buffer.from('\ufeffid\tnote\r\n1\tü\r\n2\t\r\n3\t\r\n', 'utf16le')
    writeFileSync(path, encoding === 'utf-16be' ? bytes.swap16() : bytes)
    expect(await readIds([], path, quiet)).toEqual([1, 2, 3])
  })

  test('come from a column whose name is said', async () => {
    const said: string[] = []
    await readIds([], file('id,Item ID\n7,1\n'), (line) => said.push(line))
    await readIds([], file('1\n2\n'), (line) => said.push(line))
    expect(said).toEqual([`Reading item ids from column "Item ID" of ${path}`])
  })

  test.each([
    ['a number that a comma cuts', '7001\n7,002\n', 'line 2: 2 cells, but the first line has 1: "7 | 002"'],
    ['two ids in one line', '7001\n7002,7003\n', 'line 2: 2 cells, but the first line has 1: "7002 | 7003"'],
    ['two ids in the last line', '7001\n7002\n7003;7004', 'line 3: "7003;7004" is no item id'],
    ['a cell too many', 'id,note\n1,a\n2,b,c\n', 'line 3: 3 cells, but the first line has 2'],
    ['a cell too few', 'note,id\na,1\nb\n', 'line 3: 1 cell, but the first line has 2'],
    ['a grouped number', 'id;note\n"7,002";a\n', 'line 2: "7,002" is no item id'],
    ['a number as a spreadsheet shortens it', 'id\n1.0E+3\n', 'line 2: "1.0E+3" is no item id'],
    ['a formula', 'id\n"=1+1"\n', 'line 2: "=1+1" is no item id'],
    ['a second header', 'id\n1\nid\n2\n', 'line 3: "id" is no item id'],
    ['quotes around several lines', 'id\n"1\n2"\n', 'is no item id'],
    ['a name that is no column', 'Article\n1\n', 'line 1: "Article" is no item id'],
    ['a misspelt name', 'Itme ID,note\n1,a\n', '"Itme ID": is "item_id" meant?'],
    ['a column twice', 'item_id,Item ID\n1,2\n', 'two columns are called "item_id"'],
    ['two ways to be cut', 'id;note, id\n1;x, 2\n', 'can be cut in several ways'],
  ])('are refused, all of them, where a file has %s', async (_, content, message) => {
    expect((await refusal(readIds([], file(content), quiet))).join('\n')).toContain(message)
  })

  test.each([[['1,2', '3']], [['1;2;3']], [['1 2 3']], [['1', '2', '3']]])(
    'are read from arguments, each of which may be a list: %j',
    async (given) => {
      expect(await readIds(given, undefined)).toEqual([1, 2, 3])
    },
  )

  test.each(['7,102', '1,234,567', '5606,607', '5,606;7', '7 5606,607'])(
    'are not guessed from %j, which may be one number',
    async (text) => {
      expect((await refusal(readIds([text], undefined)))[0]).toContain('may be one number or several ids')
    },
  )

  test('are read up to the largest, and many of them', async () => {
    const ids = Array.from({ length: 20_000 }, (_, n) => Number.MAX_SAFE_INTEGER - n)
    expect(await readIds([], file(ids.join('\n')), quiet)).toEqual(ids)
  })

  test('that are bad are all named by their line', async () => {
    const read = refusal(readIds([], file('id,name\r\n1,a\r\n\r\nx,b\r\n2,c\r\n,d\r\n-3,e\r\n'), quiet))
    expect(await read).toEqual([
      `${path} has 3 lines that cannot be used; nothing was sent.`,
      '  line 4: "x" is no item id (a whole number from 1 to 9007199254740991)',
      '  line 6: the id is missing',
      '  line 7: "-3" is no item id (a whole number from 1 to 9007199254740991)',
    ])
  })

  test('that are bad in great number are told in bounded space', async () => {
    const told = await refusal(readIds([], file('x\n'.repeat(5000)), quiet))
    expect(told).toHaveLength(22)
    expect(told.at(-1)).toBe('  and 4980 more')
  })

  test.each([
    ['several columns without an id', 'a,b\n1,2\n', 'none is called "id"'],
    ['nothing', '', 'holds no item ids'],
    ['a header only', 'id\n', 'holds no item ids'],
    ['an unclosed quote', 'id\n"1\n2\n', 'is no readable CSV'],
  ])('are refused in a file with %s', async (_, content, message) => {
    expect((await refusal(readIds([], file(content), quiet)))[0]).toContain(message)
  })

  test.each([
    '0',
    '-1',
    '1.0',
    '1e2',
    '9007199254740992',
    '01',
    ' ',
    '',
    ';',
    '1;;2',
    '1,',
    '7\u00a0002',
    '١',
  ])('are no %j', async (text) => {
    expect((await refusal(readIds(['1', text], undefined)))[0]).toContain('is no item id')
  })

  test('come from one source', async () => {
    expect((await refusal(readIds(['1'], file('2'))))[0]).toContain('not both')
    expect((await refusal(readIds(['-'], file('2'))))[0]).toContain('not both')
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
    ['a column called as the flag is', 'Item IDs,Return Tracking\n1;2,R-1\n3,R-2\n'],
    ['a file as people write it', 'sep=\t\nOrder Items\tNote\tReturn-Tracking Key\n1,2\tx\tR-1\n3\t\tR-2\n'],
  ])('are read from a file, their ids separated by %s', async (_, content) => {
    expect(await readParcels([], file(content), keys(), quiet)).toEqual([
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
    [
      'ids that are not in quotes',
      'order_items,return_tracking_key\n1,2,R\n',
      'line 2: 3 cells, but the first line',
    ],
    [
      'what may be one number',
      'order_items,return_tracking_key\n"7,102",R\n',
      'line 2: "7,102" may be one number',
    ],
    ['an id left out', 'order_items,return_tracking_key\n1;;2,R\n', 'line 2: "1;;2" is no item id'],
    ['a misspelt column', 'order_itmes,return_tracking_key\n1,R\n', '"order_itmes": is "order_items" meant?'],
    [
      'another encoding',
      Buffer.from('order_items,return_tracking_key\n1,R\xe4\n', 'latin1'),
      'line 2: return_tracking_key',
    ],
  ])('are refused in a file with %s', async (_, content, message) => {
    expect((await refusal(readParcels([], file(content), keys(), quiet))).join('\n')).toContain(message)
  })

  test('come from one source, their keys too', async () => {
    const parcels = 'order_items,return_tracking_key\n1,R\n'
    expect((await refusal(readParcels(['1'], file(parcels), keys())))[0]).toContain('not both')
    expect((await refusal(readParcels([], file(parcels), keys('R'))))[0]).toContain('not both')
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
