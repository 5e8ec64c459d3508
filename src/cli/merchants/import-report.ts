import { CommandError, EXIT } from '../exit.ts'
import { harmless } from '../text/harmless.ts'
import { count, screen } from '../text/screen.ts'
import { Table } from '../text/table.ts'
import type { UploadAnswer } from './upload.ts'

/** [ours: contract 7] */
interface ImportReport {
  created: number
  unchanged: number
  replaced?: number
  /** Names in the file that no order has, and that were passed over. */
  ignored?: string[]
  /** At most 1,000 of them. */
  refused: { line: number; order_number: string | null; message: string }[]
  refusedTotal: number
}

export function reportOf({ status, body }: UploadAnswer): ImportReport {
  const answer = parsed(body)
  if (status === 200 && answer.refused) return answer as ImportReport
  throw new CommandError(
    `${status}: ${answer.message ?? 'the answer is no import report; is this the address of a Sellers Center?'}`,
  )
}

function parsed(body: string): Partial<ImportReport> & { message?: string } {
  try {
    return JSON.parse(body) as Partial<ImportReport> & { message?: string }
  } catch {
    return {} // a proxy's page, perhaps: told by its status
  }
}

/** Prints what became of the file, and returns the exit code. */
export async function tell(
  report: ImportReport,
  { json, dryRun }: { json?: boolean; dryRun?: boolean },
): Promise<number> {
  const { created, unchanged, replaced = 0, ignored = [], refused, refusedTotal } = report
  if (json) await screen.print(`${JSON.stringify(report, undefined, 2)}\n`)
  else {
    const rows = refused.map(({ line, order_number, message }) => [String(line), order_number ?? '', message])
    await screen.print(new Table(['LINE', 'ORDER', 'WHY'], ['right']).rows(rows))
    if (refusedTotal > refused.length)
      await screen.print(`and ${count(refusedTotal - refused.length)} more\n`)
    if (ignored.length > 0)
      await screen.print(`Passed over, because no order has it: ${ignored.map(harmless).join(', ')}\n`)
    const counts = [`${count(created)} created`, `${count(unchanged)} unchanged`]
    if (replaced > 0) counts.push(`${count(replaced)} replaced`)
    counts.push(`${count(refusedTotal)} refused`)
    await screen.print(`${counts.join(', ')}${dryRun ? ' (dry run: nothing was taken in)' : ''}\n`)
  }
  return refusedTotal > 0 ? EXIT.someFailed : EXIT.done
}
