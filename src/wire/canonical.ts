/**
 * RFC 8785 text of a plain JSON value: members in the order of their names by UTF-16 code units, numbers and texts as
 * JavaScript writes them. Members that are undefined are left out. Values are nested at most as deep as `readJson` lets them.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    // Names of one object are never equal.
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, member]) => `${JSON.stringify(name)}:${canonicalJson(member)}`)
  return `{${members.join(',')}}`
}
