import { closeSync, existsSync, openSync, readFileSync, writeSync } from 'node:fs'
import type { Dice } from '../../src/sandbox/dice.ts'

const HEADER = 32
const FRAME_HEADER = 24

/**
 * Leaves behind the last commit of a write-ahead log what a power cut leaves there: the beginning of a further write, of which
 * only some bytes have arrived. Everything before it was on the disk when it was promised, so nothing may be lost. Returns whether
 * there was a log to do it to. https://sqlite.org/fileformat2.html#the_write_ahead_log
 */
export function tearWrite(walFile: string, dice: Dice): boolean {
  const wal = existsSync(walFile) ? readFileSync(walFile) : Buffer.alloc(0)
  if (wal.length < HEADER) return false
  const pageSize = wal.readUInt32BE(8)
  const frame = FRAME_HEADER + pageSize
  const end = endOfLastCommit(wal, frame)
  const torn = Buffer.alloc(frame * dice.between(1, 3))
  for (let at = 0; at < torn.length; at++) torn[at] = dice.between(0, 255)
  // Right up to the salts, so that only the checksum can tell: pages of a transaction that never ended.
  torn.writeUInt32BE(dice.between(1, 20), 0)
  torn.writeUInt32BE(dice.chance(0.5) ? 0 : dice.between(1, 1_000), 4)
  wal.copy(torn, 8, 16, 24)
  const arrived = dice.between(1, torn.length)
  const file = openSync(walFile, 'r+')
  writeSync(file, torn, 0, arrived, end)
  closeSync(file)
  return true
}

/** Frames count while their salts are those of the header and the running checksum fits; what counts ends with a commit. */
function endOfLastCommit(wal: Buffer, frame: number): number {
  const littleEndian = wal.readUInt32BE(0) === 0x377f0682
  let sum: [number, number] = [wal.readUInt32BE(24), wal.readUInt32BE(28)]
  let end = HEADER
  for (let at = HEADER; at + frame <= wal.length; at += frame) {
    if (wal.compare(wal, 16, 24, at + 8, at + 16) !== 0) break
    sum = checksum(wal, at, at + 8, sum, littleEndian)
    sum = checksum(wal, at + FRAME_HEADER, at + frame, sum, littleEndian)
    if (sum[0] !== wal.readUInt32BE(at + 16) || sum[1] !== wal.readUInt32BE(at + 20)) break
    if (wal.readUInt32BE(at + 4) !== 0) end = at + frame
  }
  return end
}

function checksum(
  bytes: Buffer,
  from: number,
  to: number,
  [first, second]: [number, number],
  littleEndian: boolean,
): [number, number] {
  const read = (at: number) => (littleEndian ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at))
  for (let at = from; at < to; at += 8) {
    first = (first + read(at) + second) >>> 0
    second = (second + read(at + 4) + first) >>> 0
  }
  return [first, second]
}
