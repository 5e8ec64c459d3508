import { Worker } from 'node:worker_threads'
import { Refusal } from '../domain/refusals.ts'
import type { ReadingRules } from '../wire/batches.ts'
import type { BodyKind, ReadBatch } from './batch-reading.ts'
import type { BodyJob, BodyOutcome, BodyThreadSettings } from './body-thread.ts'
import { FairShare, type Party, type Shares } from './fair-share.ts'
import { Turns } from './turns.ts'

interface Reading {
  readonly resolve: (read: ReadBatch) => void
  readonly reject: (error: unknown) => void
}

interface Bounds extends Shares {
  readonly bodyThreads: number
  readonly bodyQueueMax: number
  readonly bodyThreadMiBMax: number
}

/** The part of a thread's memory that a body's values may take: the rest is for the text, its copies and the collector. */
const WEIGHT_SHARE = 0.4
/** For what it makes and soon drops. By default it grows to 128 MiB, and a million items are read no faster for it. */
const YOUNG_MIB_MAX = 24
/** A thread that waited so long for a body ends. */
const IDLE_MS = 2_000

// Run unbuilt, this file and its thread are TypeScript; built, both are JavaScript.
const THREAD = new URL(`./body-thread${import.meta.url.endsWith('.ts') ? '.ts' : '.js'}`, import.meta.url)

/**
 * Reads large bodies beside the event loop: a million items take 108 to 308 ms to parse, 150 ms to bring into canonical form and
 * 71 ms to hash, which every other caller would wait for. Threads are started when first needed.
 */
export class BodyThreads {
  readonly #rules: ReadingRules
  readonly #bounds: Bounds
  /** Of bodies that are being read or wait for a thread. */
  readonly #places: FairShare
  readonly #turns: Turns
  /** Idle threads, each with the timer that ends it. */
  readonly #idle = new Map<Worker, NodeJS.Timeout>()
  readonly #busy = new Map<Worker, Reading>()

  constructor(rules: ReadingRules, bounds: Bounds) {
    const { bodyThreads, bodyQueueMax } = bounds
    this.#rules = rules
    this.#bounds = bounds
    this.#places = new FairShare('large requests are being read', bodyThreads + bodyQueueMax, bounds)
    // One thread is left to the others, so that nobody waits behind a million items of somebody else.
    this.#turns = new Turns(bodyThreads, Math.max(1, bodyThreads - 1))
  }

  /** The body's bytes are the thread's from then on: its buffer may be empty. */
  async read(party: Party, kind: BodyKind, body: Buffer): Promise<ReadBatch> {
    this.#places.take(party, 1)
    try {
      return await this.#turns.run(party, () => this.#inThread(kind, body))
    } finally {
      this.#places.giveBack(party, 1)
    }
  }

  async close(): Promise<void> {
    await Promise.all([...this.#idle.keys(), ...this.#busy.keys()].map((thread) => thread.terminate()))
  }

  #takeIdle() {
    for (const [thread, ending] of this.#idle) {
      clearTimeout(ending)
      this.#idle.delete(thread)
      return thread
    }
    return undefined
  }

  /** A thread keeps the memory that its largest body took, so it is not kept for long. */
  #rest(thread: Worker) {
    const end = () => {
      this.#idle.delete(thread)
      void thread.terminate()
    }
    this.#idle.set(thread, setTimeout(end, IDLE_MS).unref())
  }

  #start() {
    const { bodyThreadMiBMax } = this.#bounds
    const settings: BodyThreadSettings = {
      rules: this.#rules,
      weightMax: bodyThreadMiBMax * 1024 * 1024 * WEIGHT_SHARE,
    }
    const thread = new Worker(THREAD, {
      workerData: settings,
      resourceLimits: { maxOldGenerationSizeMb: bodyThreadMiBMax, maxYoungGenerationSizeMb: YOUNG_MIB_MAX },
    })
    thread.on('message', (outcome: BodyOutcome) => this.#finish(thread, outcome))
    thread.on('error', (error) => this.#lose(thread, error))
    thread.unref()
    return thread
  }

  #inThread(kind: BodyKind, body: Buffer): Promise<ReadBatch> {
    return new Promise((resolve, reject) => {
      const thread = this.#takeIdle() ?? this.#start()
      this.#busy.set(thread, { resolve, reject })
      // Handed over where the memory is its own; copied where it is a view of what the socket goes on using.
      const own = body.byteLength === body.buffer.byteLength ? body : new Uint8Array(body)
      const job: BodyJob = { kind, body: own }
      thread.postMessage(job, [own.buffer as ArrayBuffer])
    })
  }

  #finish(thread: Worker, outcome: BodyOutcome) {
    const { resolve, reject } = this.#busy.get(thread)!
    this.#busy.delete(thread)
    this.#rest(thread)
    if ('read' in outcome) resolve(outcome.read)
    else if ('refused' in outcome) {
      const { code, message, detail } = outcome.refused
      reject(new Refusal(code, message, detail ? { detail } : {}))
    } else reject(outcome.failed)
  }

  /** The thread ended over a body: the process and the others go on. */
  #lose(thread: Worker, error: unknown) {
    const lost = this.#busy.get(thread)
    this.#busy.delete(thread)
    clearTimeout(this.#idle.get(thread))
    this.#idle.delete(thread)
    lost?.reject(error)
  }
}
