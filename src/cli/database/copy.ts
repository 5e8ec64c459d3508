import type { Command } from 'commander'
import { ConfigError } from '../../config.ts'
import { runTool } from '../server/run.ts'

/** `sellers-center copy --from sqlite:DIR --to postgres://…`: moving up from one machine to several. */
export function copy(program: Command): void {
  program
    .command('copy')
    .description('take an embedded database over into an empty PostgreSQL database, checked row for row')
    .requiredOption('--from <source>', 'sqlite: and the data folder, whose server is stopped')
    .requiredOption('--to <url>', 'postgres:// and so on')
    .action(({ from, to }: { from: string; to: string }) =>
      runTool(async () => {
        if (!from.startsWith('sqlite:'))
          throw new ConfigError('--from is sqlite: and the data folder, such as sqlite:./data')
        if (!/^postgres(ql)?:\/\//.test(to)) throw new ConfigError('--to is the URL of a PostgreSQL database')
        const { copyToPostgres } = await import('../../store/tools/copy.ts')
        await copyToPostgres(from.slice('sqlite:'.length), to, ({ table, rows }) =>
          process.stdout.write(`${table}: ${rows} rows, the same\n`),
        )
        return 0
      }),
    )
}
