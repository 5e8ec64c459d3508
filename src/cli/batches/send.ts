import type { Operation, Sendable, SellersCenter } from '../../../client/index.ts'
import { errorLine, EXIT, explain, interruption } from '../exit.ts'
import type { BatchLine } from './report.ts'
import { screen } from '../text/screen.ts'

/** Sends the entries, prints the ids of the batches, and waits for none of them. Returns the exit code. */
export async function sendOnly<O extends Operation>(
  client: SellersCenter,
  operation: O,
  entries: readonly Sendable<O>[],
  { batchSize, json }: { batchSize: number; json?: boolean },
): Promise<number> {
  const batches: Omit<BatchLine, 'status' | 'failed'>[] = []
  let error: unknown
  try {
    for (let firstEntry = 0; firstEntry < entries.length; firstEntry += batchSize) {
      const part = entries.slice(firstEntry, firstEntry + batchSize)
      const { batchRequestId, replayed } = await client.submit(operation, part, { signal: interruption() })
      batches.push({ batchRequestId, replayed, firstEntry, entryCount: part.length })
      if (!json) await screen.print(`${batchRequestId}\n`)
    }
  } catch (thrown) {
    error = thrown
  }
  const told = error === undefined ? null : errorLine(error)
  if (json)
    await screen.print(`${JSON.stringify({ operation, asked: entries.length, batches, error: told })}\n`)
  if (error === undefined) return EXIT.done
  const { lines, exitCode } = explain(error)
  for (const line of lines) screen.say(line)
  if (batches.length > 0)
    screen.say(`Accepted before: ${batches.length} of ${Math.ceil(entries.length / batchSize)} batches.`)
  return exitCode
}
