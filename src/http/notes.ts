import { Worker } from 'node:worker_threads'
import type { DeliveryNote, DrawnNote } from '../documents/delivery-note.ts'
import { FairShare, type Party, type Shares } from './fair-share.ts'
import type { NoteJob, NoteOutcome } from './note-thread.ts'
import { Turns } from './turns.ts'

interface Waiting {
  readonly resolve: (drawn: DrawnNote) => void
  readonly reject: (error: unknown) => void
}

/** Notes that are being drawn or wait for it; beyond them 503. */
const WAITING_MAX = 100

// Run unbuilt, this file and its thread are TypeScript; built, both are JavaScript.
const THREAD = new URL(`./note-thread${import.meta.url.endsWith('.ts') ? '.ts' : '.js'}`, import.meta.url)

/**
 * Draws delivery notes beside the event loop: loading the engine takes 200 to 330 ms and each note 15 to 20 ms, which every other
 * caller would wait for. The thread is started with the first note.
 */
export class Notes {
  readonly #places: FairShare
  readonly #turns = new Turns(1)
  readonly #waiting = new Map<number, Waiting>()
  #thread: Worker | undefined
  #lastId = 0

  constructor(shares: Shares) {
    this.#places = new FairShare('delivery notes are being drawn', WAITING_MAX, shares)
  }

  async draw(party: Party, note: DeliveryNote): Promise<DrawnNote> {
    this.#places.take(party, 1)
    try {
      return await this.#turns.run(party, () => this.#inThread(note))
    } finally {
      this.#places.giveBack(party, 1)
    }
  }

  async close(): Promise<void> {
    await this.#thread?.terminate()
  }

  #inThread(note: DeliveryNote): Promise<DrawnNote> {
    return new Promise((resolve, reject) => {
      const id = ++this.#lastId
      this.#waiting.set(id, { resolve, reject })
      this.#thread ??= this.#start()
      this.#thread.postMessage({ id, note } satisfies NoteJob)
    })
  }

  #start(): Worker {
    const thread = new Worker(THREAD)
    thread.on('message', (outcome: NoteOutcome) => {
      const waiting = this.#waiting.get(outcome.id)!
      this.#waiting.delete(outcome.id)
      if ('drawn' in outcome) waiting.resolve(outcome.drawn)
      else waiting.reject(outcome.failed)
    })
    // A thread that ended takes its notes along; the next one starts another.
    thread.on('error', (error) => this.#lose(error))
    thread.unref()
    return thread
  }

  #lose(error: unknown) {
    this.#thread = undefined
    for (const { reject } of this.#waiting.values()) reject(error)
    this.#waiting.clear()
  }
}
