import type { Command } from 'commander'
import type { PriceEntry } from '../../../client/index.ts'
import { forSellers, sellersCenter, type SellerOptions } from '../access.ts'
import { readEntries } from '../batches/entries.ts'
import { type List, RowError } from '../text/lists.ts'
import { forBatches, settle, type SettleOptions } from '../batches/settle.ts'

const AMOUNT = /^\d{1,7}(\.\d{1,2})?$/

const PRICES: List<'sku' | 'country_code' | 'retail_price' | 'sale_price', PriceEntry> = {
  noun: 'prices',
  columns: {
    sku: ['sku'],
    country_code: ['country_code', 'country'],
    retail_price: ['retail_price', 'price'],
    sale_price: ['sale_price'],
  },
  read: ({ sku, country_code, retail_price, sale_price }) => {
    if (sku === '') return new RowError('sku is empty')
    for (const amount of [retail_price, sale_price])
      if (amount !== '' && !AMOUNT.test(amount)) return new RowError(`"${amount}" is no price such as 19.99`)
    const number = (amount: string) => (amount === '' ? null : Number(amount))
    return {
      sku,
      price: { country_code, retail_price: number(retail_price), sale_price: number(sale_price) },
    }
  },
}

/** Entries that the server takes in one call. */
const BATCH_SIZE = 1_000

/** `sellers-center prices`: sets the prices of a file. */
export function prices(program: Command) {
  const command = program
    .command('prices')
    .description('set the prices of a file')
    .requiredOption(
      '--file <file>',
      'CSV with sku, country_code, retail_price (empty: as it is) and sale_price (empty: none), - is stdin; or .ndjson with sku, price and perhaps valid_at',
    )
  forSellers(forBatches(command, BATCH_SIZE)).action(
    async (options: SellerOptions & SettleOptions & { file: string }) => {
      const entries = await readEntries(options.file, PRICES)
      process.exitCode = await settle(sellersCenter(options), 'prices', entries, options)
    },
  )
}
