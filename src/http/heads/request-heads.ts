import type { IncomingMessage } from 'node:http'
import { Refusal } from '../../domain/refusals.ts'

/** A name or an address, and perhaps a port (RFC 9110, 7.2). It may be empty. */
const HOST = /^(?:\[[\da-f:.]+\]|[\w.~!$&'()*+,;=%-]*)(?::\d{0,5})?$/i

/** What Node lets pass in a head and no two servers understand alike, so that it is refused. */
export function ambiguousHead({ headers, httpVersion, rawHeaders }: IncomingMessage): Refusal | undefined {
  const { host, 'transfer-encoding': coding } = headers
  if (coding !== undefined && coding.toLowerCase() !== 'chunked')
    return refused(`A body is sent whole or with Transfer-Encoding: chunked, not ${JSON.stringify(coding)}`)
  if (host === undefined) return httpVersion === '1.1' ? refused('The header Host is missing') : undefined
  if (!HOST.test(host)) return refused('The header Host is not the name of a host')
  // Of several, Node takes the first.
  let hosts = 0
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const name = rawHeaders[at]!
    if (name.length === 4 && name.toLowerCase() === 'host') hosts++
  }
  return hosts > 1 ? refused('The header Host is sent more than once') : undefined
}

const refused = (message: string) => new Refusal('malformed', message)
