import { once } from 'node:events'
import { request as requestHttp, type ClientRequest, type IncomingMessage } from 'node:http'
import { request as requestHttps } from 'node:https'
import type { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { networkFault } from '../../../client/network-faults.ts'
import { CommandError } from '../exit.ts'

export interface Upload {
  readonly url: string
  readonly headers: Record<string, string>
  readonly source: Readable
  /** Told of the bytes that are on their way. */
  readonly onBytes: (bytes: number) => void
  /** Told when all of it has left this process: only from then on can a server that does not answer have acted. */
  readonly onEnd: () => void
  readonly signal: AbortSignal
}

export interface UploadAnswer {
  readonly status: number
  readonly body: string
}

/**
 * Sends a stream of any length and brings back the answer. By `node:http`, because the global `fetch` gives a request up
 * when its answer has not begun within five minutes, and a large import takes longer than that to be sent.
 */
export async function upload({
  url,
  headers,
  source,
  onBytes,
  onEnd,
  signal,
}: Upload): Promise<UploadAnswer> {
  const request = (url.startsWith('https:') ? requestHttps : requestHttp)(url, { method: 'POST', headers })
  const abort = () => request.destroy(signal.reason as Error)
  signal.addEventListener('abort', abort)
  request.once('finish', onEnd)
  try {
    signal.throwIfAborted()
    const answered = answerTo(request, new URL(url).origin)
    await sendAll(source, request, answered, onBytes)
    return await answered
  } finally {
    signal.removeEventListener('abort', abort)
    source.destroy()
    request.destroy()
  }
}

/** A server may answer before it has read everything: then the rest is not waited for, which a silent pipe may never bring. */
async function sendAll(
  source: Readable,
  request: ClientRequest,
  answered: Promise<unknown>,
  onBytes: (bytes: number) => void,
) {
  const over = new AbortController()
  const end = () => {
    over.abort()
    source.destroy()
  }
  const ended = answered.then(end, end)
  let sent = 0
  try {
    for await (const chunk of source as AsyncIterable<Buffer>) {
      if (!request.write(chunk)) await Promise.race([once(request, 'drain').catch(end), ended])
      if (over.signal.aborted) return
      sent += chunk.length
      onBytes(sent)
    }
  } catch (error) {
    if (over.signal.aborted) return
    throw error
  }
  request.end()
}

async function answerTo(request: ClientRequest, origin: string): Promise<UploadAnswer> {
  try {
    const [response] = (await once(request, 'response')) as [IncomingMessage]
    return { status: response.statusCode ?? 0, body: await text(response) }
  } catch (error) {
    if (error instanceof CommandError) throw error // interrupted
    throw new CommandError(`No answer from ${origin}: ${networkFault(error).reason}`)
  }
}
