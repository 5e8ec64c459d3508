/**
 * A cursor is a position behind the last row of a page, by the key that its reader saw there: the number of an order, the key of a
 * carrier. So it tells nothing but that, needs no secret, and means the same to every process. [ours: contract 5]
 */
export function makeCursor(key: string): string {
  const bytes = new TextEncoder().encode(key)
  const check = checkOf(bytes)
  return btoa(String.fromCharCode(check >> 8, check & 0xff, ...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
}

/** The key, undefined for anything that `makeCursor` has not made. */
export function readCursor(text: string): string | undefined {
  if (!/^[\w-]+$/.test(text)) return undefined
  let key: string
  try {
    const bytes = Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (char) =>
      char.charCodeAt(0),
    )
    key = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes.subarray(CHECK_BYTES))
  } catch {
    return undefined
  }
  // No key has NUL in it, and not every database can be asked for one.
  return makeCursor(key) === text && !key.includes('\0') ? key : undefined
}

const CHECK_BYTES = 2

/** Shows a mistyped or cut cursor: 16 bits of FNV-1a. */
function checkOf(bytes: Uint8Array) {
  let hash = 0x811c_9dc5
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x0100_0193)
  return (hash ^ (hash >>> 16)) & 0xffff
}
