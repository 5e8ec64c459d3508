import { type Agent, request } from 'node:http'

/** One call; its answer must be 200. Resolves with the body when all of it is there. */
export function call(
  agent: Agent,
  url: string,
  key: string,
  body?: string | Buffer,
  headers: Record<string, string> = {},
): Promise<string> {
  return new Promise((resolve, reject) => {
    const length = body === undefined ? {} : { 'content-length': Buffer.byteLength(body) }
    const sent = request(
      url,
      {
        agent,
        method: body === undefined ? 'GET' : 'POST',
        headers: { 'x-api-key': key, ...length, ...headers },
      },
      (answer) => {
        const chunks: Buffer[] = []
        answer.on('data', (chunk: Buffer) => chunks.push(chunk))
        answer.on('end', () => {
          const text = Buffer.concat(chunks).toString()
          if (answer.statusCode === 200) resolve(text)
          else reject(new Error(`${url} was answered ${answer.statusCode ?? 0}: ${text.slice(0, 500)}`))
        })
        answer.on('error', reject)
      },
    )
    sent.on('error', reject)
    sent.end(body)
  })
}

export const resultPath = (batch: string) => `/api/v1/results/cancel-orders?batch_request_id=${batch}`
export const batchOf = (answer: string) => (JSON.parse(answer) as { batchRequestId: string }).batchRequestId
