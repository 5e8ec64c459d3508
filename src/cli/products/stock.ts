import type { Command } from 'commander'
import type { StockEntry } from '../../../client/index.ts'
import { forSellers, sellersCenter, type SellerOptions } from '../access.ts'
import { readEntries } from '../batches/entries.ts'
import { type List, RowError } from '../text/lists.ts'
import { forBatches, settle, type SettleOptions } from '../batches/settle.ts'

const QUANTITIES: List<'sku' | 'quantity', StockEntry> = {
  noun: 'quantities',
  columns: { sku: ['sku'], quantity: ['quantity', 'stock', 'qty'] },
  read: ({ sku, quantity }) => {
    if (sku === '') return new RowError('sku is empty')
    return /^\d{1,7}$/.test(quantity)
      ? { sku, quantity: Number(quantity) }
      : new RowError(`"${quantity}" is no quantity`)
  },
}

/** Entries that the server takes in one call. */
const BATCH_SIZE = 1_000

/** `sellers-center stock`: sets the quantities of a file. */
export function stock(program: Command) {
  const command = program
    .command('stock')
    .description('set the quantities of a file')
    .requiredOption(
      '--file <file>',
      'CSV with sku and quantity, - is stdin; or .ndjson with sku, quantity and perhaps valid_at',
    )
  forSellers(forBatches(command, BATCH_SIZE)).action(
    async (options: SellerOptions & SettleOptions & { file: string }) => {
      const entries = await readEntries(options.file, QUANTITIES)
      process.exitCode = await settle(sellersCenter(options), 'stocks', entries, options)
    },
  )
}
