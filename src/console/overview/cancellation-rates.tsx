import type { Statistics } from '../api/types.ts'
import { percent } from '../words.ts'

const WINDOWS = ['14', '30', '60', '90'] as const

export function CancellationRates({ rates }: { readonly rates: Statistics['cancellationRate'] }) {
  return (
    <section aria-label="Cancellation rate">
      <h2>Items that you cancelled, of all items of the last days</h2>
      <ul className="tiles">
        {WINDOWS.map((days) => {
          const rate = rates[days]
          return (
            <li key={days}>
              <strong>{rate === null ? '–' : percent(rate)}</strong> {days} days
            </li>
          )
        })}
      </ul>
    </section>
  )
}
