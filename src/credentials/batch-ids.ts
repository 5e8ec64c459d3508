import { randomFillSync } from 'node:crypto'
import type { Clock } from '../domain/clock.ts'
import type { BatchId } from '../domain/numbers.ts'

const POOL_BYTES = 8_192
const TAIL_BYTES = 8
/** The 12 bits behind the time count within a millisecond; half of them are left free for that. */
const COUNTER_START_MAX = 0x7ff
const COUNTER_MAX = 0xfff

/** UUIDv7 (RFC 9562, method 1), ascending within the process: neighbours in time are neighbours in the store's index. */
export function batchIds(clock: Clock): () => BatchId {
  const pool = Buffer.allocUnsafe(POOL_BYTES)
  let used = POOL_BYTES
  let lastMs = 0
  let counter = 0

  return () => {
    if (used + TAIL_BYTES + 2 > POOL_BYTES) {
      randomFillSync(pool)
      used = 0
    }
    const now = clock.now()
    if (now > lastMs) {
      lastMs = now
      counter = pool.readUInt16BE(used) & COUNTER_START_MAX
      used += 2
    } else if (++counter > COUNTER_MAX) {
      // A clock that stands still or went back borrows from the future rather than repeat itself.
      lastMs++
      counter = 0
    }
    pool[used] = (pool[used]! & 0x3f) | 0x80
    const tail = pool.toString('hex', used, used + TAIL_BYTES)
    used += TAIL_BYTES
    const time = lastMs.toString(16).padStart(12, '0')
    return `${time.slice(0, 8)}-${time.slice(8)}-7${counter.toString(16).padStart(3, '0')}-${tail.slice(0, 4)}-${tail.slice(4)}`
  }
}
