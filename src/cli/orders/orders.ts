import { Option, type Command } from 'commander'
import type { Order, OrderFilters, Page, SellersCenter } from '../../../client/index.ts'
import { forSellers, sellersCenter, type SellerOptions } from '../access.ts'
import { interruption } from '../exit.ts'
import { wholeNumber } from '../text/numbers.ts'
import { ORDER_FORMATS, orderWriter, type ExportedOrder, type OrderFormat } from './order-formats.ts'
import { amount, count, screen } from '../text/screen.ts'
import { ShopCountries } from './shop-countries.ts'

interface OrdersOptions extends SellerOptions {
  orderNumber?: string
  customerKey?: string
  carrierKey?: string
  shopCountry?: string
  status?: NonNullable<OrderFilters['order_status']>
  itemStatus?: NonNullable<OrderFilters['order_item_status']>
  from?: string
  to?: string
  fulfillmentType?: NonNullable<OrderFilters['fulfillment_type']>
  format: OrderFormat
  limit?: number
}

/** A table is for people, who read no more than this; the other formats are for programs, and give everything. */
const TABLE_LIMIT = 100
const PER_PAGE_MAX = 100

export function orders(program: Command) {
  const command = program
    .command('orders')
    .description('list orders, oldest first')
    .option('--order-number <number>')
    .option('--customer-key <key>')
    .option('--carrier-key <key>')
    .option('--shop-country <code>')
    .addOption(
      new Option('--status <status>', 'of the order').choices([
        'open',
        'shipped',
        'cancelled',
        'returned',
        'mixed',
      ]),
    )
    .addOption(
      new Option('--item-status <status>', 'of at least one of its items').choices([
        'open',
        'shipped',
        'cancelled',
        'returned',
      ]),
    )
    .option('--from <time>', 'created then or later, such as 2026-11-01T00:00:00Z')
    .option('--to <time>', 'created then or earlier')
    .addOption(
      new Option('--fulfillment-type <type>').choices(['dropshipping', 'fulfillment_by_marketplace']),
    )
    .addOption(
      new Option('--format <format>', 'csv has one row per item').choices(ORDER_FORMATS).default('table'),
    )
    .option('--limit <n>', `orders at most (default: ${TABLE_LIMIT} in a table, else all)`, wholeNumber(1))
  forSellers(command).action(async (options: OrdersOptions) => list(sellersCenter(options), options))
}

const filtersOf = (options: OrdersOptions): OrderFilters => ({
  order_number: options.orderNumber,
  customer_key: options.customerKey,
  carrier_key: options.carrierKey,
  shop_country: options.shopCountry,
  order_status: options.status,
  order_item_status: options.itemStatus,
  orders_from: options.from,
  orders_to: options.to,
  fulfillment_type: options.fulfillmentType,
})

async function list(client: SellersCenter, options: OrdersOptions) {
  const filters = filtersOf(options)
  const limit = options.limit ?? (options.format === 'table' ? TABLE_LIMIT : Infinity)
  const writer = orderWriter(options.format)
  const countries = new ShopCountries(client, filters)
  let unplaced = 0
  const exported = async (orders: readonly Order[]): Promise<readonly ExportedOrder[]> => {
    if (options.format !== 'csv') return orders
    const placed: ExportedOrder[] = []
    for (const order of orders) {
      const shop_country = await countries.of(order)
      if (shop_country === undefined) unplaced++
      placed.push({ ...order, shop_country })
    }
    return placed
  }
  const progress = screen.progress({ label: 'Reading', show: (n) => amount(n, 'order'), plainEvery: 10_000 })
  let shown = 0
  let cursor: string | undefined
  let page: Page<Order>
  do {
    const per_page = Math.min(PER_PAGE_MAX, limit)
    page = await client.ordersPage({ ...filters, per_page, cursor }, { signal: interruption() })
    const orders = page.items.slice(0, limit - shown)
    shown += orders.length
    await screen.print(writer.page(await exported(orders)))
    progress.to(shown)
    cursor = page.pagination.next_cursor ?? undefined
  } while (cursor !== undefined && shown < limit)
  progress.end()
  await screen.print(writer.end())
  if (unplaced > 0)
    screen.say(
      `The shop_country of ${amount(unplaced, 'order')} could not be found out; only an import of new orders needs it.`,
    )
  const { total } = page.pagination
  if (options.format === 'table')
    screen.say(
      shown < total
        ? `${count(shown)} of ${amount(total, 'order')}; --limit shows more`
        : amount(total, 'order'),
    )
}
