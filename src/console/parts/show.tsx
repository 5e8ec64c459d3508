import type { ReactNode } from 'react'
import { dateTime, sentence } from '../words.ts'

/** A time in the reader's own zone; in UTC when one points at it. */
export function Moment({ at }: { readonly at: string }) {
  return (
    <time dateTime={at} title={`${at.slice(0, 19).replace('T', ' ')} UTC`}>
      {dateTime(at)}
    </time>
  )
}

/** The word says it; the colour, which styles give it, only helps to find it. */
export function Status({ status }: { readonly status: string }) {
  return (
    <span className="status" data-status={status}>
      {sentence(status)}
    </span>
  )
}

export type Fact = readonly [name: string, value: ReactNode]

export function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl className="facts">
      {facts
        .filter(([, value]) => value !== null && value !== undefined && value !== '')
        .map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  )
}
