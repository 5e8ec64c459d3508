import type { CallOptions } from './batches.ts'
import { send } from './call.ts'
import type { Connection } from './connection.ts'
import { queryString } from './filters.ts'
import type { SellerEvent } from './seller-types.ts'

/** A stream says something every 15 seconds: one that is silent for longer is dead. */
const SILENCE_MS = 45_000
const PAUSE_MS = 1_000

/**
 * What happens behind `after`, as it happens, for ever: a stream that breaks off is opened again behind the last event that came. Throws what
 * the server refuses, and the signal's reason.
 */
export async function* followEvents(
  connection: Connection,
  after: number,
  { signal }: CallOptions,
): AsyncGenerator<SellerEvent, never, undefined> {
  for (let last = after; ;) {
    const path = `/seller/v1/events${queryString({ after: last })}`
    const call = { method: 'GET', path, accept: 'text/event-stream', signal } as const
    const { value } = await send(connection, call, (response) => Promise.resolve(response))
    for await (const event of eventsOf(value, signal)) {
      last = event.seq
      yield event
    }
    signal?.throwIfAborted()
    await connection.clock.sleep(PAUSE_MS, signal)
  }
}

interface Piece {
  readonly value?: Uint8Array | undefined
}
/** As much of a body's reader as is used. */
interface Reading {
  read(): Promise<Piece>
  cancel(): Promise<void>
}
const ENDED: Piece = {}

/** The events of one stream, until it ends, breaks or is silent. */
async function* eventsOf({ body }: Response, signal: AbortSignal | undefined) {
  const reader: Reading = body!.getReader()
  const stop = () => void reader.cancel().catch(() => undefined)
  signal?.addEventListener('abort', stop, { once: true })
  const decoder = new TextDecoder()
  try {
    for (let text = ''; ;) {
      const silence = setTimeout(stop, SILENCE_MS)
      const { value } = await reader.read().catch(() => ENDED)
      clearTimeout(silence)
      if (!value || signal?.aborted) return
      text += decoder.decode(value, { stream: true })
      const blocks = text.split('\n\n')
      text = blocks.pop()!
      for (const block of blocks) {
        const data = /^data: (.*)$/m.exec(block)?.[1]
        if (data !== undefined) yield JSON.parse(data) as SellerEvent
      }
    }
  } finally {
    signal?.removeEventListener('abort', stop)
    stop()
  }
}
