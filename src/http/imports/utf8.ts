import { isUtf8 } from 'node:buffer'

/** The text of the bytes, or undefined when they are not valid UTF-8: nothing is ever replaced in silence. */
export function readUtf8(bytes: Uint8Array): string | undefined {
  if (!isUtf8(bytes)) return undefined
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8')
}

export const NOT_UTF8 = 'This order holds bytes that are not valid UTF-8.'

const MARK = [0xef, 0xbb, 0xbf] as const

/** Takes away the byte order mark with which some programs begin a UTF-8 file, even when it comes in pieces. */
export async function* withoutMark(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let begun = false
  let head = new Uint8Array(0)
  for await (const chunk of stream) {
    if (begun) {
      yield chunk
      continue
    }
    head = head.length === 0 ? new Uint8Array(chunk) : Buffer.concat([head, chunk])
    if (head.length < MARK.length && head.every((byte, at) => byte === MARK[at])) continue
    begun = true
    yield withoutMarkAtStart(head)
  }
  if (!begun && head.length > 0) yield withoutMarkAtStart(head)
}

const withoutMarkAtStart = (bytes: Uint8Array) =>
  MARK.every((byte, at) => bytes[at] === byte) ? bytes.subarray(MARK.length) : bytes
