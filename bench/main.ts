/**
 * `npm run bench`: the main job against its ceilings and against what a user would otherwise pick, in one run on one machine.
 * `--quick`: under a minute, the SQLite rows. `--json FILE`: the rows. `--only WORD`: rows of groups whose name has the word.
 */
import { writeFileSync } from 'node:fs'
import { availableParallelism, cpus } from 'node:os'
import { parseArgs } from 'node:util'
import { Bench } from './bench.ts'
import { findLoader } from './load/load.ts'
import { type Row, skippedRow, tableOf } from './rows.ts'
import { GROUPS } from './groups.ts'

const { values: flags } = parseArgs({
  options: { quick: { type: 'boolean', default: false }, json: { type: 'string' }, only: { type: 'string' } },
})

const bench: Bench = new Bench({ quick: flags.quick, loader: await findLoader(() => bench.newFolder()) })
const stop = () => void bench.end().then(() => process.exit(130))
process.once('SIGINT', stop)
process.once('SIGTERM', stop)

const rows: Row[] = []
let failed = false
try {
  for (const group of GROUPS) {
    if (flags.quick && !group.quick && flags.only === undefined) continue
    if (flags.only !== undefined && !group.name.includes(flags.only)) continue
    bench.say(`${group.name} …`)
    try {
      const added = await group.measure(bench)
      rows.push(...added)
      bench.say(tableOf(added))
    } catch (error) {
      // A group that cannot be measured is reported; the others go on.
      failed = true
      bench.say(String(error instanceof Error ? error.stack : error))
      rows.push(skippedRow(group.name, '', error instanceof Error ? error.message : String(error)))
    }
  }
} finally {
  await bench.end()
}

const machine = `${cpus()[0]?.model ?? 'unknown processor'}, ${availableParallelism()} cores, Node ${process.versions.node}, SQLite ${process.versions['sqlite'] ?? ''}`
process.stdout.write(
  `\n${machine}, load by ${bench.loader.name}, ${bench.rounds} rounds of ${bench.seconds} s\n\n${tableOf(rows)}\n`,
)
for (const { name, note } of rows) if (note !== undefined) process.stdout.write(`  ${name}: ${note}\n`)
if (flags.json !== undefined) writeFileSync(flags.json, `${JSON.stringify(rows, undefined, 2)}\n`)
if (failed) process.exitCode = 1
