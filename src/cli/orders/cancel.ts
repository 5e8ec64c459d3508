import type { Command } from 'commander'
import { forSellers, sellersCenter, type SellerOptions } from '../access.ts'
import { readIds } from './ids.ts'
import { forBatches, settle, type SettleOptions } from '../batches/settle.ts'

export function cancel(program: Command) {
  const command = program
    .command('cancel')
    .description('cancel order items, and wait for what becomes of each')
    .argument('[ids...]', 'ids of order items, or - to read them from stdin')
    .option(
      '--file <file>',
      'ids from a file, - is stdin: one a line, or a CSV column id, item_id or order_item_id',
    )
  forSellers(forBatches(command)).action(
    async (given: string[], options: SellerOptions & SettleOptions & { file?: string }) => {
      const ids = await readIds(given, options.file)
      process.exitCode = await settle(sellersCenter(options), 'cancel', ids, options)
    },
  )
}
