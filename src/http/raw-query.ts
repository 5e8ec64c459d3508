import type { FastifyReply, FastifyRequest } from 'fastify'
import type { RawQuery } from '../wire/querystring.ts'

/**
 * What stands behind the `?` of a URL, not decoded: the readers in `wire/` are strict about how it is written. Their warning becomes a
 * header of the answer, whatever the answer is.
 */
export function rawQuery({ raw: { url = '' } }: FastifyRequest, reply: FastifyReply): RawQuery {
  const [beforeFragment = ''] = url.split('#', 1)
  const at = beforeFragment.indexOf('?')
  const raw = at === -1 ? '' : beforeFragment.slice(at + 1)
  return { raw, warn: (warning) => void reply.header('warning', warning) }
}
