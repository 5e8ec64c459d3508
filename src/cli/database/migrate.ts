import type { Command } from 'commander'
import { configured, needsPostgres } from '../server/configured.ts'
import { runTool } from '../server/run.ts'

/** `sellers-center migrate [--check]`, for those who deploy in steps. */
export function migrate(program: Command): void {
  program
    .command('migrate')
    .description('bring the schema of a PostgreSQL database up to date')
    .option('--database-url <url>', 'the database (or DATABASE_URL)')
    .option('--check', 'change nothing; exit 1 when something is to be done')
    .action(({ databaseUrl, check = false }: { databaseUrl?: string; check?: boolean }) =>
      runTool(async () => {
        const config = configured(
          { databaseUrl },
          needsPostgres('migrate', 'an embedded database is migrated at its start'),
        )
        const { bringUpToDate } = await import('../../store/postgres/start.ts')
        const { found, known } = await bringUpToDate(config.databaseUrl!, !check)
        if (found === known) process.stdout.write(`The database is at version ${known}. Nothing to do.\n`)
        else if (check)
          process.stdout.write(`The database is at version ${found}, this program needs ${known}.\n`)
        else process.stdout.write(`The database went from version ${found} to ${known}.\n`)
        return check && found !== known ? 1 : 0
      }),
    )
}
