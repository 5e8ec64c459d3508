import { Argument, type Command } from 'commander'
import type { BatchStatus, EntryResult, Operation, SellersCenter } from '../../../client/index.ts'
import { forSellers, sellersCenter, type SellerOptions } from '../access.ts'
import { EXIT, interruption } from '../exit.ts'
import { wholeNumber } from '../text/numbers.ts'
import { harmless } from '../text/harmless.ts'
import { idsOf, WORDS } from './report.ts'
import { amount, count, screen } from '../text/screen.ts'
import { Table } from '../text/table.ts'

interface ResultsOptions extends SellerOptions {
  failed?: boolean
  wait?: number
  json?: boolean
}

/** How many results are read at once: as many as the client reads at once. */
const PAGE = 10_000

export function results(program: Command) {
  const command = program
    .command('results')
    .description('show what became of a batch')
    .addArgument(new Argument('<operation>').choices(Object.keys(WORDS)))
    .argument('<batch-id>', 'as printed by the command that sent it')
    .option('--failed', 'the failed entries only')
    .option('--wait <seconds>', 'how long to wait for the batch to be final', wholeNumber(1, 86_400))
    .option('--json', 'print one JSON document')
    .addHelpText(
      'after',
      '\nExit code: 0 final, and nothing failed; 1 final, and some entries failed; 2 refused or not reached; 3 not final yet.',
    )
  forSellers(command).action(async (operation: Operation, id: string, options: ResultsOptions) => {
    process.exitCode = await show(sellersCenter(options), operation, id, options)
  })
}

async function show(
  client: SellersCenter,
  operation: Operation,
  id: string,
  { failed, wait, json }: ResultsOptions,
): Promise<number> {
  const query = { only: failed ? ('failed' as const) : undefined, limit: PAGE, signal: interruption() }
  const first = await (wait === undefined
    ? client.results(operation, id, query)
    : client.wait(operation, id, { ...query, timeoutMs: wait * 1000 }))
  const { status } = first
  const final = status === 'completed' || status === 'failed'
  const write = json ? jsonWriter(id, status) : tableWriter(id, status)
  let failures = 0
  let shown = 0
  for (let page = first.items; ;) {
    shown += page.length
    for (const { success } of page) if (!success) failures++
    await write.page(page)
    // What is not final yet is a first impression only, and bounded by the server.
    if (!final || page.length < PAGE) break
    page = (await client.results(operation, id, { ...query, offset: shown })).items
  }
  await write.end(shown, failures)
  if (!final) return EXIT.unfinished
  return failures > 0 ? EXIT.someFailed : EXIT.done
}

interface Writer {
  page(items: readonly EntryResult[]): Promise<void>
  end(shown: number, failures: number): Promise<void>
}

function tableWriter(id: string, status: BatchStatus): Writer {
  const table = new Table(['ITEMS', 'RESULT', 'WHY'])
  const row = (item: EntryResult) => [
    idsOf(item).join(' '),
    item.success ? 'done' : (item.errorCodes ?? ['failed']).join(' '),
    item.errors.join(' '),
  ]
  return {
    page: (items) => screen.print(table.rows(items.map(row))),
    end: (shown, failures) =>
      screen.print(
        `Batch ${id} is ${harmless(status)}: ${amount(shown, 'result')} shown, ${count(failures)} failed\n`,
      ),
  }
}

function jsonWriter(id: string, status: BatchStatus): Writer {
  let open = `${JSON.stringify({ batchRequestId: id, status }).slice(0, -1)},"items":[`
  return {
    async page(items) {
      for (const item of items) {
        await screen.print(`${open}\n${JSON.stringify(item)}`)
        open = ','
      }
    },
    end: () => screen.print(`${open === ',' ? '\n' : open}]}\n`),
  }
}
