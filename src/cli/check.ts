import type { Command } from 'commander'
import { stored } from './configured.ts'
import { runTool } from './run.ts'

/** `sellers-center check`: verifies a store's invariants, that of a running server included. Exit 1 when one does not hold. */
export function check(program: Command): void {
  program
    .command('check')
    .description('verify what must hold of the stored rows, and say what does not')
    .option('--data <dir>', 'folder of the embedded database (default: ./data)')
    .option('--database-url <url>', 'or the PostgreSQL database (or DATABASE_URL)')
    .action((flags: { data?: string; databaseUrl?: string }) =>
      runTool(async () => {
        const config = stored(flags)
        const { openForReading } = await import('../store/reading.ts')
        const store = await openForReading(config)
        try {
          const violations = await store.check({})
          for (const { invariant, examples } of violations) {
            process.stdout.write(
              `Broken: ${invariant}\n${examples.map((example) => `  ${example}\n`).join('')}`,
            )
          }
          if (violations.length === 0) process.stdout.write('All invariants hold.\n')
          return violations.length === 0 ? 0 : 1
        } finally {
          await store.close()
        }
      }),
    )
}
