import { once } from 'node:events'
import { setPriority } from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import type { Ledger } from '../ledger.ts'
import type { ServerProcess } from '../server-process.ts'
import { say } from '../report.ts'
import { GREEDS, type Greed, type Neighbourhood } from './greeds.ts'
import type { Measured, Measuring } from './modest.ts'

/** The part of its calls that the modest one keeps at least. */
const KEPT_MIN = 0.95
/** How much slower its slowest hundredth may become. */
const SLOWER_MAX = 5
/** Faster than this nobody is measured on a machine that does other things as well. */
const P99_MS_LEAST = 10
/** Time in which greed gets as far as it can. */
const RAMP_MS = 2_000
const MEMORY_EVERY_MS = 200
/** The greedy one is on the same machine here, and elsewhere in life: its own processor time comes behind that of the other two. */
const GREEDY_NICE = 15

export interface Round {
  readonly bound: string
  readonly alone: Measured
  readonly beside: Measured
  readonly memoryMiBMost: number
}

/** One greedy and one modest caller for each bound that all share: the modest one alone first, then beside the other. */
export async function greedyRounds(
  server: ServerProcess,
  hood: Neighbourhood,
  seconds: number,
  ledger: Ledger,
): Promise<Round[]> {
  const modest = new Worker(new URL('./modest.ts', import.meta.url))
  // Of this thread only: the server and the modest one have begun before.
  await once(modest, 'online')
  setPriority(GREEDY_NICE)
  const measure = async (measuring: Measuring): Promise<Measured> => {
    modest.postMessage(measuring)
    const [measured] = (await once(modest, 'message')) as [Measured]
    return measured
  }
  const rounds: Round[] = []
  for (const greed of GREEDS) {
    const round = await play(server, hood, greed, seconds * 1_000, measure)
    rounds.push(round)
    say(
      `${greed.bound}: alone ${JSON.stringify(round.alone)}, beside ${JSON.stringify(round.beside)}, ${round.memoryMiBMost} MiB`,
    )
    judge(round, ledger)
  }
  await modest.terminate()
  return rounds
}

async function play(
  server: ServerProcess,
  hood: Neighbourhood,
  greed: Greed,
  ms: number,
  measure: (measuring: Measuring) => Promise<Measured>,
): Promise<Round> {
  const measuring = { url: hood.url, call: await greed.modest(hood), ms }
  const alone = await measure(measuring)
  let memoryMiBMost = 0
  const sampling = setInterval(
    () => (memoryMiBMost = Math.max(memoryMiBMost, Math.round(server.residentMiB()))),
    MEMORY_EVERY_MS,
  )
  const stop = await greed.begin(hood)
  await sleep(RAMP_MS)
  const beside = await measure(measuring)
  await stop()
  clearInterval(sampling)
  return { bound: greed.bound, alone, beside, memoryMiBMost }
}

function judge({ bound, alone, beside }: Round, ledger: Ledger) {
  if (beside.kept < beside.calls * KEPT_MIN)
    ledger.violation(
      `${bound}: the modest one kept ${beside.kept} of ${beside.calls} calls: ${JSON.stringify(beside.lost)}`,
    )
  const p99MsMax = SLOWER_MAX * Math.max(alone.p99Ms, P99_MS_LEAST)
  if (beside.p99Ms > p99MsMax)
    ledger.violation(`${bound}: the modest one's p99 was ${beside.p99Ms} ms, alone ${alone.p99Ms} ms`)
}
