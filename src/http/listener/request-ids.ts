import { randomBytes } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

/** Harmless in a header and in a log; what begins like a key of ours may be one, put there by mistake. */
const ACCEPTABLE = /^(?!sc_)[A-Za-z0-9._-]{1,64}$/

/** Names each request for its answer and the log: the caller's own X-Request-Id where it is harmless, else ours. [ours] */
export function requestIds(): (request: Pick<IncomingMessage, 'headers'>) => string {
  const process = randomBytes(5).toString('hex')
  let count = 0
  return (request) => {
    const given = request.headers['x-request-id']
    return typeof given === 'string' && ACCEPTABLE.test(given)
      ? given
      : `${process}-${(++count).toString(36)}`
  }
}
