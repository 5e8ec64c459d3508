// Runs many seeds of the simulation: `npm run simulate -- --seeds 5000 [--from 1]`. A seed that fails is printed and replays
// with `--from SEED --seeds 1`.
import { parseArgs } from 'node:util'
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import { availableParallelism } from 'node:os'
import { Simulation, type Tally } from './simulate.ts'

interface Share {
  readonly from: number
  readonly end: number
  readonly stride: number
}

interface Report {
  readonly seeds: number
  readonly histogram: Partial<Tally>
  readonly failed: { readonly seed: number; readonly fault: string }[]
}

/** Failing seeds that are reported before a share gives up. */
const FAILED_MAX = 5

async function runShare({ from, end, stride }: Share): Promise<Report> {
  const histogram: Record<string, number> = {}
  const failed: Report['failed'] = []
  let seeds = 0
  for (let seed = from; seed < end && failed.length < FAILED_MAX; seed += stride) {
    seeds += 1
    try {
      for (const [name, count] of Object.entries(await new Simulation(seed).run()))
        histogram[name] = (histogram[name] ?? 0) + (count as number)
    } catch (error) {
      failed.push({ seed, fault: error instanceof Error ? (error.stack ?? error.message) : String(error) })
    }
  }
  return { seeds, histogram, failed }
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { seeds: { type: 'string', default: '1000' }, from: { type: 'string', default: '1' } },
  })
  const [from, seeds] = [Number(values.from), Number(values.seeds)]
  const stride = Math.min(availableParallelism(), seeds)
  const began = performance.now()
  const reports = await Promise.all(
    Array.from({ length: stride }, (_, at) => inThread({ from: from + at, end: from + seeds, stride })),
  )
  const seconds = (performance.now() - began) / 1_000
  const sum = (of: (report: Report) => number) => reports.reduce((total, report) => total + of(report), 0)
  const names = Object.keys(reports[0]!.histogram) as (keyof Tally)[]
  const counts = names.map((name) => `${sum(({ histogram }) => histogram[name] ?? 0)} ${name}`).join(', ')
  const done = sum((report) => report.seeds)
  process.stdout.write(
    `${done} seeds in ${seconds.toFixed(1)} s (${Math.round((done / seconds) * 60)} a minute): ${counts}\n`,
  )
  for (const { seed, fault } of reports.flatMap(({ failed }) => failed)) {
    process.stdout.write(
      `\nSeed ${seed} failed; replay: npm run simulate -- --from ${seed} --seeds 1\n${fault}\n`,
    )
    process.exitCode = 1
  }
}

const inThread = (share: Share) =>
  new Promise<Report>((resolve, reject) => {
    const thread = new Worker(new URL(import.meta.url), { workerData: share, argv: [] })
    thread.once('message', resolve)
    thread.once('error', reject)
  })

if (isMainThread) await main()
else parentPort!.postMessage(await runShare(workerData as Share))
