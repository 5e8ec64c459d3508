import type { Command } from 'commander'
import { stored } from '../server/configured.ts'
import { runTool } from '../server/run.ts'
import { count, screen } from '../text/screen.ts'

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
        const [{ openForReading }, { INVARIANT_NAMES }] = await Promise.all([
          import('../../store/reading.ts'),
          import('../../store/tools/check.ts'),
        ])
        const store = await openForReading(config)
        try {
          const progress = process.stderr.isTTY
            ? screen.progress({
                label: 'Checking',
                total: INVARIANT_NAMES.length,
                show: count,
                unit: 'invariants',
              })
            : undefined
          let broken = 0
          for (const [at, only] of INVARIANT_NAMES.entries()) {
            progress?.to(at)
            for (const { invariant, examples } of await store.check({ only })) {
              broken++
              await screen.print(
                `Broken: ${invariant}\n${examples.map((example) => `  ${example}\n`).join('')}`,
              )
            }
          }
          progress?.end()
          if (broken === 0) await screen.print('All invariants hold.\n')
          return broken === 0 ? 0 : 1
        } finally {
          await store.close()
        }
      }),
    )
}
