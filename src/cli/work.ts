import type { Command } from 'commander'
import { configured, needsPostgres } from './configured.ts'
import { runUntilSignal } from './run.ts'

/** `sellers-center work`: settles batches beside `serve --no-worker`, on a database that several processes share. */
export function work(program: Command): void {
  program
    .command('work')
    .description('settle batches for servers on the same PostgreSQL, without answering calls')
    .option('--database-url <url>', 'the PostgreSQL that they share (or DATABASE_URL)')
    .action(({ databaseUrl }: { databaseUrl?: string }) =>
      runUntilSignal(async () => {
        const config = configured(
          { databaseUrl },
          needsPostgres('work', 'an embedded database settles in the server itself'),
        )
        const { startWorker } = await import('../app.ts')
        const worker = await startWorker(config)
        process.stdout.write('Settling batches. Stop with Ctrl+C.\n')
        return worker
      }),
    )
}
