import type { Cancel, Clock } from '../../domain/clock.ts'
import type { Millis } from '../../domain/numbers.ts'
import { Thread, type ThreadOptions } from './thread.ts'

interface PoolOptions extends ThreadOptions {
  readonly clock: Clock
  /** A thread that waited this time for a question ends: it keeps the memory that its largest one took. */
  readonly idleMs: Millis
}

/** Threads of one kind, started when first needed and kept for a while. Who takes one bounds how many there are. */
export class ThreadPool<Question> {
  readonly #module: URL
  readonly #options: PoolOptions
  /** Idle threads, each with what keeps it from its end. */
  readonly #idle = new Map<Thread<Question>, Cancel>()
  readonly #busy = new Set<Thread<Question>>()

  constructor(module: URL, options: PoolOptions) {
    this.#module = module
    this.#options = options
  }

  get busy(): ReadonlySet<Thread<Question>> {
    return this.#busy
  }

  /** One question of its own. The memory of `bytes`, which are part of it, is the thread's from then on. */
  async run<Answer>(question: Question, bytes?: Uint8Array): Promise<Answer> {
    const thread = this.take()
    try {
      return await thread.ask<Answer>(question, bytes)
    } finally {
      this.giveBack(thread)
    }
  }

  /** A thread for several questions. Has to be given back. */
  take(): Thread<Question> {
    const thread = this.#takeIdle() ?? new Thread<Question>(this.#module, this.#options)
    this.#busy.add(thread)
    return thread
  }

  giveBack(thread: Thread<Question>): void {
    this.#busy.delete(thread)
    if (thread.hasEnded) return
    const end = () => {
      this.#idle.delete(thread)
      void thread.terminate()
    }
    this.#idle.set(thread, this.#options.clock.after(this.#options.idleMs, end))
  }

  async close(): Promise<void> {
    await Promise.all([...this.#idle.keys(), ...this.#busy].map((thread) => thread.terminate()))
  }

  #takeIdle() {
    for (const [thread, cancelEnd] of this.#idle) {
      cancelEnd()
      this.#idle.delete(thread)
      if (!thread.hasEnded) return thread
    }
    return undefined
  }
}

/** The module of a thread beside the one that asks: run unbuilt both are TypeScript, built both are JavaScript. */
export const moduleBeside = (url: string, name: string) =>
  new URL(`./${name}${url.endsWith('.ts') ? '.ts' : '.js'}`, url)
