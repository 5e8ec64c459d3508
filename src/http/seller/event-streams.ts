import type { EventEmitter } from 'node:events'
import { Readable } from 'node:stream'
import type { Clock } from '../../domain/clock.ts'
import type { MerchantId } from '../../domain/numbers.ts'
import { Refusal } from '../../domain/refusals.ts'
import type { StoreSteps } from '../../store/store.ts'
import { STREAM_COMMENT, streamText } from '../../wire/seller/events.ts'

/** Streams of one key at once. [ours: contract 10] */
const STREAMS_OF_A_KEY = 10
const EVENTS_AT_ONCE = 100
/** How often the feed is looked at, without a hint. */
const LOOK_MS = 1_000
const COMMENT_MS = 15_000
const RETRY_AFTER_S = 60

/** Who follows the feed, and from where. */
interface Follower {
  readonly keyId: number
  readonly merchantId: MerchantId
  readonly after: number
}

/** Streams of what happens to a merchant, as it happens. */
export class EventStreams {
  readonly #store: Pick<StoreSteps, 'listOwnEvents'>
  readonly #clock: Clock
  readonly #open = new Map<number, number>()
  readonly #waiting = new Set<() => void>()
  #closed = false

  constructor(store: Pick<StoreSteps, 'listOwnEvents'>, clock: Clock) {
    this.#store = store
    this.#clock = clock
  }

  /** Throws `Refusal` where the key has as many as it may. `answer` is what carries the stream: it counts until that is closed. */
  open(follower: Follower, answer: EventEmitter): Readable {
    const { keyId } = follower
    const open = this.#open.get(keyId) ?? 0
    if (open >= STREAMS_OF_A_KEY)
      throw new Refusal('too_many_requests', `This key has ${STREAMS_OF_A_KEY} event streams open already`, {
        retryAfter: RETRY_AFTER_S,
      })
    this.#open.set(keyId, open + 1)
    const reader = { gone: false }
    // Not when the stream is closed: a generator that waits for news ends with them, long after a reader who left.
    answer.once('close', () => {
      reader.gone = true
      const left = this.#open.get(keyId)! - 1
      if (left > 0) this.#open.set(keyId, left)
      else this.#open.delete(keyId)
    })
    return Readable.from(this.#follow(follower, reader), { objectMode: false, highWaterMark: 0 })
  }

  /** Something may have happened. */
  wake(): void {
    for (const look of [...this.#waiting]) look()
  }

  /** Ends all streams. */
  close(): void {
    this.#closed = true
    this.wake()
  }

  async *#follow(
    { merchantId, after }: Follower,
    reader: { readonly gone: boolean },
  ): AsyncGenerator<string> {
    // Its reader learns at once that it has begun.
    yield STREAM_COMMENT
    let wroteAt = this.#clock.elapsed()
    while (!this.#closed && !reader.gone) {
      const events = await this.#store.listOwnEvents({ merchantId, after, limit: EVENTS_AT_ONCE })
      if (events.length === 0 && this.#clock.elapsed() - wroteAt < COMMENT_MS) {
        await this.#aMoment()
        continue
      }
      after = events.at(-1)?.seq ?? after
      yield events.length > 0 ? streamText(events) : STREAM_COMMENT
      wroteAt = this.#clock.elapsed()
    }
  }

  #aMoment(): Promise<void> {
    return new Promise((resolve) => {
      const look = () => {
        cancel()
        this.#waiting.delete(look)
        resolve()
      }
      const cancel = this.#clock.after(LOOK_MS, look)
      this.#waiting.add(look)
    })
  }
}
