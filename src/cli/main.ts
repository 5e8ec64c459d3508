import { Command, CommanderError } from 'commander'
import packageJson from '../../package.json' with { type: 'json' }
import { EXIT, explain } from './exit.ts'
import { refuseRepeatedOptions } from './text/repeated-options.ts'
import { screen } from './text/screen.ts'

/** Each command is one file that adds itself; only the one that is asked for is loaded, so that those of a client start fast. */
const COMMANDS: Readonly<Record<string, () => Promise<(program: Command) => void>>> = {
  serve: async () => (await import('./server/serve.ts')).serve,
  work: async () => (await import('./server/work.ts')).work,
  migrate: async () => (await import('./database/migrate.ts')).migrate,
  check: async () => (await import('./database/check.ts')).check,
  backup: async () => (await import('./database/backup.ts')).backup,
  restore: async () => (await import('./database/backup.ts')).backup,
  copy: async () => (await import('./database/copy.ts')).copy,
  cancel: async () => (await import('./orders/cancel.ts')).cancel,
  ship: async () => (await import('./orders/ship.ts')).ship,
  return: async () => (await import('./orders/return.ts')).returnItems,
  products: async () => (await import('./products/products.ts')).products,
  stock: async () => (await import('./products/stock.ts')).stock,
  prices: async () => (await import('./products/prices.ts')).prices,
  results: async () => (await import('./batches/results.ts')).results,
  orders: async () => (await import('./orders/orders.ts')).orders,
  carriers: async () => (await import('./orders/carriers.ts')).carriers,
  categories: async () => (await import('./products/categories.ts')).categories,
  brands: async () => (await import('./products/brands.ts')).brands,
  webhooks: async () => (await import('./webhooks/webhooks.ts')).webhooks,
  listen: async () => (await import('./webhooks/listen.ts')).listen,
  document: async () => (await import('./orders/document.ts')).document,
  import: async () => (await import('./merchants/import.ts')).importOrders,
  merchants: async () => (await import('./merchants/merchants.ts')).merchants,
  keys: async () => (await import('./merchants/keys.ts')).keys,
}

const program = new Command('sellers-center')
  .description('Sellers Center: orders, cancellations, shipments and returns')
  .version(packageJson.version)
  .exitOverride()
  .configureHelp({ showGlobalOptions: true })
  .showHelpAfterError('(--help tells more)')

const [, , asked = ''] = process.argv
const loads = Object.hasOwn(COMMANDS, asked) ? [COMMANDS[asked]!] : Object.values(COMMANDS)
for (const add of new Set(await Promise.all(loads.map((load) => load())))) add(program)
refuseRepeatedOptions(program)

// The reader of the output may stop reading, as `head` does: then nothing more is to be written.
process.stdout.on('error', (error: NodeJS.ErrnoException) =>
  process.exit(error.code === 'EPIPE' ? EXIT.refused : 70),
)

try {
  await program.parseAsync()
} catch (error) {
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode === 0 ? EXIT.done : EXIT.refused // its message is printed already
  } else {
    const { lines, exitCode } = explain(error)
    for (const line of lines) screen.say(line)
    process.exitCode = exitCode
  }
}
