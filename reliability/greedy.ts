/**
 * One greedy and one modest caller for each bound that all callers share, hostile imports among them. `--seconds N` for each half of a
 * round (default 5), `--postgres 1` for PostgreSQL instead of the embedded database, `--json`.
 */
import { greedyNeighbours } from './greedy/neighbours.ts'
import { Ledger } from './ledger.ts'
import { finish, readOptions } from './report.ts'

const { seconds, postgres, json } = readOptions({ seconds: 5, postgres: 0 })
const ledger = new Ledger()
const database = postgres === 0 ? 'sqlite' : 'postgres'
finish(json, 'greedy', await greedyNeighbours({ database, seconds }, ledger), ledger)
