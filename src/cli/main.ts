import { Command, CommanderError } from 'commander'
import packageJson from '../../package.json' with { type: 'json' }
import { EXIT, explain } from './exit.ts'
import { refuseRepeatedOptions } from './repeated-options.ts'
import { screen } from './screen.ts'

/** Each command is one file that adds itself; only the one that is asked for is loaded, so that those of a client start fast. */
const COMMANDS: Readonly<Record<string, () => Promise<(program: Command) => void>>> = {
  serve: async () => (await import('./serve.ts')).serve,
  work: async () => (await import('./work.ts')).work,
  migrate: async () => (await import('./migrate.ts')).migrate,
  check: async () => (await import('./check.ts')).check,
  backup: async () => (await import('./backup.ts')).backup,
  restore: async () => (await import('./backup.ts')).backup,
  copy: async () => (await import('./copy.ts')).copy,
  cancel: async () => (await import('./cancel.ts')).cancel,
  ship: async () => (await import('./ship.ts')).ship,
  return: async () => (await import('./return.ts')).returnItems,
  products: async () => (await import('./products.ts')).products,
  stock: async () => (await import('./stock.ts')).stock,
  prices: async () => (await import('./prices.ts')).prices,
  results: async () => (await import('./results.ts')).results,
  orders: async () => (await import('./orders.ts')).orders,
  carriers: async () => (await import('./carriers.ts')).carriers,
  categories: async () => (await import('./categories.ts')).categories,
  brands: async () => (await import('./brands.ts')).brands,
  webhooks: async () => (await import('./webhooks/webhooks.ts')).webhooks,
  listen: async () => (await import('./webhooks/listen.ts')).listen,
  document: async () => (await import('./document.ts')).document,
  import: async () => (await import('./import.ts')).importOrders,
  merchants: async () => (await import('./merchants.ts')).merchants,
  keys: async () => (await import('./keys.ts')).keys,
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
