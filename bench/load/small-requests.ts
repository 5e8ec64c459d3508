/**
 * Cancels one item after the other on one connection and writes down how long each answer took, until its input ends.
 * Arguments: URL, key, first item.
 */
import { Agent } from 'node:http'
import { call } from './call.ts'

const [url, key, firstItem] = process.argv.slice(2) as [string, string, string]
const agent = new Agent({ keepAlive: true, maxSockets: 1 })
const PAUSE_MS = 1

const ending = new AbortController()
process.stdin.on('end', () => ending.abort()).resume()
process.stdout.write('{"ready":true}\n')

const tookMs: number[] = []
for (let item = Number(firstItem); !ending.signal.aborted; item++) {
  const began = performance.now()
  await call(agent, `${url}/api/v1/orders/cancel`, key, `{"items":[{"id":${item}}]}`)
  tookMs.push(performance.now() - began)
  await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
}
tookMs.sort((a, b) => a - b)
const at = (share: number) => tookMs[Math.floor((tookMs.length - 1) * share)]!
process.stdout.write(
  `${JSON.stringify({ requests: tookMs.length, p50Ms: at(0.5), p99Ms: at(0.99), maxMs: at(1) })}\n`,
)
agent.destroy()
