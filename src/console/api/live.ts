import type { Api } from './call.ts'
import type { LiveEvent } from './types.ts'

const RECONNECT_MS = 3_000

/**
 * Follows the seller's events until `signal` ends it, and takes a broken stream up again where it broke. By fetch, because the browser's own
 * EventSource cannot send a key.
 */
export async function follow(api: Api, onEvent: (event: LiveEvent) => void, signal: AbortSignal) {
  let last: string | undefined
  while (!signal.aborted) {
    try {
      const headers = { Accept: 'text/event-stream', ...(last !== undefined && { 'Last-Event-ID': last }) }
      const { body } = await api.send('seller/v1/events', { headers, signal })
      for await (const { id, data } of messagesOf(body!)) {
        last = id ?? last
        onEvent(JSON.parse(data) as LiveEvent)
      }
    } catch {
      // A reader who is offline, or a server that restarts: pages ask for themselves, and say so.
    }
    await pause(RECONNECT_MS, signal)
  }
}

async function* messagesOf(body: ReadableStream<Uint8Array<ArrayBuffer>>) {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader()
  let text = ''
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return
    const blocks = (text + value).split('\n\n')
    text = blocks.pop()!
    for (const block of blocks) {
      const fields = new Map(block.split('\n').map((line) => line.split(/: ?(.*)/s) as [string, string]))
      const data = fields.get('data')
      if (data !== undefined) yield { id: fields.get('id'), data }
    }
  }
}

const pause = (ms: number, signal: AbortSignal) =>
  new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, ms)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      resolve()
    })
  })
