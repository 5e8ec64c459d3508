import type { ServerResponse } from 'node:http'
import type { Socket } from 'node:net'

/** Whether a call is under way on it. */
export function isAnswering(socket: Socket): boolean {
  const { _httpMessage: underWay } = socket as { _httpMessage?: ServerResponse | null }
  return underWay !== null && underWay !== undefined
}
