import { Link } from 'react-router'
import type { Result } from '../api/types.ts'
import { number } from '../words.ts'

const SHOWN_MAX = 100

/** What an entry is about, in as few words as it can be named by. */
export function subjectOf({ id, order_items, sku, style_key }: Result['requestItem']) {
  if (Array.isArray(order_items)) return order_items.join(', ')
  return String(id ?? sku ?? style_key)
}

/** Why entries failed, in the server's words, each with the page of its code. */
export function Failures({
  results,
  total,
}: {
  readonly results: readonly Result[]
  readonly total: number
}) {
  const shown = results.slice(0, SHOWN_MAX)
  return (
    <ul className="failures">
      {shown.map((result, at) => (
        <li key={at}>
          <span className="mono">{subjectOf(result.requestItem)}</span> <Reasons of={result} />
        </li>
      ))}
      {total > shown.length && <li>… and {number(total - shown.length)} more</li>}
    </ul>
  )
}

export function Reasons({ of: { errors, errorCodes = [] } }: { readonly of: Result }) {
  return errors.map((words, at) => (
    <span key={words}>
      {words}{' '}
      {errorCodes[at] && (
        <Link to={`/errors/${errorCodes[at]}`} aria-label={`What ${errorCodes[at]} means`}>
          What does this mean?
        </Link>
      )}{' '}
    </span>
  ))
}
