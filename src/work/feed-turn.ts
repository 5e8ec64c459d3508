import { StoreAway } from '../store/store.ts'

/** The part of the change feed, from one position to another, that a follower is about to pass. */
interface Plan {
  readonly from: number
  readonly to: number
}

/** One follower of the change feed: what it reads beside the writer, and what it writes together with its position. */
export interface Follower<P extends Plan> {
  readonly plan: () => Promise<P>
  readonly carryOut: (plan: P) => Promise<unknown>
  readonly onError: (error: unknown) => void
}

/** Follows the change feed one step. True when more may be there. */
export async function feedTurn<P extends Plan>({ plan, carryOut, onError }: Follower<P>): Promise<boolean> {
  try {
    const next = await plan()
    if (next.to === next.from) return false
    await carryOut(next)
    return true
  } catch (error) {
    if (!(error instanceof StoreAway)) onError(error)
    return false
  }
}
