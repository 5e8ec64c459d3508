import type { Bench } from '../bench.ts'
import { type Row, rowOf, skippedRow } from '../rows.ts'

/** The most that a server had in any of the rows before, on the embedded database. */
export function memoryRow(bench: Bench): Row {
  const name = 'memory, serving the above'
  const [worst] = [...bench.memoryMiB].sort(([, a], [, b]) => b - a)
  if (worst === undefined || worst[1] === 0)
    return skippedRow(name, 'MiB', 'this system does not tell the peak of a process')
  return rowOf(
    name,
    'MiB',
    [{ value: worst[1] }],
    { hold: 400, aim: 250, bound: 'atMost' },
    [...bench.memoryMiB].map(([row, mib]) => `${row} ${mib.toFixed(0)}`).join(', '),
  )
}
