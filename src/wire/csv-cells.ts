/** Spreadsheets run a cell that begins so as a formula, full-width signs too, or pass its beginning over to find one. */
const RUN = /^'*[=+\-@\uff1d\uff0b\uff0d\uff20\t\r\n]/
/** What drives a terminal or turns the direction of what follows it. A line feed is left as it is. */
const DRIVING = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/
const DRIVING_OR_BACKSLASH = new RegExp(`${DRIVING.source}|\\\\`, 'g')

/** A cell with an escape, and with none of what no text here may hold: NUL or half a surrogate pair. */
const ESCAPED = /^'\\(?=[^]*\\u)(?:[^\\]|\\\\|\\u(?!0000)(?:00|20)[\da-f]{2})*$/
const ESCAPE = /\\(?:\\|u([\da-f]{4}))/g
/** What an escaped cell begins with; a text that begins so itself has one more `'` before it. */
const LIKE_ESCAPED = /^'+\\/

/**
 * A text as a cell of CSV that a spreadsheet does not run and that drives no terminal: `'` before what could be a formula, and `'\` before a
 * text whose control characters are written as in JSON, `\u0007`.
 */
export function cellOf(text: string): string {
  if (DRIVING.test(text)) return `'\\${text.replace(DRIVING_OR_BACKSLASH, escapeOf)}`
  return RUN.test(text) || LIKE_ESCAPED.test(text) ? `'${text}` : text
}

/** The text that such a cell was written for. Any other cell is the text itself. */
export function textOf(cell: string): string {
  if (!cell.startsWith("'")) return cell
  if (ESCAPED.test(cell))
    return cell
      .slice(2)
      .replace(ESCAPE, (_, code?: string) =>
        code === undefined ? '\\' : String.fromCharCode(parseInt(code, 16)),
      )
  const inner = cell.slice(1)
  return RUN.test(inner) || LIKE_ESCAPED.test(inner) ? inner : cell
}

const escapeOf = (character: string) =>
  character === '\\' ? '\\\\' : `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
