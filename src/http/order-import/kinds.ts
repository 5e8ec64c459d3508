import { isUtf8 } from 'node:buffer'
import { Refusal } from '../../domain/refusals.ts'

/** What a file begins with, as latin1, and what it is called. */
const BEGINNINGS: readonly (readonly [beginning: string, kind: string])[] = [
  ['PK\x03\x04', 'a spreadsheet (.xlsx, .ods) or another ZIP file'],
  ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'a spreadsheet (.xls)'],
  ['%PDF-', 'a PDF'],
  ['\x1f\x8b', 'compressed with gzip'],
  ['BZh', 'compressed with bzip2'],
  ['\xfd7zXZ\0', 'compressed with xz'],
  ['\x28\xb5\x2f\xfd', 'compressed with zstd'],
  ['7z\xbc\xaf\x27\x1c', 'a 7-Zip file'],
  ['{\\rtf', 'a text document (.rtf)'],
  ['\x89PNG', 'a picture'],
  ['\xff\xd8\xff', 'a picture'],
  ['PAR1', 'a Parquet file'],
  ['SQLite format 3\0', 'a database'],
  ['\xff\xfe\0\0', 'in UTF-32'],
  ['\0\0\xfe\xff', 'in UTF-32'],
]

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be'

/** How the text of a file is encoded, by its first bytes. Throws a refusal that names the kind of a file that is no import. [contract 7] */
export function encodingOf(head: Uint8Array): Encoding {
  const text = Buffer.from(head.buffer, head.byteOffset, head.byteLength).toString('latin1')
  const found = BEGINNINGS.find(([beginning]) => text.startsWith(beginning))
  if (found) throw otherKind(found[1])
  if (text.startsWith('\xff\xfe')) return 'utf-16le'
  if (text.startsWith('\xfe\xff')) return 'utf-16be'
  if (head.length >= 2 && (head[0] === 0) !== (head[1] === 0))
    throw otherKind('in UTF-16 without a byte order mark')
  if (isInOneByteCharacters(head)) throw otherKind('in another encoding, such as Windows-1252')
  return 'utf-8'
}

/** Refuses what is text, but of another kind. */
export function refuseMarkup(head: Uint8Array): void {
  const text = Buffer.from(head.buffer, head.byteOffset, Math.min(head.byteLength, 1_000)).toString('utf8')
  const begun = text.trimStart().toLowerCase()
  if (/^<(!doctype\s+html|html|head|body|table)/.test(begun)) throw otherKind('HTML')
  if (begun.startsWith('<')) throw otherKind('XML or HTML')
}

/** No character beyond ASCII is UTF-8. One that is, and others that are not, is UTF-8 that has been damaged: its order is refused. */
function isInOneByteCharacters(head: Uint8Array): boolean {
  // The last character may be cut off.
  const whole = head.subarray(0, Math.max(0, head.length - 3))
  if (isUtf8(whole) || isUtf8(head)) return false
  const beyondAscii =
    Buffer.from(whole)
      .toString('utf8')
      .match(/[\u0080-\u{10ffff}]/gu) ?? []
  return beyondAscii.length > 0 && beyondAscii.every((character) => character === '\ufffd')
}

const otherKind = (kind: string) =>
  new Refusal(
    'unsupported_media_type',
    `This file is ${kind}. Orders are taken in from JSON, NDJSON or CSV, in UTF-8 or, with a byte order mark, UTF-16`,
  )
