import { inflateSync } from 'node:zlib'

const WOFF_HEADER = 44
const SFNT_HEADER = 12
const WOFF_ENTRY = 20
const SFNT_ENTRY = 16

/**
 * A font as HarfBuzz and PDF read it (sfnt), out of WOFF 1.0, which holds the same tables compressed. fontkit reads WOFF too, but
 * fails on one of the files used here.
 */
export function sfntOf(file: Buffer<ArrayBuffer>): Buffer<ArrayBuffer> {
  if (file.toString('latin1', 0, 4) !== 'wOFF') return file
  const count = file.readUInt16BE(12)
  const directory = Buffer.alloc(SFNT_HEADER + count * SFNT_ENTRY)
  file.copy(directory, 0, 4, 8)
  directory.writeUInt16BE(count, 4)
  const parts = [directory]
  let offset = directory.length
  for (let index = 0; index < count; index++) {
    const from = WOFF_HEADER + index * WOFF_ENTRY
    const start = file.readUInt32BE(from + 4)
    const stored = file.subarray(start, start + file.readUInt32BE(from + 8))
    const length = file.readUInt32BE(from + 12)
    const to = SFNT_HEADER + index * SFNT_ENTRY
    file.copy(directory, to, from, from + 4)
    file.copy(directory, to + 4, from + 16, from + 20)
    directory.writeUInt32BE(offset, to + 8)
    directory.writeUInt32BE(length, to + 12)
    const padding = Buffer.alloc(-length & 3)
    parts.push(stored.length < length ? inflateSync(stored) : stored, padding)
    offset += length + padding.length
  }
  return Buffer.concat(parts)
}
