import { useQuery } from '@tanstack/react-query'
import { me } from '../api/seller.ts'
import { useApi } from '../session/session.tsx'
import { number, sentence } from '../words.ts'

/** What programs and people with this key have used of the running minute. */
export function LimitsLeft() {
  const { data } = useQuery({ ...me(useApi()), refetchInterval: 10_000 })
  const used = data?.limits.filter(({ limit, remaining }) => remaining < limit) ?? []
  return (
    <section aria-label="Limits">
      <h2>Calls left in this minute</h2>
      <ul className="tiles">
        {used.map(({ operation, remaining, limit }) => (
          <li key={operation}>
            <strong>{number(remaining)}</strong> of {number(limit)} · {sentence(operation)}
          </li>
        ))}
      </ul>
    </section>
  )
}
