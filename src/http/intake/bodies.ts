import { isAscii, isUtf8 } from 'node:buffer'
import type { IncomingMessage } from 'node:http'
import { type Cancel, type Clock, every } from '../../domain/clock.ts'
import type { Millis } from '../../domain/numbers.ts'
import { Refusal } from '../../domain/refusals.ts'
import { malformedBody } from '../../wire/reading/validation-errors.ts'
import { BodyBytes } from './body-bytes.ts'
import { CallerGone } from '../answers/errors.ts'
import { FairShare, type Party, type Shares } from '../bounds/fair-share.ts'
import { refuseEncoded } from '../heads/unsupported.ts'

interface Reading {
  readonly until: Millis
  movedAt: Millis
  readonly fail: (error: Error) => void
}

interface Bounds extends Shares {
  readonly bodyTimeoutMs: Millis
  readonly bodyStallTimeoutMs: Millis
  readonly bodyBytesMax: number
  readonly bodyMemoryBytesMax: number
}

const SWEEP_MS = 1_000
/** What a request takes besides its body, about: bounds how many bodies one party can have on their way, however small they are. */
const REQUEST_BYTES = 16 * 1024
/** What each piece of a body takes besides its bytes: sent byte by byte, 32 MiB would take gigabytes. */
const CHUNK_BYTES = 128

/**
 * Reads whole bodies, each bounded in size and in time to arrive, and all of them together in memory: of each party, and in all. What
 * counts are the bytes that came, not those that were announced.
 */
export class Bodies {
  readonly #clock: Clock
  readonly #bounds: Bounds
  readonly #share: FairShare
  readonly #reading = new Set<Reading>()
  #cancelSweeps: Cancel | undefined

  constructor(clock: Clock, bounds: Bounds) {
    const { bodyMemoryBytesMax, bodyBytesMax } = bounds
    this.#clock = clock
    this.#bounds = bounds
    this.#share = new FairShare('large requests are being read', bodyMemoryBytesMax, bounds, bodyBytesMax)
  }

  /** Hands the body's bytes to `use`. They count as memory in use until that is done. */
  async read<T>(
    request: IncomingMessage,
    party: Party,
    bytesMax: number,
    use: (body: Buffer) => T | Promise<T>,
  ): Promise<T> {
    const taken = new Taken(this.#share, party)
    try {
      return await use(await this.#whole(request, bytesMax, taken))
    } finally {
      taken.giveBack()
    }
  }

  get bytesInMemory() {
    return this.#share.used
  }

  #whole(request: IncomingMessage, bytesMax: number, taken: Taken): Promise<Buffer> {
    return new Promise((resolve, reject) => {
      const tooLarge = () => new Refusal('too_large', `The body may have at most ${bytesMax} bytes`)
      const announced = Number(request.headers['content-length'])
      if (announced > bytesMax) {
        reject(tooLarge())
        return
      }
      refuseEncoded(request.headers)
      if (!taken.tryGrowTo(REQUEST_BYTES)) {
        reject(this.#share.refusal())
        return
      }
      const bytes = new BodyBytes(announced)
      const stop = () => {
        this.#reading.delete(reading)
        request.off('data', onData).off('end', onEnd).off('error', onGone).off('close', onGone)
      }
      const fail = (error: Error) => {
        stop()
        // What else arrives is thrown away, so that the caller gets to read the answer.
        request.on('error', ignore).resume()
        reject(error)
      }
      const now = this.#clock.elapsed()
      const reading = { until: now + this.#bounds.bodyTimeoutMs, movedAt: now, fail }
      const onData = (chunk: Buffer) => {
        reading.movedAt = this.#clock.elapsed()
        const length = bytes.length + chunk.length
        if (length > bytesMax) fail(tooLarge())
        else if (taken.tryGrowTo(length + bytes.pieces * CHUNK_BYTES)) bytes.add(chunk)
        else fail(this.#share.refusal())
      }
      const onEnd = () => {
        stop()
        resolve(bytes.end())
      }
      const onGone = () => fail(new CallerGone())
      request.on('data', onData).on('end', onEnd).on('error', onGone).on('close', onGone)
      this.#reading.add(reading)
      this.#cancelSweeps ??= every(this.#clock, SWEEP_MS, () => this.#sweep())
    })
  }

  /** One timer for all bodies: a timer for each would be paid by every call. Runs only while bodies are on their way. */
  #sweep() {
    const now = this.#clock.elapsed()
    for (const { until, movedAt, fail } of this.#reading) {
      if (until <= now || movedAt + this.#bounds.bodyStallTimeoutMs <= now)
        fail(new Refusal('request_timeout', 'The body did not arrive in time'))
    }
    if (this.#reading.size > 0) return
    this.#cancelSweeps?.()
    this.#cancelSweeps = undefined
  }
}

/** What one body has taken of its party's share. */
class Taken {
  readonly #share: FairShare
  readonly #party: Party
  #bytes = 0

  constructor(share: FairShare, party: Party) {
    this.#share = share
    this.#party = party
  }

  tryGrowTo(bytes: number): boolean {
    const more = bytes - this.#bytes
    if (more <= 0) return true
    if (!this.#share.tryTake(this.#party, more)) return false
    this.#bytes = bytes
    return true
  }

  giveBack(): void {
    this.#share.giveBack(this.#party, this.#bytes)
  }
}

function ignore() {
  // The answer is decided; what happens to the rest of the request changes nothing.
}

/** The text of a body, without the byte order mark that some systems put before it. Bytes that are no UTF-8 are refused, never replaced. */
export function textOf(body: Buffer): string {
  if (isAscii(body)) return body.toString('latin1')
  if (!isUtf8(body)) throw malformedBody('The body is not valid UTF-8', 'not UTF-8')
  const text = body.toString('utf8')
  return text.startsWith('\ufeff') ? text.slice(1) : text
}
