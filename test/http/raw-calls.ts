import { once } from 'node:events'
import { type IncomingMessage, request as httpRequest } from 'node:http'
import { text } from 'node:stream/consumers'
import type { Answer, Body, Running } from './running.ts'

/** A call over a connection, for what no other way shows. */
export async function overNetwork(
  running: Running,
  method: string,
  path: string,
  headers: Record<string, string>,
): Promise<Answer> {
  const sent = httpRequest(new URL(path, running.app.url), { method, headers, agent: false })
  sent.end()
  return await answerTo(sent)
}

/** A call whose body does not go on. */
export async function stalled(running: Running, method: string, path: string, key: string): Promise<Answer> {
  const headers = { 'x-api-key': key, 'content-length': '100' }
  const sent = httpRequest(new URL(path, running.app.url), { method, headers, agent: false })
  sent.write('{')
  try {
    return await running.clock.until(answerTo(sent))
  } finally {
    sent.destroy()
  }
}

async function answerTo(sent: ReturnType<typeof httpRequest>): Promise<Answer> {
  const [answer] = (await once(sent, 'response')) as [IncomingMessage]
  const body = await text(answer)
  return { status: answer.statusCode!, headers: answer.headers, text: body, json: JSON.parse(body) as Body }
}
