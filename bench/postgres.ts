import { PostgresServer } from '../test/postgres/server.ts'
import type { Bench } from './bench.ts'
import { Ledger } from './ledger.ts'
import type { Shop } from './rows/accept.ts'
import { stockPostgres, type Stocking } from './stock.ts'

let server: Promise<PostgresServer> | undefined
let databases = 0

/** A stocked database of its own on one PostgreSQL server with its default, durable settings, which the end of the run stops. */
export async function postgresShop(
  bench: Bench,
  stocking: Stocking,
): Promise<Shop & { databaseUrl: string }> {
  server ??= PostgresServer.start().then((started) => {
    bench.onEnd(() => started.stop())
    return started
  })
  const databaseUrl = await (await server).createDatabase(`bench_${++databases}`)
  const sellers = await stockPostgres(databaseUrl, stocking)
  return {
    kind: 'PostgreSQL',
    sellers,
    where: { databaseUrl },
    databaseUrl,
    ledger: () => Ledger.postgres(databaseUrl),
  }
}
