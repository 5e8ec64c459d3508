import type { Socket } from 'node:net'
import type { FastifyReply, FastifyRequest } from 'fastify'

/**
 * Makes each connection wait for one answer before the next is begun. For large answers that need no key: pipelined by the hundred and
 * never read, they would fill the memory.
 */
export function oneAfterTheOther() {
  const last = new WeakMap<Socket, Promise<void>>()
  return async ({ raw: { socket } }: FastifyRequest, reply: FastifyReply) => {
    const before = last.get(socket)
    last.set(socket, new Promise((resolve) => reply.raw.once('close', resolve)))
    await before
    if (socket.destroyed) reply.hijack()
  }
}
