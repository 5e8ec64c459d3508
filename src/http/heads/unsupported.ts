import type { IncomingHttpHeaders } from 'node:http'
import { Refusal } from '../../domain/refusals.ts'

/** 417 for an expectation other than that of "100 Continue", which Node meets itself. [ours: contract 1] */
export function unmetExpectation({ expect }: IncomingHttpHeaders): Refusal | undefined {
  if (expect === undefined || expect.toLowerCase() === '100-continue') return undefined
  return new Refusal(
    'expectation_failed',
    `The header Expect asks for ${JSON.stringify(expect)}: only 100-continue is met`,
  )
}

/** Throws 415 for a body in any other coding than its own text. [ours: contract 1] */
export function refuseEncoded({ 'content-encoding': encoding = '' }: IncomingHttpHeaders): void {
  const coded = encoding.split(',').find((coding) => !/^\s*(identity)?\s*$/i.test(coding))
  if (coded === undefined) return
  throw new Refusal(
    'unsupported_media_type',
    `The body is sent with Content-Encoding ${JSON.stringify(coded.trim())}: send it as it is, without Content-Encoding`,
  )
}
