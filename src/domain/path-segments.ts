/**
 * Whether a text comes back unchanged as one segment of a path: URL parsers take `.` and `..` away before anybody is asked.
 * [ours: contract 1]
 */
export function isPathSegment(text: string): boolean {
  const { pathname } = new URL(`http://host/${encodeURIComponent(text)}/`)
  const [, segment = '', end] = pathname.split('/')
  return end === '' && decodeURIComponent(segment) === text
}
