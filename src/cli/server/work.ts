import type { Command } from 'commander'
import type { Config } from '../../config.ts'
import { configured, needsPostgres } from './configured.ts'
import { runUntilSignal } from './run.ts'

interface WorkFlags {
  readonly databaseUrl?: string
  readonly webhooks?: true
}

/** `sellers-center work`: settles batches and delivers webhooks beside `serve --no-worker`, on a database that several processes share. */
export function work(program: Command): void {
  program
    .command('work')
    .description(
      'settle batches and deliver webhooks for servers on the same PostgreSQL, without answering calls',
    )
    .option('--database-url <url>', 'the PostgreSQL that they share (or DATABASE_URL)')
    .option('--webhooks', 'deliver webhooks only')
    .action(({ databaseUrl, webhooks }: WorkFlags) =>
      runUntilSignal(async () => {
        const config = configured(
          { databaseUrl, worker: !webhooks, webhooks },
          needsPostgres('work', 'an embedded database settles in the server itself'),
        )
        const { startWorker } = await import('../../app.ts')
        const worker = await startWorker(config)
        process.stdout.write(`Ready: ${doing(config)}. Stop with Ctrl+C.\n`)
        return worker
      }),
    )
}

const doing = ({ worker, webhooks }: Pick<Config, 'worker' | 'webhooks'>) =>
  [worker ? ['settling batches'] : [], webhooks ? ['delivering webhooks'] : []].flat().join(' and ')
