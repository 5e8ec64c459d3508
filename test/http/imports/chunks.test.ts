import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CsvCutter } from '../../../src/http/imports/csv-orders.ts'
import { JsonListCutter } from '../../../src/http/imports/json-list.ts'
import { LineCutter } from '../../../src/http/imports/lines.ts'
import type { Draft } from '../../../src/http/imports/drafts.ts'
import type { Cutter, Piece } from '../../../src/http/imports/pieces.ts'
import { IMPORT_FORMATS, type ImportFormat } from '../../../src/sandbox/import-files.ts'
import { bytesOf, chunksOf, fileOf, invented, read } from './reading.ts'

const CUTTERS: Readonly<Record<ImportFormat, () => Cutter<Draft | Piece>>> = {
  json: () => new JsonListCutter(),
  ndjson: () => new LineCutter(),
  csv: () => new CsvCutter(),
}

/** Everything that a cutter makes of the chunks, until it says that the file is broken. */
function cut(format: ImportFormat, chunks: Iterable<Uint8Array>): (Draft | Piece)[] {
  const cutter = CUTTERS[format]()
  const pieces: (Draft | Piece)[] = []
  for (const chunk of chunks) {
    pieces.push(...cutter.cut(chunk))
    if (endsReading(pieces.at(-1))) return pieces.map(comparable)
  }
  return [...pieces, ...cutter.end()].map(comparable)
}

const endsReading = (piece: Draft | Piece | undefined) => piece && 'last' in piece && piece.last

/** A chunk's view and a copy of it are the same bytes. */
const comparable = (piece: Draft | Piece) =>
  'bytes' in piece ? { ...piece, bytes: Uint8Array.from(piece.bytes) } : piece

const sizes = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 6 })

/** Files made of what these formats are made of, right and wrong. */
const scraps = fc
  .array(
    fc.constantFrom(
      ...[
        '{',
        '}',
        '[',
        ']',
        '"',
        '\\',
        '\\"',
        ',',
        ':',
        '\n',
        '\r\n',
        ' ',
        '""',
        '{"orders":[',
        '{"orders":',
        'order_number,item_sku\n',
      ],
      ...[
        '"orders"',
        '1',
        'null',
        '{}',
        'ß',
        '\u{1f4e6}',
        '\ud800',
        '\u0000',
        'A-1,x\n',
        'A-1,"x',
        '\ufeff',
        '{"a":"}]"}',
        '[1,"]"]',
      ],
    ),
    { maxLength: 40 },
  )
  .map((parts) => Buffer.from(parts.join('')))

describe.each(IMPORT_FORMATS)('%s', (format) => {
  const orders = invented(20)
  const file = bytesOf(fileOf(orders, format))

  test('the same orders are read wherever the chunks of a file begin and end', async () => {
    const whole = await read(file, format)
    expect(whole.map((one) => ('order' in one ? one.order : one))).toHaveLength(orders.length)
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 1, max: 3_000 }), { minLength: 1, maxLength: 5 }),
        async (chunkSizes) => {
          expect(await read(file, format, chunkSizes)).toEqual(whole)
        },
      ),
      { numRuns: 40 },
    )
  })

  test('any bytes at all, in any chunks, are cut the same and never throw', () => {
    fc.assert(
      fc.property(scraps, sizes, (bytes, chunkSizes) => {
        expect(cut(format, chunksOf(bytes, chunkSizes))).toEqual(cut(format, [bytes]))
      }),
      { numRuns: 500 },
    )
  })

  test('a file that is cut off anywhere keeps the orders before the cut and says at most once that it broke', async () => {
    const whole = await read(file, format)
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: file.length - 1 }), async (length) => {
        const part = await read(file.subarray(0, length), format, [700])
        const taken = part.filter((one) => 'order' in one)
        // The last order of a CSV or NDJSON file that ends between two rows looks whole.
        const sure = format === 'csv' ? taken.slice(0, -1) : taken
        expect(sure).toEqual(whole.slice(0, sure.length))
        expect(part.length - taken.length).toBeLessThanOrEqual(2)
      }),
      { numRuns: 60 },
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
