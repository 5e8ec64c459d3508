/**
 * One greedy and one modest caller for each bound that all callers share. `--seconds N` for each half of a round (default 5), `--json`.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { greedyRounds } from './greedy/rounds.ts'
import { Ledger } from './ledger.ts'
import { whenEnded } from './leaving.ts'
import { createSellers } from './operator.ts'
import { finish, readOptions } from './report.ts'
import { ServerProcess } from './server-process.ts'

const { seconds, json } = readOptions({ seconds: 5 })
const ledger = new Ledger()
const dataDir = mkdtempSync(join(tmpdir(), 'sellers-center-greedy-'))
const server = await ServerProcess.start({ args: ['serve', '--json', '--port', '0', '--data', dataDir] })
const cleanUp = async () => {
  await server.kill()
  rmSync(dataDir, { recursive: true, force: true })
}
whenEnded(cleanUp)
try {
  const [greedy, modest] = await createSellers(server.url, 2)
  const rounds = await greedyRounds(
    server,
    { url: server.url, greedy: greedy!, modest: modest! },
    seconds,
    ledger,
  )
  if (!server.alive) ledger.violation(`the server ended: ${server.stderr.slice(-2_000)}`)
  const figures = Object.fromEntries(
    rounds.map(({ bound, alone, beside, memoryMiBMost }) => [
      bound,
      `kept ${beside.kept} of ${beside.calls}, p99 ${beside.p99Ms} ms (alone ${alone.p99Ms} ms), ${memoryMiBMost} MiB`,
    ]),
  )
  finish(json, 'greedy', figures, ledger)
} finally {
  await cleanUp()
}
