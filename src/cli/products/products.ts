import { Option, type Command } from 'commander'
import type { Product, ProductEntry, ProductFilters, SellersCenter } from '../../../client/index.ts'
import { forSellers, sellersCenter, type SellerOptions } from '../access.ts'
import { readLines } from '../batches/entries.ts'
import { interruption } from '../exit.ts'
import { harmless } from '../text/harmless.ts'
import { amount, screen } from '../text/screen.ts'
import { forBatches, settle, type SettleOptions } from '../batches/settle.ts'
import { Table } from '../text/table.ts'

interface ProductsOptions extends SellerOptions, SettleOptions {
  file?: string
  style?: string
  sku?: string
  status?: Product['status']
}

const STATUSES: readonly Product['status'][] = [
  'draft',
  'pending_approval',
  'rejected',
  'pending_active',
  'active',
  'inactive',
  'problem',
]

/** Entries that the server takes in one call. */
const BATCH_SIZE = 100

/** `sellers-center products`: lists them, or creates and replaces those of a file. */
export function products(program: Command) {
  const command = program
    .command('products')
    .description('list products, or create and replace those of a file')
    .option('--file <file>', 'NDJSON with one variant a line, as POST /products/ takes it; - is stdin')
    .option('--style <key>', 'whose style key contains this')
    .option('--sku <sku>', 'whose SKU contains this')
    .addOption(new Option('--status <status>', 'with this status').choices(STATUSES))
  forSellers(forBatches(command, BATCH_SIZE)).action(async (options: ProductsOptions) => {
    const client = sellersCenter(options)
    if (options.file === undefined) return list(client, options)
    const variants = await readLines<ProductEntry>(options.file, 'variants')
    process.exitCode = await settle(client, 'products', variants, options)
  })
}

async function list(client: SellersCenter, { style, sku, status, json }: ProductsOptions): Promise<void> {
  const filters: ProductFilters = { style_key: style, sku, status }
  const table = new Table(['SKU', 'STYLE', 'STATUS', 'QUANTITY', 'NAME'])
  let shown = 0
  for await (const product of client.products(filters, { signal: interruption() })) {
    shown += 1
    if (json) await screen.print(`${JSON.stringify(product)}\n`)
    else
      await screen.print(
        table.rows([
          [
            harmless(product.sku),
            harmless(product.style_key ?? ''),
            product.status,
            product.quantity === null ? '' : String(product.quantity),
            harmless(product.name ?? ''),
          ],
        ]),
      )
  }
  if (!json) await screen.print(`${amount(shown, 'product')}\n`)
}
