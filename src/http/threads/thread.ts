import { Worker } from 'node:worker_threads'
import { Refusal } from '../../domain/refusals.ts'
import { StoreAway } from '../../store/store.ts'
import type { Reply } from './reply.ts'

export interface ThreadOptions {
  /** What its module finds as `workerData`. */
  readonly settings?: unknown
  /** What its values may take, in MiB. */
  readonly memoryMiBMax: number
}

/** For what it makes and soon drops, in MiB. By default it grows to 128, and a million items are read no faster for it. */
const YOUNG_MIB_MAX = 24

interface Asking {
  readonly resolve: (done: never) => void
  readonly reject: (error: unknown) => void
}

/**
 * The near end of a thread that answers one question after the other. When it ends, the open question is answered with the error that
 * ended it, and so is each later one.
 */
export class Thread<Question> {
  readonly #worker: Worker
  #asking: Asking | undefined
  #ended: Error | undefined

  constructor(module: URL, { settings, memoryMiBMax }: ThreadOptions) {
    this.#worker = new Worker(module, {
      workerData: settings,
      resourceLimits: { maxOldGenerationSizeMb: memoryMiBMax, maxYoungGenerationSizeMb: YOUNG_MIB_MAX },
    })
    this.#worker.on('message', (reply: Reply) => this.#settle(reply))
    this.#worker.on('error', (error: unknown) =>
      this.end(error instanceof Error ? error : new Error(String(error))),
    )
    this.#worker.on('exit', () => this.end(new Error('The thread ended')))
    this.#worker.unref()
  }

  get hasEnded() {
    return this.#ended !== undefined
  }

  /** Asked again only when it has answered. The memory of `bytes`, which are part of the question, is the thread's from then on. */
  ask<Answer>(question: Question, bytes?: Uint8Array): Promise<Answer> {
    return new Promise((resolve, reject) => {
      if (this.#ended) {
        reject(this.#ended)
        return
      }
      this.#asking = { resolve, reject }
      this.#worker.postMessage(question, bytes && isWhole(bytes) ? [bytes.buffer as ArrayBuffer] : [])
    })
  }

  /** From now on every answer is this error. */
  end(error: Error) {
    this.#ended ??= error
    this.#asking?.reject(this.#ended)
    this.#asking = undefined
  }

  async terminate(): Promise<void> {
    await this.#worker.terminate()
  }

  #settle(reply: Reply) {
    const asking = this.#asking
    this.#asking = undefined
    if ('done' in reply) asking?.resolve(reply.done as never)
    else if ('refused' in reply) asking?.reject(new Refusal(...reply.refused))
    else asking?.reject('away' in reply ? new StoreAway(reply.away) : reply.failed)
  }
}

/** Whether the bytes are all of their memory. Others are a view of what the socket goes on using, and are copied. */
const isWhole = ({ byteLength, buffer }: Uint8Array) => byteLength === buffer.byteLength
