import type { Rows } from './check/rows.ts'
import type { Ledger } from './ledger.ts'

/** Waits until no batch is left to be settled. That it comes to an end in this time is one of the promises. */
export async function untilSettled(rows: Rows, ledger: Ledger, msMax = 30_000): Promise<void> {
  const until = performance.now() + msMax
  for (;;) {
    const [row] = await rows.all<{ unfinished: number }>(
      'select count(*) as unfinished from batches where due_at is not null',
    )
    if (row!.unfinished === 0) return
    if (performance.now() > until) {
      ledger.violation(`${row!.unfinished} batches were not settled within ${msMax} ms`)
      return
    }
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
}
