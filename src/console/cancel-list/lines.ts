/** What the lines of a list hold. */
export type Kind = 'ids' | 'orderNumbers'

export interface ReadList {
  readonly kind: Kind
  /** Each once, in the order of the list. */
  readonly values: readonly string[]
  readonly bad: readonly { readonly line: number; readonly text: string; readonly why: string }[]
  readonly repeated: number
}

const ID = /^[1-9]\d{0,15}$/
const HEADS = /^(?:id|item|entry|order|(?:order[ _-]?)?item[ _-]?ids?|order[ _-]?numbers?)$/i

/** The first cells of lines that somebody copied out of a table. `kind` undefined: ids where most are digits. */
export function readLines(text: string, asked?: Kind): ReadList {
  const lines = text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .map((line, at) => ({ line: at + 1, text: firstCell(line) }))
    .filter((entry) => entry.text !== '')
  const entries = lines[0] && HEADS.test(lines[0].text) ? lines.slice(1) : lines
  const digits = entries.filter((entry) => ID.test(entry.text)).length
  const kind = asked ?? (digits * 2 >= entries.length ? 'ids' : 'orderNumbers')
  const bad = entries.flatMap((entry) => {
    const why = faultOf(entry.text, kind)
    return why === undefined ? [] : [{ ...entry, why }]
  })
  const good = entries.filter((entry) => faultOf(entry.text, kind) === undefined).map((entry) => entry.text)
  const values = [...new Set(good)]
  return { kind, values, bad, repeated: good.length - values.length }
}

function firstCell(line: string) {
  const quoted = /^\s*"((?:[^"]|"")*)"/.exec(line)?.[1]
  return (quoted?.replaceAll('""', '"') ?? line.split(/[,;\t]/)[0]!).trim()
}

function faultOf(text: string, kind: Kind) {
  if (kind === 'orderNumbers') return /\s/.test(text) ? 'holds a space' : undefined
  return ID.test(text) && Number(text) <= Number.MAX_SAFE_INTEGER ? undefined : 'is no item id'
}
