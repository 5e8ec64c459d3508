import { Command, CommanderError } from 'commander'
import packageJson from '../../package.json' with { type: 'json' }
import { cancel } from './cancel.ts'
import { carriers } from './carriers.ts'
import { check } from './check.ts'
import { document } from './document.ts'
import { EXIT, explain } from './exit.ts'
import { migrate } from './migrate.ts'
import { orders } from './orders.ts'
import { results } from './results.ts'
import { returnItems } from './return.ts'
import { screen } from './screen.ts'
import { serve } from './serve.ts'
import { ship } from './ship.ts'
import { work } from './work.ts'

// Each command is one file that adds itself. What a command needs beyond the client (the server, a database driver) it imports in its
// action, so that the others start fast.
const COMMANDS = [serve, work, migrate, check, cancel, ship, returnItems, results, orders, carriers, document]

const program = new Command('sellers-center')
  .description('Sellers Center: orders, cancellations, shipments and returns')
  .version(packageJson.version)
  .exitOverride()
  .configureHelp({ showGlobalOptions: true })
  .showHelpAfterError('(--help tells more)')
for (const add of COMMANDS) add(program)

// Whoever reads the output may stop reading, as `head` does: there is nobody left to tell.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? EXIT.refused : 70))

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
