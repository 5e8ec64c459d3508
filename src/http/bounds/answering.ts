import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'

/** Of each connection the answers that are under way, in their order: on one connection several requests may wait. */
const underWay = new WeakMap<Socket, Set<ServerResponse>>()

/** Keeps what the functions below are asked for. */
export function followAnswers(server: Server): void {
  // Before the handler that answers.
  server.prependListener('request', ({ socket }: IncomingMessage, response: ServerResponse) => {
    const answers = underWay.get(socket)
    if (answers) answers.add(response)
    else underWay.set(socket, new Set([response]))
    response.on('close', forget)
  })
}

function forget(this: ServerResponse): void {
  underWay.get(this.req.socket)?.delete(this)
}

/** The answer whose turn it is on this connection; undefined where no call is under way. */
export const currentAnswer = (socket: Socket): ServerResponse | undefined =>
  underWay.get(socket)?.values().next().value
