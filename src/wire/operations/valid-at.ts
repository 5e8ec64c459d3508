import type { Millis } from '../../domain/numbers.ts'
import { readTimestamp } from '../timestamps.ts'

/** An entry with its time as it was sent, in which its result shows it: null too, and absent where it was absent. */
export type Sent<Entry extends { readonly validAt?: Millis | undefined }> = Entry & {
  readonly sentValidAt?: string | null
}

/** A time that fits its schema. */
export function readValidAt(valid_at: string | null | undefined) {
  if (valid_at === undefined) return {}
  if (valid_at === null) return { sentValidAt: null }
  const validAt = readTimestamp(valid_at)
  return { sentValidAt: valid_at, ...(validAt !== undefined && { validAt }) }
}

/** The time as the result of the entry shows it. */
export const shownValidAt = ({ sentValidAt }: { readonly sentValidAt?: string | null }) =>
  sentValidAt === undefined ? {} : { valid_at: sentValidAt }
