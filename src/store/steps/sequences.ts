import type { ItemId } from '../../domain/numbers.ts'
import type { Session } from '../session.ts'

/**
 * Takes `count` numbers and returns the first. The row stays locked until the transaction commits, so that numbers become
 * visible in their order: take them as late as the step allows.
 */
export async function takeNumbers(
  session: Session,
  name: 'orders' | 'items' | 'events' | 'audit' | 'reports' | 'products',
  count: number,
): Promise<number> {
  const [row] = await session.all<{ next: number }>(
    'update sequences set next = next + ?2 where name = ?1 returning next',
    [name, count],
  )
  return row!.next - count
}

/** Ids above this never move the sequence of items, so that a caller's large ids cannot use it up. */
const LARGEST_COUNTED_ID = 2 ** 52

/** Takes ids for `count` new items: numbers that were not chosen, here or before. `chosen` are those of the same import. */
export async function takeItemIds(
  session: Session,
  count: number,
  chosen: ReadonlySet<ItemId>,
): Promise<ItemId[]> {
  const free: ItemId[] = []
  for (let span = count; free.length < count; span *= 2) {
    const first = await takeNumbers(session, 'items', span)
    const end = first + span
    // Below, the sequence is always behind whatever was chosen.
    const rows = end <= LARGEST_COUNTED_ID ? [] : await session.all<{ id: ItemId }>(BETWEEN, [first, end])
    const taken = new Set(rows.map(({ id }) => id))
    for (let id = first; id < end && free.length < count; id++)
      if (!taken.has(id) && !chosen.has(id)) free.push(id)
  }
  return free
}

const BETWEEN = 'select id from items where id >= ?1 and id < ?2'

/** Moves the sequence of items behind ids that a caller chose itself. */
export async function passItemIds(session: Session, ids: readonly number[]): Promise<void> {
  const highest = ids.reduce((max, id) => (id <= LARGEST_COUNTED_ID && id > max ? id : max), 0)
  if (highest > 0)
    await session.all(`update sequences set next = ?1 + 1 where name = 'items' and next <= ?1`, [highest])
}

/** Takes numbers one by one, of a sequence that is held from the beginning of a step to its commit. */
export class NumberTaker {
  readonly #session: Session
  readonly #name: 'products'
  #next: number
  #saved: number

  private constructor(session: Session, name: 'products', next: number) {
    this.#session = session
    this.#name = name
    this.#next = this.#saved = next
  }

  static async hold(session: Session, name: 'products'): Promise<NumberTaker> {
    const [row] = await session.all<{ next: number }>('select next from sequences where name = ?1 {lock}', [
      name,
    ])
    return new NumberTaker(session, name, row!.next)
  }

  next(): number {
    return this.#next++
  }

  /** Before the commit. */
  async save(): Promise<void> {
    const next = this.#next
    if (next === this.#saved) return
    this.#saved = next
    await this.#session.all('update sequences set next = ?2 where name = ?1', [this.#name, next])
  }
}
