import type { IncomingMessage } from 'node:http'

/** What stands behind the `?` of a URL, not decoded: the readers in `wire/` are strict about how it is written. */
export function rawQuery({ url = '' }: Pick<IncomingMessage, 'url'>): string {
  const [beforeFragment = ''] = url.split('#', 1)
  const at = beforeFragment.indexOf('?')
  return at === -1 ? '' : beforeFragment.slice(at + 1)
}
