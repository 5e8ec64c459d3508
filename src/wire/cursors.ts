import { LARGEST_ID } from '../domain/numbers.ts'

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const VERSION = 1n

// 9 bytes: the version, 7 of the id, one that shows a mistyped cursor. [ours]
const LENGTH = 12

/** A position behind this id, as base64url that tells its reader nothing and that only `readCursor` understands. */
export function makeCursor(id: number): string {
  let bits = (VERSION << 64n) | (BigInt(id) << 8n) | checkByte(id)
  let text = ''
  for (let at = 0; at < LENGTH; at++) {
    text = ALPHABET[Number(bits & 63n)]! + text
    bits >>= 6n
  }
  return text
}

/** Undefined for anything that `makeCursor` has not made. */
export function readCursor(text: string): number | undefined {
  if (!/^[\w-]{12}$/.test(text)) return undefined
  let bits = 0n
  for (const char of text) bits = (bits << 6n) | BigInt(ALPHABET.indexOf(char))
  const id = Number((bits >> 8n) & 0xff_ffff_ffff_ffffn)
  return bits >> 64n === VERSION && id <= LARGEST_ID && (bits & 0xffn) === checkByte(id) ? id : undefined
}

const checkByte = (id: number) => ((BigInt(id) * 0x9e37_79b9_7f4a_7c15n) >> 56n) & 0xffn
