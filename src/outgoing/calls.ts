import type { Agent } from 'undici'
import type { Clock } from '../domain/clock.ts'
import type { Millis } from '../domain/numbers.ts'
import type { CallEnd } from '../domain/webhooks/webhooks.ts'
import type { AllowList } from './addresses.ts'
import { guardedAgent, type Connection } from './connections.ts'
import { errorWords } from './errors.ts'
import { nameResolver, type Resolve } from './resolver.ts'
import { retryAfterMs } from './retry-after.ts'

export interface OutgoingCall {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

export interface OutgoingOptions {
  readonly allowed: AllowList
  readonly clock: Pick<Clock, 'now' | 'elapsed' | 'after'>
  readonly resolve?: Resolve
  /** From the beginning to the answer, the connecting included. Default 15,000 ms. */
  readonly callMs?: Millis
}

/** [ours: contract 6] */
const CALL_MS = 15_000
const ANSWER_BYTES_MAX = 64 * 1024
const ANSWER_BYTES_KEPT = 1024
const HEADER_BYTES_MAX = 16 * 1024
const KEEP_ALIVE_MS = 10_000

/** Calls of URLs that others have chosen, each bounded in time and in what is read of its answer. A redirect is an answer like any other. */
export class Outgoing {
  readonly #agent: Agent
  readonly #clock: OutgoingOptions['clock']
  readonly #callMs: Millis

  constructor({ allowed, clock, resolve = nameResolver(allowed), callMs = CALL_MS }: OutgoingOptions) {
    this.#clock = clock
    this.#callMs = callMs
    this.#agent = guardedAgent({
      allowed,
      resolve,
      connectMs: callMs,
      headerBytesMax: HEADER_BYTES_MAX,
      keepAliveMs: KEEP_ALIVE_MS,
    })
  }

  /** Never throws: what went wrong is the end of the call. */
  async post({ url, headers, body }: OutgoingCall): Promise<CallEnd> {
    const began = this.#clock.elapsed()
    const abort = new AbortController()
    const cancel = this.#clock.after(this.#callMs, () => abort.abort())
    const trace: { connection?: Connection } = {}
    const ended = () => ({
      durationMs: Math.round(this.#clock.elapsed() - began),
      address: trace.connection?.address ?? null,
    })
    try {
      const { origin, pathname, search } = new URL(url)
      const options = { trace, headersTimeout: 0, bodyTimeout: 0 }
      const answer = await this.#agent.request({
        ...options,
        origin,
        path: pathname + search,
        method: 'POST',
        headers,
        body,
        signal: abort.signal,
      })
      const { statusCode: status, headers: answered } = answer
      // Its status decides: an answer that breaks off, or never ends, has come all the same.
      const text = await beginningOf(answer.body)
      const retryAfter = retryAfterMs(status, answered['retry-after'], this.#clock.now())
      return { ...ended(), status, retryAfterMs: retryAfter, answer: text, error: null }
    } catch (error) {
      const words = abort.signal.aborted ? `no answer within ${this.#callMs / 1000} s` : errorWords(error)
      return { ...ended(), status: null, retryAfterMs: null, answer: '', error: words }
    } finally {
      cancel()
    }
  }

  /** Cuts the calls that are under way. */
  close(): Promise<void> {
    return this.#agent.destroy()
  }
}

/** The first bytes of an answer as text. Reads on up to a bound, so that the connection can be used again. */
async function beginningOf(body: AsyncIterable<Buffer>): Promise<string> {
  const kept: Buffer[] = []
  let read = 0
  try {
    for await (const chunk of body) {
      if (read < ANSWER_BYTES_KEPT) kept.push(chunk.subarray(0, ANSWER_BYTES_KEPT - read))
      read += chunk.length
      if (read >= ANSWER_BYTES_MAX) break
    }
  } catch {
    // What came before is kept.
  }
  return Buffer.concat(kept).toString('utf8').replaceAll('\0', '\ufffd')
}
