import { isAscii, isUtf8 } from 'node:buffer'
import type { IncomingMessage } from 'node:http'
import type { Clock } from '../domain/clock.ts'
import type { Millis } from '../domain/numbers.ts'
import { Refusal } from '../domain/refusals.ts'
import { malformedBody } from '../wire/faults.ts'
import { CallerGone } from './errors.ts'

interface Reading {
  readonly until: Millis
  readonly fail: (error: Error) => void
}

const SWEEP_MS = 1_000
const RETRY_AFTER_S = 1

/** Reads whole bodies, each bounded in size and in time to arrive, and all of them together in memory. */
export class Bodies {
  readonly #clock: Clock
  readonly #msMax: Millis
  readonly #inMemoryMax: number
  readonly #reading = new Set<Reading>()
  #inMemory = 0
  #sweeper: NodeJS.Timeout | undefined

  constructor(clock: Clock, { bodyMsMax, bodiesBytesMax }: { bodyMsMax: Millis; bodiesBytesMax: number }) {
    this.#clock = clock
    this.#msMax = bodyMsMax
    this.#inMemoryMax = bodiesBytesMax
  }

  /** The body's bytes. They count as memory in use until `done` is called for as many. */
  read(request: IncomingMessage, bytesMax: number): Promise<Buffer> {
    return new Promise((resolve, reject) => {
      const tooLarge = () => new Refusal('too_large', `The body may have at most ${bytesMax} bytes`)
      if (Number(request.headers['content-length']) > bytesMax) {
        reject(tooLarge())
        return
      }
      const chunks: Buffer[] = []
      let bytes = 0
      const stop = () => {
        this.#reading.delete(reading)
        request.off('data', onData).off('end', onEnd).off('error', onGone).off('close', onGone)
      }
      const fail = (error: Error) => {
        stop()
        this.#inMemory -= bytes
        // What else arrives is thrown away, so that the caller gets to read the answer.
        request.on('error', ignore).resume()
        reject(error)
      }
      const reading = { until: this.#clock.elapsed() + this.#msMax, fail }
      const onData = (chunk: Buffer) => {
        bytes += chunk.length
        this.#inMemory += chunk.length
        if (bytes > bytesMax) fail(tooLarge())
        else if (this.#inMemory > this.#inMemoryMax) {
          fail(
            new Refusal('unavailable', 'Too many large requests are being read at the moment', {
              retryAfter: RETRY_AFTER_S,
            }),
          )
        } else chunks.push(chunk)
      }
      const onEnd = () => {
        stop()
        resolve(chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks, bytes))
      }
      const onGone = () => fail(new CallerGone())
      request.on('data', onData).on('end', onEnd).on('error', onGone).on('close', onGone)
      this.#reading.add(reading)
      this.#sweeper ??= setInterval(() => this.#sweep(), SWEEP_MS).unref()
    })
  }

  /** So many bytes are no longer in use. */
  done(bytes: number): void {
    this.#inMemory -= bytes
  }

  get bytesInMemory() {
    return this.#inMemory
  }

  /** One timer for all bodies: a timer for each would be paid by every call. Runs only while bodies are on their way. */
  #sweep() {
    const now = this.#clock.elapsed()
    for (const { until, fail } of this.#reading) {
      if (until <= now) fail(new Refusal('request_timeout', 'The body did not arrive in time'))
    }
    if (this.#reading.size > 0) return
    clearInterval(this.#sweeper)
    this.#sweeper = undefined
  }
}

function ignore() {
  // The answer is decided; what happens to the rest of the request changes nothing.
}

/** The text of a body. Bytes that are no UTF-8 are refused, never replaced; a byte order mark stays and is no JSON. */
export function textOf(body: Buffer): string {
  if (isAscii(body)) return body.toString('latin1')
  if (!isUtf8(body)) throw malformedBody('The body is not valid UTF-8', 'not UTF-8')
  return body.toString('utf8')
}
