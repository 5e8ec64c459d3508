import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { expect } from 'vitest'
import type { Running } from './running.ts'

/** Everything that comes back on one connection until the server ends it. */
export async function exchange(url: string, ...sent: (string | Buffer)[]): Promise<string> {
  const socket = open(url)
  for (const bytes of sent) socket.write(bytes)
  return await received(socket)
}

export const open = (url: string) => connect(Number(new URL(url).port), '127.0.0.1')

export async function received(socket: Socket): Promise<string> {
  let text = ''
  socket.setEncoding('latin1').on('data', (chunk: string) => (text += chunk))
  await once(socket, 'close')
  return text
}

export const statusOf = (text: string) => Number(/^HTTP\/1\.1 (\d{3})/.exec(text)?.[1])
const bodyOf = (text: string) => JSON.parse(text.slice(text.indexOf('\r\n\r\n'))) as { message: string }
export const expectAnswer = (text: string, status: number) => {
  expect(statusOf(text)).toBe(status)
  expect(text).toMatch(/\r\nX-Request-Id: \S+\r\n/i)
  expect(text).toMatch(/\r\nContent-Type: application\/json/i)
  expect(typeof bodyOf(text).message).toBe('string')
  expect(text.match(/HTTP\/1\.1/g)).toHaveLength(1)
}

/** How many are open at the server. */
export const connections = (running: Running) =>
  new Promise<number>((resolve) => {
    running.app.http.server.getConnections((_error, count) => resolve(count))
  })
