import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Loader } from './load/load.ts'

/** One run of the benchmarks: how much to do, where to work, and what to undo at the end. */
export class Bench {
  readonly quick: boolean
  readonly loader: Loader
  /** Rounds of each row; a warming one comes before them. */
  readonly rounds: number
  /** Of load in a round. */
  readonly seconds: number
  /** Items of each seller where sixteen are asked at once. */
  readonly itemsEach: number
  readonly connections = 128
  readonly folder = mkdtempSync(join(tmpdir(), 'sellers-center-bench-'))
  /** The most memory that a server of ours had, in MiB, by row. */
  readonly memoryMiB = new Map<string, number>()
  readonly #undo: (() => unknown)[] = []
  #folders = 0

  constructor({ quick, loader }: { quick: boolean; loader: Loader }) {
    this.quick = quick
    this.loader = loader
    this.rounds = quick ? 2 : 5
    this.seconds = quick ? 0.3 : 3
    this.itemsEach = quick ? 8_000 : 40_000
  }

  /** Carried out at the end, the last one first, whatever happens. */
  onEnd(undo: () => unknown): void {
    this.#undo.push(undo)
  }

  /** An empty folder of its own, or a copy of another one. */
  newFolder(copyOf?: string): string {
    const folder = join(this.folder, String(++this.#folders))
    if (copyOf === undefined) mkdirSync(folder)
    else cpSync(copyOf, folder, { recursive: true })
    return folder
  }

  say(text: string): void {
    process.stderr.write(`${text}\n`)
  }

  async end(): Promise<void> {
    for (let undo = this.#undo.pop(); undo; undo = this.#undo.pop()) await undo()
    rmSync(this.folder, { recursive: true, force: true })
  }
}

/** Runs both in turn, whoever was first being second next, so that a noisy minute falls on both. */
export async function alternate<A, B>(
  rounds: number,
  a: (round: number) => Promise<A>,
  b: (round: number) => Promise<B>,
): Promise<[A, B][]> {
  const pairs: [A, B][] = []
  for (let round = 0; round < rounds; round++) {
    if (round % 2 === 0) {
      const first = await a(round)
      pairs.push([first, await b(round)])
    } else {
      const first = await b(round)
      pairs.push([await a(round), first])
    }
  }
  return pairs
}
