import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Refusal } from '../../../src/domain/refusals.ts'
import { IMPORT_FORMATS } from '../../../src/sandbox/invented/import-files.ts'
import { bytesOf, fileOf, invented, read, readWhole } from './reading.ts'

const sizes = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 6 })

/** Files made of what these formats are made of, right and wrong. */
const scraps = fc
  .array(
    fc.constantFrom(
      ...['{', '}', '[', ']', '"', '\\', '\\"', ',', ';', '\t', ':', '\n', '\r\n', '\r', ' ', '""', "'", '='],
      ...['{"orders":[', '{"orders":', 'order_number,item_sku\n', 'order_number;item_sku\r', 'sep=;\n'],
      ...['"orders"', '1', 'null', '{}', '{"order_number":"A"}', 'ß', '\u{1f4e6}', '\ud800', '\u0000'],
      ...[
        'A-1,x\n',
        'A-1,"x',
        'B;y\r',
        'C;z;\n',
        '\ufeff',
        '{"a":"}]"}',
        '[1,"]"]',
        '__proto__',
        '.',
        '<html',
      ],
    ),
    { maxLength: 40 },
  )
  .map((parts) => Buffer.from(parts.join('')))

/** What a reading comes to: what was read, or the refusal of the file. */
async function outcome(...given: Parameters<typeof readWhole>) {
  try {
    return await readWhole(...given)
  } catch (error) {
    if (error instanceof Refusal) return { code: error.code, message: error.message }
    throw error
  }
}

const ENCODINGS = {
  'UTF-8': (text: string) => Buffer.from(text),
  'UTF-8 with its mark': (text: string) => Buffer.from(`\ufeff${text}`),
  'UTF-16 LE': (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le'),
  'UTF-16 BE': (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16(),
}
const encodings = fc.constantFrom(...Object.values(ENCODINGS))

/** What every reading begins with is looked at in one piece: behind this, chunks matter. */
const FILLERS = {
  json: ' '.repeat(20_000),
  ndjson: `${' '.repeat(20_000)}\n`,
  csv: `order_number;item_sku;${'z'.repeat(20_000)}\n`,
}

describe.each(IMPORT_FORMATS)('%s', (format) => {
  const orders = invented(60)
  const file = fileOf(orders, format)

  test('the same orders are read wherever the chunks of a file begin and end, in any encoding', async () => {
    const whole = await read(file, format)
    expect(whole.map((one) => 'order' in one)).toEqual(orders.map(() => true))
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 1, max: 9_000 }), { minLength: 1, maxLength: 5 }),
        encodings,
        async (chunkSizes, encoded) => {
          expect(await read(encoded(file), format, chunkSizes)).toEqual(whole)
        },
      ),
      { numRuns: 25 },
    )
  })

  test('any bytes at all, in any chunks, come to the same, and never to a fault of ours', async () => {
    await fc.assert(
      fc.asyncProperty(scraps, sizes, async (bytes, chunkSizes) => {
        const file = Buffer.concat([Buffer.from(FILLERS[format]), bytes])
        const chunks = [20_000, ...chunkSizes]
        expect(await outcome(file, format, chunks)).toEqual(await outcome(file, format))
        expect(await outcome(bytes, format, chunkSizes)).toEqual(await outcome(bytes, format))
      }),
      { numRuns: 60 },
    )
  })

  test('a file that is cut off anywhere is refused as a whole, or read up to the cut', async () => {
    const whole = await read(file, format)
    const bytes = bytesOf(file)
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: bytes.length - 1 }), async (length) => {
        const part = await outcome(bytes.subarray(0, length), format, [700])
        if ('code' in part) return
        const taken = part.orders.filter((one) => 'order' in one)
        // The last order of a CSV file that ends between two rows looks whole.
        const sure = format === 'csv' ? taken.slice(0, -1) : taken
        for (const one of sure) expect(whole).toContainEqual(one)
        if (format === 'json') expect(length).toBeGreaterThan(bytes.lastIndexOf('}'.charCodeAt(0)))
      }),
      { numRuns: 40 },
    )
  })
})

test('orders come out as they went in, history and all', async () => {
  const orders = invented(60, 5)
  for (const format of IMPORT_FORMATS) {
    const found = await read(fileOf(orders, format), format, [10_000])
    expect(found.map((one) => ('order' in one ? { ...one.order, contentHash: '' } : one))).toEqual(
      orders.map((order) => ({ ...order, contentHash: '' })),
    )
  }
})

test('an order has one content hash, whichever format it came in', async () => {
  const hashes = await Promise.all(
    IMPORT_FORMATS.map(async (format) =>
      (await read(fileOf(invented(20), format), format)).map(
        (one) => 'order' in one && one.order.contentHash,
      ),
    ),
  )
  expect(new Set(hashes[0]).size).toBe(20)
  expect(hashes[1]).toEqual(hashes[0])
  expect(hashes[2]).toEqual(hashes[0])
})

test('the rows of a CSV file make the same orders in any order of the rows', async () => {
  const [header, ...rows] = fileOf(invented(15), 'csv').trimEnd().split('\r\n')
  const byNumber = async (lines: readonly string[]) => {
    const orders = await read([header, ...lines].join('\r\n'), 'csv', [997])
    return new Map(
      orders.map((one) => {
        if (!('order' in one)) throw new Error(one.refused)
        const items = new Set(one.order.items.map((item) => JSON.stringify(item)))
        return [one.order.orderNumber, { ...one.order, contentHash: '', items }]
      }),
    )
  }
  const sorted = await byNumber(rows)
  expect(sorted.size).toBe(15)
  await fc.assert(
    fc.asyncProperty(
      fc.shuffledSubarray(rows, { minLength: rows.length, maxLength: rows.length }),
      async (shuffled) => {
        expect(await byNumber(shuffled)).toEqual(sorted)
      },
    ),
    { numRuns: 30 },
  )
})
