import { Agent, request } from 'node:http'
import { parentPort } from 'node:worker_threads'

/** What the modest one sends again and again. */
export interface ModestCall {
  readonly method: string
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  /** The body of the nth call; none where it is left out. */
  readonly bodies?: readonly string[]
  /** A header that the answer has when the call got what it asked for. */
  readonly expects?: string
  /** A new connection for each call. */
  readonly connects?: boolean
}

export interface Measured {
  readonly calls: number
  /** Calls that were answered as they should be. */
  readonly kept: number
  readonly p99Ms: number
  readonly lost: Readonly<Record<string, number>>
}

const PAUSE_MS = 5
const PATIENCE_MS = 10_000

/** What is to be measured: one call after the other for `ms`. */
export interface Measuring {
  readonly url: string
  readonly call: ModestCall
  readonly ms: number
}

// In a thread of its own, so that what the greedy one sends does not disturb the measuring.
parentPort!.on('message', (measuring: Measuring) => {
  void measure(measuring).then((measured) => parentPort!.postMessage(measured))
})

async function measure({ url, call, ms }: Measuring): Promise<Measured> {
  const agent = new Agent({ keepAlive: call.connects !== true, maxSockets: 1 })
  const times: number[] = []
  const lost: Record<string, number> = {}
  const end = performance.now() + ms
  let calls = 0
  while (performance.now() < end) {
    const began = performance.now()
    const how = await once(agent, url, call, call.bodies?.[calls % call.bodies.length])
    calls++
    if (how === undefined) times.push(performance.now() - began)
    else lost[how] = (lost[how] ?? 0) + 1
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
  }
  agent.destroy()
  times.sort((one, other) => one - other)
  const p99Ms = Math.round((times[Math.floor(times.length * 0.99)] ?? Infinity) * 10) / 10
  return { calls, kept: times.length, p99Ms, lost }
}

/** Undefined when all is well, else what came instead. */
function once(
  agent: Agent,
  url: string,
  { method, path, headers, expects }: ModestCall,
  body: string | undefined,
): Promise<string | undefined> {
  return new Promise((resolve) => {
    const asked = request(`${url}${path}`, { agent, method, headers, timeout: PATIENCE_MS }, (answer) => {
      answer.resume().once('end', () => {
        const { statusCode = 0 } = answer
        if (statusCode >= 300) resolve(String(statusCode))
        else
          resolve(
            expects !== undefined && answer.headers[expects] === undefined ? `no ${expects}` : undefined,
          )
      })
      answer.once('error', () => resolve('broken off'))
    })
    asked.once('timeout', () => asked.destroy(new Error('late')))
    asked.once('error', (error) => resolve(error.message === 'late' ? 'late' : 'no answer'))
    asked.end(body)
  })
}
