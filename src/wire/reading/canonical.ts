/**
 * RFC 8785 text of a plain JSON value: members in the order of their names by UTF-16 code units, numbers and texts as
 * JavaScript writes them. Members that are undefined are left out. Values are nested at most as deep as `readJson` lets them.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value !== 'object' || value === null || JSON.isRawJSON(value)) return JSON.stringify(value)
  let text = ''
  for (const name of Object.keys(value).sort()) {
    const member = (value as Readonly<Record<string, unknown>>)[name]
    if (member !== undefined)
      text += `${text === '' ? '{' : ','}${JSON.stringify(name)}:${canonicalJson(member)}`
  }
  return text === '' ? '{}' : `${text}}`
}
