import type { Command } from 'commander'
import type { Operation, Sendable, SellersCenter } from '../../../client/index.ts'
import { errorLine, EXIT, explain, interruption } from '../exit.ts'
import { wholeNumber } from '../text/numbers.ts'
import { jsonReport, tableReport, WORDS, type BatchLine } from './report.ts'
import { amount, count, screen } from '../text/screen.ts'
import { sendOnly } from './send.ts'

export interface SettleOptions {
  batchSize: number
  timeout: number
  wait: boolean
  json?: boolean
}

/** The options of every command that sends entries in batches, of this size unless an option gives another. */
export const forBatches = (command: Command, batchSize = 20_000) =>
  command
    .option('--batch-size <n>', 'entries in one batch', wholeNumber(1), batchSize)
    .option('--timeout <seconds>', 'how long one batch is waited for', wholeNumber(1, 86_400), 600)
    .option('--no-wait', 'end when everything is accepted, and print the batch ids')
    .option('--json', 'print one JSON document')
    .addHelpText(
      'after',
      `
Exit code: 0 everything succeeded (with --no-wait: was accepted), 1 some entries failed, 2 refused or not reached.
The same command can safely be given again: what is done already succeeds and changes nothing.`,
    )

/** Sends the entries, waits, and tells what became of them. Returns the exit code. */
export function settle<O extends Operation>(
  client: SellersCenter,
  operation: O,
  entries: readonly Sendable<O>[],
  options: SettleOptions,
): Promise<number> {
  return options.wait
    ? sendAndWait(client, operation, entries, options)
    : sendOnly(client, operation, entries, options)
}

async function sendAndWait<O extends Operation>(
  client: SellersCenter,
  operation: O,
  entries: readonly Sendable<O>[],
  { batchSize, timeout, json }: SettleOptions,
): Promise<number> {
  const { doing, entry } = WORDS[operation]
  const report = json ? jsonReport(screen) : tableReport(screen)
  const batches = new Map<number, BatchLine>()
  let settled = 0
  let failed = 0
  let error: unknown
  const progress = screen.progress({ label: doing, total: entries.length, show: count, unit: `${entry}s` })
  try {
    const all = client.carryOut(operation, entries, {
      batchSize,
      timeoutMs: timeout * 1000,
      only: 'failed',
      signal: interruption(),
      onAccepted: ({ batchRequestId, replayed, firstEntry, entryCount }) =>
        batches.set(firstEntry, {
          batchRequestId,
          replayed,
          status: null,
          firstEntry,
          entryCount,
          failed: null,
        }),
    })
    for await (const { items, ...batch } of all) {
      await report.failures(items)
      batches.set(batch.firstEntry, { ...batch, failed: items.length })
      settled += batch.entryCount
      failed += items.length
      progress.to(settled)
    }
  } catch (thrown) {
    error = thrown
  }
  progress.end()
  await report.end({
    operation,
    asked: entries.length,
    succeeded: settled - failed,
    failed,
    unknown: entries.length - settled,
    batches: [...batches.values()],
    error: error === undefined ? null : errorLine(error),
  })
  if (error !== undefined) return tellStopped(error, operation, [...batches.values()])
  return failed > 0 ? EXIT.someFailed : EXIT.done
}

/** What was accepted is carried out all the same: the user can ask for it, or give the command again. */
function tellStopped(error: unknown, operation: Operation, batches: readonly BatchLine[]): number {
  const { lines, exitCode } = explain(error)
  for (const line of lines) screen.say(line)
  const waiting = batches.filter(({ status }) => status === null)
  if (waiting.length > 0)
    screen.say('Accepted; the server carries these out although this command stops waiting:')
  for (const { batchRequestId, entryCount } of waiting) {
    screen.say(
      `  sellers-center results ${operation} ${batchRequestId}  (${amount(entryCount, WORDS[operation].entry)})`,
    )
  }
  if (batches.length > 0)
    screen.say('The same command can be given again: what is done already succeeds and changes nothing.')
  return exitCode
}
