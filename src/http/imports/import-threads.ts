import { Worker } from 'node:worker_threads'
import { Refusal } from '../../domain/refusals.ts'
import { StoreAway } from '../../store/store.ts'
import type { ImportReply, ImportRequest } from './import-thread.ts'
import type { IntakeOptions, Portion, Remainder } from './intake.ts'

const RETRY_AFTER_S = 2
/** A thread that waited so long for an import ends. */
const IDLE_MS = 2_000
/** It holds some orders of 1 MiB at a time, and their values. */
const MEMORY_MIB_MAX = 256
const YOUNG_MIB_MAX = 24

// Run unbuilt, this file and its thread are TypeScript; built, both are JavaScript.
const THREAD = new URL(`./import-thread${import.meta.url.endsWith('.ts') ? '.ts' : '.js'}`, import.meta.url)

/** An import that is under way in its thread. Each call waits for the one before. */
export interface RunningImport {
  /** Its bytes are the thread's from then on. */
  read(chunk: Uint8Array): Promise<void>
  end(): Promise<void>
  next(): Promise<Portion>
  remainder(): Promise<Remainder>
  /** Throws away what is staged. Has to be called, however the import ended. */
  close(): Promise<void>
}

/**
 * Reads imports beside the event loop, each in a thread of its own: a million lines that are no orders took 13 s there, which every other
 * caller waited for. Threads are started when first needed.
 */
export class ImportThreads {
  readonly #max: number
  /** Idle threads, each with the timer that ends it. */
  readonly #idle = new Map<ImportThread, NodeJS.Timeout>()
  readonly #busy = new Set<ImportThread>()

  readonly #stop = new AbortController()

  constructor({ importsMax }: { importsMax: number }) {
    this.#max = importsMax
  }

  /** The process is to end: what is under way is not worth waiting for, because the same file finishes it. */
  stop() {
    const refusal = new Refusal(
      'unavailable',
      'The server is shutting down: take the same file in again to finish it',
      { retryAfter: RETRY_AFTER_S },
    )
    this.#stop.abort(refusal)
    for (const thread of this.#busy) thread.end(refusal)
  }

  /** Aborted, with the refusal for those who are under way, once the process is to end. */
  get stopped(): AbortSignal {
    return this.#stop.signal
  }

  async begin(options: IntakeOptions): Promise<RunningImport> {
    this.stopped.throwIfAborted()
    if (this.#busy.size >= this.#max)
      throw new Refusal('unavailable', `${this.#max} imports are under way already`, {
        retryAfter: RETRY_AFTER_S,
      })
    const thread = this.#takeIdle() ?? new ImportThread()
    this.#busy.add(thread)
    try {
      await thread.perform({ open: options })
    } catch (fault) {
      await this.#release(thread)
      throw fault
    }
    return {
      read: (chunk) => thread.perform({ read: chunk }),
      end: () => thread.perform({ ask: 'end' }),
      next: () => thread.perform<Portion>({ ask: 'next' }),
      remainder: () => thread.perform<Remainder>({ ask: 'remainder' }),
      close: () => this.#release(thread),
    }
  }

  async close(): Promise<void> {
    await Promise.all([...this.#idle.keys(), ...this.#busy].map((thread) => thread.terminate()))
  }

  #takeIdle(): ImportThread | undefined {
    for (const [thread, ending] of this.#idle) {
      clearTimeout(ending)
      this.#idle.delete(thread)
      return thread
    }
    return undefined
  }

  /** A thread keeps the memory that its largest import took, so it is not kept for long. */
  async #release(thread: ImportThread) {
    try {
      await thread.perform({ ask: 'close' })
    } catch {
      // Its connection or itself is gone, and what was staged with it.
      await thread.terminate()
    }
    this.#busy.delete(thread)
    if (thread.ended) return
    const end = () => {
      this.#idle.delete(thread)
      void thread.terminate()
    }
    this.#idle.set(thread, setTimeout(end, IDLE_MS).unref())
  }
}

interface Waiting {
  readonly resolve: (done: never) => void
  readonly reject: (fault: unknown) => void
}

/** The near end of a thread. When it dies, what it was asked for is answered as a fault, and so is what it is asked for after that. */
class ImportThread {
  readonly #worker: Worker
  #waiting: Waiting | undefined
  #fault: Error | undefined

  constructor() {
    this.#worker = new Worker(THREAD, {
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MIB_MAX, maxYoungGenerationSizeMb: YOUNG_MIB_MAX },
    })
    this.#worker.on('message', (reply: ImportReply) => this.#settle(reply))
    this.#worker.on('error', (fault: unknown) =>
      this.end(fault instanceof Error ? fault : new Error(String(fault))),
    )
    this.#worker.on('exit', () => this.end(new Error('The thread of an import ended')))
    this.#worker.unref()
  }

  get ended() {
    return this.#fault !== undefined
  }

  perform<R = void>(request: ImportRequest): Promise<R> {
    return new Promise<R>((resolve, reject) => {
      if (this.#fault) {
        reject(this.#fault)
        return
      }
      this.#waiting = { resolve, reject }
      // Handed over where the memory is its own; copied where it is a view of what the socket goes on using.
      const own = 'read' in request && request.read.byteLength === request.read.buffer.byteLength
      this.#worker.postMessage(request, own ? [request.read.buffer as ArrayBuffer] : [])
    })
  }

  async terminate() {
    await this.#worker.terminate()
  }

  #settle(reply: ImportReply) {
    const waiting = this.#waiting
    this.#waiting = undefined
    if ('done' in reply) waiting?.resolve(reply.done as never)
    else if ('refused' in reply) {
      const { code, message, detail } = reply.refused
      waiting?.reject(new Refusal(code, message, detail ? { detail } : {}))
    } else waiting?.reject('away' in reply ? new StoreAway(reply.away) : reply.failed)
  }

  /** From now on every answer is this fault. */
  end(fault: Error) {
    this.#fault ??= fault
    this.#waiting?.reject(this.#fault)
    this.#waiting = undefined
  }
}
