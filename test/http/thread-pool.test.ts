import { afterEach, expect, test } from 'vitest'
import { ThreadPool } from '../../src/http/threads/thread-pool.ts'
import { HandClock } from '../../testing/clock.ts'

const IDLE_MS = 2_000
const SAYS_ITS_ID = `import { parentPort, threadId } from 'node:worker_threads'
  parentPort.on('message', () => parentPort.postMessage({ done: threadId }))`

const clock = new HandClock()
const pool = new ThreadPool<string>(new URL(`data:text/javascript,${encodeURIComponent(SAYS_ITS_ID)}`), {
  clock,
  memoryMiBMax: 16,
  idleMs: IDLE_MS,
})
afterEach(() => pool.close())

test('a thread answers again while it is not idle for too long, and then a new one does', async () => {
  const first = await pool.run<number>('a')
  clock.pass(IDLE_MS - 1)
  expect(await pool.run<number>('b')).toBe(first)
  clock.pass(IDLE_MS - 1)
  expect(await pool.run<number>('c')).toBe(first)
  clock.pass(IDLE_MS)
  expect(await pool.run<number>('d')).not.toBe(first)
  expect(clock.awaited).toBe(1)
})
