import { hash, randomBytes } from 'node:crypto'
import { crc32 } from 'node:zlib'
import type { NewApiKey } from '../domain/merchants.ts'

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
const SECRET_BYTES = 32
/** 62^43 is the first power above 2^256. */
const SECRET_DIGITS = 43
const CHECK_DIGITS = 6
const SHOWN_OF_SECRET = 4

const FORM = new RegExp(`^sc_(?:live|test)_[0-9A-Za-z]{${SECRET_DIGITS + CHECK_DIGITS}}$`)

function base62(value: bigint, digits: number) {
  let text = ''
  for (let rest = value; rest > 0n; rest /= 62n) text = DIGITS[Number(rest % 62n)]! + text
  return text.padStart(digits, '0')
}

/** Plain numbers, because this is computed for every call. */
function checksum(unchecked: string) {
  let rest = crc32(unchecked)
  let text = ''
  for (let digit = 0; digit < CHECK_DIGITS; digit++) {
    text = DIGITS[rest % 62]! + text
    rest = Math.floor(rest / 62)
  }
  return text
}

/** A new API key: the only moment at which it exists as text. [ours: contract 7] */
export function newKey(
  kind: 'live' | 'test',
): { key: string } & Pick<NewApiKey, 'hash' | 'prefix' | 'lastFour'> {
  const lead = `sc_${kind}_`
  const unchecked = lead + base62(BigInt(`0x${randomBytes(SECRET_BYTES).toString('hex')}`), SECRET_DIGITS)
  const key = unchecked + checksum(unchecked)
  return {
    key,
    hash: keyHash(key),
    prefix: key.slice(0, lead.length + SHOWN_OF_SECRET),
    lastFour: key.slice(-4),
  }
}

/** A typo is found out without a look-up. */
export const looksLikeKey = (text: string) =>
  FORM.test(text) && text.endsWith(checksum(text.slice(0, -CHECK_DIGITS)))

/** What is stored of a key and looked up. SHA-256 is enough: 256 random bits need no slow hash. */
export const keyHash = (key: string) => hash('sha256', key, 'base64')
