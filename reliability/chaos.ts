/**
 * Faults of every kind, at random moments under a mixed load, on both databases; then an independent check of the database.
 * `--sqlite N` faults on the embedded database (default 60), `--postgres N` faults at least on PostgreSQL (default 60) spread over
 * `--seconds N` (default 120), greedy neighbours on PostgreSQL with `--neighbours N` seconds for each half of a round (default 5), `--seed N`,
 * `--json`. 0 leaves a part out.
 */
import { chaosOnPostgres } from './chaos/postgres.ts'
import { chaosOnSqlite } from './chaos/sqlite.ts'
import { greedyNeighbours } from './greedy/neighbours.ts'
import { Ledger } from './ledger.ts'
import { finish, readOptions } from './report.ts'

const { sqlite, postgres, seconds, neighbours, seed, json } = readOptions({
  sqlite: 60,
  postgres: 60,
  seconds: 120,
  neighbours: 5,
  seed: 1,
})
const began = performance.now()
const figures: Record<string, unknown> = { seed }
const all = new Ledger()

for (const [name, count, drill] of [
  ['sqlite', sqlite, (ledger: Ledger) => chaosOnSqlite(sqlite, seed, ledger)],
  ['postgres', postgres, (ledger: Ledger) => chaosOnPostgres({ faults: postgres, seconds, seed }, ledger)],
] as const) {
  if (count === 0) continue
  const ledger = new Ledger()
  const outcome = await drill(ledger)
  const answers = Object.fromEntries(ledger.answers)
  figures[name] = { ...outcome, promised: ledger.promised.size, replays: ledger.replays, answers }
  for (const violation of ledger.violations) all.violation(`${name}: ${violation}`)
  all.violationsTotal += ledger.violationsTotal - ledger.violations.length
}
if (neighbours > 0)
  figures['neighbours'] = await greedyNeighbours({ database: 'postgres', seconds: neighbours }, all)
finish(json, 'chaos', { ...figures, seconds: Math.round((performance.now() - began) / 1_000) }, all)
