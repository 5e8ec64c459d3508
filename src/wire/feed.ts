import type { StoredEvent } from '../domain/events.ts'
import { QueryReader, type RawQuery } from './reading/querystring.ts'
import { showTimestamp } from './timestamps.ts'

/** Rows of one page of the change feed, or of the audit, where the query says nothing, and at most. [ours: contract 7, 10] */
export const FEED_LIMIT = { default: 100, max: 1_000 } as const

/** Where a reader of the feed stands. */
export interface FeedQuery {
  /** Undefined where the query does not say it. */
  readonly after: number | undefined
  readonly limit: number
}

/** `?after=NUMBER&limit=N` */
export function readFeedQuery(raw: RawQuery): FeedQuery {
  const query = new QueryReader(raw)
  const after = query.integer('after', { min: 0 })
  const limit = query.integer('limit', { min: 1, max: FEED_LIMIT.max })
  query.finish()
  return { after, limit: limit ?? FEED_LIMIT.default }
}

/** An event as its own merchant sees it. */
export const presentEvent = (stored: StoredEvent) => {
  const { seq, event, at, orderNumber, itemIds, styleKey, skus, webhookId, reason, batchId, actor } = stored
  return {
    seq,
    event,
    at: showTimestamp(at),
    orderNumber,
    itemIds: [...itemIds],
    styleKey,
    skus: [...skus],
    webhookId,
    reason,
    batchId,
    actor,
  }
}
