import { readFileSync } from 'node:fs'
import { Agent, get } from 'node:http'
import { parentPort, workerData } from 'node:worker_threads'

/**
 * A thread of its own that asks `/livez` again and again: every caller waits as long as it waits. Time in which the server's
 * main thread or this one was ready to run and the machine ran others is taken off: that is the machine's stall, not ours.
 */
const { url, pid } = workerData as { url: string; pid: number }
const EVERY_MS = 20
const agent = new Agent({ keepAlive: true, maxSockets: 1 })
const worst = { stallMs: 0, rawMs: 0, asked: 0 }

/** Milliseconds that a thread has waited for a processor. */
function waitedMs(thread: string): number {
  try {
    return Number(readFileSync(`/proc/${thread}/schedstat`, 'utf8').split(' ')[1]) / 1e6
  } catch {
    return 0
  }
}

const waited = () => waitedMs(`${pid}/task/${pid}`) + waitedMs('thread-self')

function ask(): void {
  const began = performance.now()
  const waitedBefore = waited()
  get(`${url}/livez`, { agent }, (response) => {
    response.resume().once('end', () => {
      const took = performance.now() - began
      worst.rawMs = Math.max(worst.rawMs, Math.round(took))
      worst.stallMs = Math.max(worst.stallMs, Math.round(took - (waited() - waitedBefore)))
      worst.asked++
      setTimeout(ask, EVERY_MS)
    })
  }).once('error', () => setTimeout(ask, EVERY_MS))
}

parentPort!.on('message', () => parentPort!.postMessage(worst))
ask()
