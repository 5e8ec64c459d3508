import { Worker } from 'node:worker_threads'
import type { Operation } from '../domain/batches.ts'
import { Refusal } from '../domain/refusals.ts'
import type { ReadingRules } from '../wire/batches.ts'
import type { ReadBatch } from './batch-reading.ts'
import type { BodyJob, BodyOutcome, BodyThreadSettings } from './body-thread.ts'

interface Waiting {
  readonly operation: Operation
  readonly body: Buffer
  readonly resolve: (read: ReadBatch) => void
  readonly reject: (error: unknown) => void
}

interface Bounds {
  readonly bodyThreads: number
  readonly bodyQueueMax: number
  readonly bodyThreadMiBMax: number
}

const RETRY_AFTER_S = 2
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
  /** Idle threads, each with the timer that ends it. */
  readonly #idle = new Map<Worker, NodeJS.Timeout>()
  readonly #busy = new Map<Worker, Waiting>()
  readonly #queue: Waiting[] = []

  constructor(rules: ReadingRules, bounds: Bounds) {
    this.#rules = rules
    this.#bounds = bounds
  }

  /** The body's bytes are the thread's from then on: its buffer may be empty. */
  read(operation: Operation, body: Buffer): Promise<ReadBatch> {
    return new Promise((resolve, reject) => {
      const waiting = { operation, body, resolve, reject }
      const thread =
        this.#takeIdle() ?? (this.#busy.size < this.#bounds.bodyThreads ? this.#start() : undefined)
      if (thread) this.#give(thread, waiting)
      else if (this.#queue.length < this.#bounds.bodyQueueMax) this.#queue.push(waiting)
      else
        reject(
          new Refusal('unavailable', 'Too many large requests are being read at the moment', {
            retryAfter: RETRY_AFTER_S,
          }),
        )
    })
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

  #give(thread: Worker, waiting: Waiting) {
    this.#busy.set(thread, waiting)
    const { operation, body } = waiting
    // Handed over where the memory is its own; copied where it is a view of what the socket goes on using.
    const own = body.byteLength === body.buffer.byteLength ? body : new Uint8Array(body)
    const job: BodyJob = { operation, body: own }
    thread.postMessage(job, [own.buffer as ArrayBuffer])
  }

  #finish(thread: Worker, outcome: BodyOutcome) {
    const { resolve, reject } = this.#busy.get(thread)!
    this.#busy.delete(thread)
    const next = this.#queue.shift()
    if (next) this.#give(thread, next)
    else this.#rest(thread)
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
    const next = this.#queue.shift()
    if (next) this.#give(this.#start(), next)
  }
}
