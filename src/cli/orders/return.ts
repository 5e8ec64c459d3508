import type { Command } from 'commander'
import { forSellers, sellersCenter, type SellerOptions } from '../access.ts'
import { readParcels } from './parcels.ts'
import { forBatches, settle, type SettleOptions } from '../batches/settle.ts'

interface ReturnOptions extends SellerOptions, SettleOptions {
  file?: string
  returnTracking?: string
}

export function returnItems(program: Command) {
  const command = program
    .command('return')
    .description('tell that parcels came back: one with the items given, or those of a file')
    .argument('[ids...]', 'ids of the order items in one parcel')
    .option('--return-tracking <key>', 'the tracking key it came back under')
    .option(
      '--file <file>',
      'CSV with order_items (ids separated by ; or space) and return_tracking_key; - is stdin',
    )
  forSellers(forBatches(command)).action(async (given: string[], options: ReturnOptions) => {
    const parcels = await readParcels(given, options.file, {
      return_tracking_key: { flag: '--return-tracking', value: options.returnTracking },
    })
    process.exitCode = await settle(sellersCenter(options), 'return', parcels, options)
  })
}
