import { Link } from 'react-router'
import type { Result } from '../api/types.ts'

const SHOWN_MAX = 100

/** What an entry is about, in as few words as it can be named by. */
export function subjectOf({ id, order_items, sku, style_key }: Result['requestItem']) {
  if (Array.isArray(order_items)) return order_items.join(', ')
  return String(id ?? sku ?? style_key)
}

/** Why entries failed, in the server's words, each with the page of its code. */
export function Failures({ results }: { readonly results: readonly Result[] }) {
  return (
    <ul className="failures">
      {results.slice(0, SHOWN_MAX).map((result, at) => (
        <li key={at}>
          <span className="mono">{subjectOf(result.requestItem)}</span> <Reasons of={result} />
        </li>
      ))}
      {results.length > SHOWN_MAX && <li>… and {results.length - SHOWN_MAX} more</li>}
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
