import type { Command } from 'commander'
import { ConfigError } from '../../config.ts'
import { stored } from '../server/configured.ts'
import { runTool } from '../server/run.ts'

/** `sellers-center backup FILE` and `sellers-center restore FILE`, for the embedded database. */
export function backup(program: Command): void {
  program
    .command('backup')
    .description('write a consistent, checked copy of the embedded database, of a running server too')
    .argument('<file>', 'the copy, which must not exist yet')
    .option('--data <dir>', 'folder of the embedded database (default: ./data)')
    .action((file: string, flags: { data?: string }) =>
      runTool(async () => {
        const store = await import('../../store/sqlite/backup.ts')
        await store.backup(embedded(flags), file)
        process.stdout.write(`Written and checked: ${file}\n`)
        return 0
      }),
    )
  program
    .command('restore')
    .description('put a backup into a data folder that has no database')
    .argument('<file>', 'the backup')
    .option('--data <dir>', 'folder of the embedded database (default: ./data)')
    .option('--without-log', 'take what a database holds whose log is lost')
    .action((file: string, flags: { data?: string; withoutLog?: boolean }) =>
      runTool(async () => {
        const store = await import('../../store/sqlite/backup.ts')
        const dataDir = embedded(flags)
        await store.restore(file, dataDir, flags)
        process.stdout.write(`Restored into ${dataDir}\n`)
        return 0
      }),
    )
}

function embedded(flags: { data?: string }): string {
  const { dataDir, databaseUrl } = stored(flags)
  if (databaseUrl !== undefined)
    throw new ConfigError(
      'DATABASE_URL is set: back up PostgreSQL with pg_dump, or name a folder with --data',
    )
  return dataDir
}
