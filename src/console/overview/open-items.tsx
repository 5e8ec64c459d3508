import { createSearchParams, Link } from 'react-router'
import type { Statistics } from '../api/types.ts'
import { number } from '../words.ts'

/** What is late stands first. `hours` leads to the orders that are at least so old. */
const AGES = [
  { name: 'older', words: 'older than 7 days', hours: '168' },
  { name: '7d', words: '2 to 7 days', hours: '48' },
  { name: '48h', words: '1 to 2 days', hours: '24' },
  { name: '24h', words: 'less than a day', hours: '' },
] as const

export function OpenItems({ open }: { readonly open: Statistics['open'] }) {
  return (
    <section aria-label="Open items by age">
      <h2>Open items by age of their orders</h2>
      <ul className="tiles">
        {AGES.map(({ name, words, hours }) => (
          <li key={name} data-late={(name === 'older' && open[name] > 0) || undefined}>
            <Link
              to={{
                pathname: '/orders',
                search: createSearchParams({
                  order_item_status: 'open',
                  ...(hours !== '' && { older_than_hours: hours }),
                }).toString(),
              }}
            >
              <strong>{number(open[name])}</strong> {words}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
