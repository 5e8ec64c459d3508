import { isUtf8 } from 'node:buffer'

/** The text of the bytes, or undefined when they are not valid UTF-8: nothing is ever replaced in silence. */
export function readUtf8(bytes: Uint8Array): string | undefined {
  if (!isUtf8(bytes)) return undefined
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8')
}
