import type { FastifyReply, FastifyRequest } from 'fastify'
import { decodeQuery, type RawQuery } from '../../wire/reading/querystring.ts'

/**
 * What stands behind the `?` of a URL, not decoded: the readers in `wire/` are strict about how it is written. Their warning becomes a
 * header of the answer, whatever the answer is.
 */
export function rawQuery({ raw: { url } }: FastifyRequest, reply: FastifyReply): RawQuery {
  return { raw: queryOf(url), warn: (warning) => void reply.header('warning', warning) }
}

/** What cannot be decoded is refused where nothing reads the query, too. */
export function undecodableQuery({ raw: { url } }: FastifyRequest): Error | undefined {
  if (!url?.includes('%')) return undefined
  try {
    decodeQuery(queryOf(url))
  } catch (error) {
    return error as Error
  }
  return undefined
}

function queryOf(url = ''): string {
  const [beforeFragment = ''] = url.split('#', 1)
  const at = beforeFragment.indexOf('?')
  return at === -1 ? '' : beforeFragment.slice(at + 1)
}
