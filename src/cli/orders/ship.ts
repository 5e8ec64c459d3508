import type { Command } from 'commander'
import { forSellers, sellersCenter, type SellerOptions } from '../access.ts'
import { readParcels } from './parcels.ts'
import { forBatches, settle, type SettleOptions } from '../batches/settle.ts'

interface ShipOptions extends SellerOptions, SettleOptions {
  file?: string
  carrier?: string
  tracking?: string
  returnTracking?: string
}

export function ship(program: Command) {
  const command = program
    .command('ship')
    .description('tell that parcels left: one with the items given, or those of a file')
    .argument('[ids...]', 'ids of the order items in one parcel')
    .option('--carrier <key>', 'the carrier’s key, see "sellers-center carriers"')
    .option('--tracking <key>', 'the shipment’s tracking key')
    .option('--return-tracking <key>', 'the tracking key of its return label')
    .option(
      '--file <file>',
      'CSV with order_items (ids separated by ; or space), carrier_key, shipment_tracking_key, return_tracking_key; - is stdin',
    )
  forSellers(forBatches(command)).action(async (given: string[], options: ShipOptions) => {
    const parcels = await readParcels(given, options.file, {
      carrier_key: { flag: '--carrier', value: options.carrier },
      shipment_tracking_key: { flag: '--tracking', value: options.tracking },
      return_tracking_key: { flag: '--return-tracking', value: options.returnTracking },
    })
    process.exitCode = await settle(sellersCenter(options), 'ship', parcels, options)
  })
}
