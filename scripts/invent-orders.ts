/**
 * Writes invented orders, ready to be imported, to the standard output: for load tests and for trying things out.
 * The same options always give the same bytes, so that importing them twice changes nothing the second time.
 */
import { once } from 'node:events'
import { parseArgs } from 'node:util'
import { DEFAULT_CARRIERS } from '../src/domain/orders/carriers.ts'
import { IMPORT_FORMATS, importFile } from '../src/sandbox/invented/import-files.ts'
import { inventOrders } from '../src/sandbox/invented/orders.ts'

const USAGE = `node scripts/invent-orders.ts [options] > FILE
  --orders N         how many orders, two items each on average (default 1000)
  --format FORMAT    ${IMPORT_FORMATS.join(', ')} (default ndjson)
  --seed N           other orders for another number (default 1)
  --open             every item open and the seller's own, as if all had come in today
  --first-item ID    number the items from ID on (default: the server numbers them)
  --prefix TEXT      what the order numbers begin with (default "IO-")
  --first-number N   the first order's number (default 1)
  --until TIME       when the newest order was made (default 2026-11-20T00:00:00Z)
  --days N           over how many days the orders are spread (default 60)`

try {
  await write(readOptions())
} catch (error) {
  if ((error as NodeJS.ErrnoException).code !== 'EPIPE') {
    console.error(`${(error as Error).message}\n\n${USAGE}`)
    process.exitCode = 2
  }
}

function readOptions() {
  const { values } = parseArgs({
    options: {
      orders: { type: 'string', default: '1000' },
      format: { type: 'string', default: 'ndjson' },
      seed: { type: 'string', default: '1' },
      open: { type: 'boolean', default: false },
      'first-item': { type: 'string' },
      prefix: { type: 'string', default: 'IO-' },
      'first-number': { type: 'string', default: '1' },
      until: { type: 'string', default: '2026-11-20T00:00:00Z' },
      days: { type: 'string', default: '60' },
    },
  })
  const format = IMPORT_FORMATS.find((one) => one === values.format)
  if (!format) throw new Error(`--format is one of ${IMPORT_FORMATS.join(', ')}`)
  const count = natural('orders', values.orders)
  const until = Date.parse(values.until)
  if (Number.isNaN(until)) throw new Error('--until is a time such as 2026-11-20T00:00:00Z')
  const invention = {
    seed: natural('seed', values.seed),
    count,
    from: until - natural('days', values.days) * 86_400_000,
    until,
    assortment: 'fashion',
    carriers: DEFAULT_CARRIERS,
    orderNumbers: { prefix: values.prefix, first: natural('first-number', values['first-number']) },
    firstItemId: values['first-item'] === undefined ? undefined : natural('first-item', values['first-item']),
    openFirst: values.open ? count : 0,
  } as const
  return { format, invention }
}

function natural(option: string, text: string): number {
  if (!/^\d{1,12}$/.test(text)) throw new Error(`--${option} is a whole number`)
  return Number(text)
}

async function write({ format, invention }: ReturnType<typeof readOptions>) {
  for (const piece of importFile(inventOrders(invention), format)) {
    if (!process.stdout.write(piece)) await once(process.stdout, 'drain')
  }
}
