import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PostgresServer } from '../../test/postgres/server.ts'
import type { Ledger } from '../ledger.ts'
import { whenEnded } from '../leaving.ts'
import { createSellers } from '../sellers.ts'
import { ServerProcess } from '../server-process.ts'
import { greedyRounds } from './rounds.ts'

/** A server of its own, where at each bound that all callers share a greedy one lives beside a modest one. */
export async function greedyNeighbours(
  { database, seconds }: { database: 'sqlite' | 'postgres'; seconds: number },
  ledger: Ledger,
): Promise<Record<string, string>> {
  const dataDir = mkdtempSync(join(tmpdir(), 'sellers-center-greedy-'))
  const postgres = database === 'postgres' ? await PostgresServer.start() : undefined
  let server: ServerProcess | undefined
  const cleanUp = async () => {
    await server?.kill()
    await postgres?.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
  whenEnded(cleanUp)
  try {
    const where = postgres ? ['--database-url', await postgres.createDatabase('greedy')] : ['--data', dataDir]
    server = await ServerProcess.start({ args: ['serve', '--json', '--port', '0', ...where] })
    const [greedy, modest] = await createSellers(server.url, 2)
    const hood = { url: server.url, greedy: greedy!, modest: modest! }
    const rounds = await greedyRounds(server, hood, seconds, ledger)
    if (!server.alive) ledger.violation(`the server ended: ${server.stderr.slice(-2_000)}`)
    return Object.fromEntries(
      rounds.map(({ bound, alone, beside, memoryMiBMost }) => [
        bound,
        `kept ${beside.kept} of ${beside.calls}, p99 ${beside.p99Ms} ms (alone ${alone.p99Ms} ms), ${memoryMiBMost} MiB`,
      ]),
    )
  } finally {
    await cleanUp()
  }
}
