import { Readable } from 'node:stream'
import { crc32 } from 'node:zlib'
import type { Millis } from '../../domain/numbers.ts'

/** A file that goes into an archive. */
export interface ZipEntry {
  readonly name: string
  readonly at: Millis
  readonly bytes: Uint8Array
}

const LOCAL_HEADER = 0x04034b50
const CENTRAL_HEADER = 0x02014b50
const END = 0x06054b50
/** What reads the archive must know this version of the format. */
const VERSION = 20
/** Names are UTF-8. */
const UTF_8 = 0x0800
const EARLIEST_YEAR = 1980

/**
 * A ZIP archive, one file after the other, so that no more than one is in memory. Files are stored as they are: PDFs hardly become smaller.
 * Archives of 4 GiB and more are not written. By code of our own, because that is all that is needed of the format.
 */
export const zipOf = (entries: AsyncIterable<ZipEntry>): Readable =>
  // Nothing is read ahead of what the caller takes.
  Readable.from(piecesOf(entries), { objectMode: false, highWaterMark: 0 })

async function* piecesOf(entries: AsyncIterable<ZipEntry>): AsyncGenerator<Uint8Array, void> {
  const central: Buffer[] = []
  let offset = 0
  for await (const { name, at, bytes } of entries) {
    const file = Buffer.from(name)
    const common = commonFields(file, at, bytes)
    yield Buffer.concat([uint32(LOCAL_HEADER), common, file])
    yield bytes
    central.push(uint32(CENTRAL_HEADER), uint16(VERSION), common, centralFields(offset), file)
    offset += 4 + common.length + file.length + bytes.length
  }
  const directory = Buffer.concat(central)
  yield directory
  yield endRecord(central.length / FIELDS_OF_ENTRY, directory.length, offset)
}

/** Pieces of the directory that each file adds. */
const FIELDS_OF_ENTRY = 5

/** What stands in front of a file and again in the directory. */
function commonFields(file: Buffer, at: Millis, bytes: Uint8Array): Buffer {
  const fields = Buffer.alloc(26)
  fields.writeUInt16LE(VERSION, 0)
  fields.writeUInt16LE(UTF_8, 2)
  // 4: stored
  const time = new Date(at)
  const [seconds, minutes, hours] = [time.getUTCSeconds(), time.getUTCMinutes(), time.getUTCHours()]
  fields.writeUInt16LE((hours << 11) | (minutes << 5) | (seconds >> 1), 6)
  const year = Math.max(0, time.getUTCFullYear() - EARLIEST_YEAR)
  fields.writeUInt16LE((year << 9) | ((time.getUTCMonth() + 1) << 5) | time.getUTCDate(), 8)
  fields.writeUInt32LE(crc32(bytes), 10)
  fields.writeUInt32LE(bytes.length, 14)
  fields.writeUInt32LE(bytes.length, 18)
  fields.writeUInt16LE(file.length, 22)
  // 24: no extra field
  return fields
}

/** No comment, first disk, binary, no attributes; then where the file begins. */
function centralFields(offset: number): Buffer {
  const fields = Buffer.alloc(14)
  fields.writeUInt32LE(offset, 10)
  return fields
}

function endRecord(count: number, bytes: number, offset: number): Buffer {
  const record = Buffer.alloc(22)
  record.writeUInt32LE(END, 0)
  record.writeUInt16LE(count, 8)
  record.writeUInt16LE(count, 10)
  record.writeUInt32LE(bytes, 12)
  record.writeUInt32LE(offset, 16)
  return record
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}

function uint16(value: number): Buffer {
  const bytes = Buffer.alloc(2)
  bytes.writeUInt16LE(value)
  return bytes
}
