import type { StoredEvent } from '../../domain/events.ts'
import { dateTime, integer, nullable, nullableText, text, uuid } from '../members.ts'
import { presentEvents } from '../operator/marketplace.ts'
import type { Parameter } from '../document/parameters.ts'
import { QueryReader, type RawQuery } from '../reading/querystring.ts'
import { type Static, Type } from '../schema.ts'
import { ACTORS } from './batches.ts'

const LIMIT_DEFAULT = 100
const LIMIT_MAX = 1_000

const EventSchema = Type.Object(
  {
    seq: integer('Seq', {
      description: 'Grows in the order of what happened; other merchants have the gaps.',
    }),
    event: text('Event'),
    at: dateTime('At'),
    orderNumber: nullableText('Order Number'),
    itemIds: Type.Array(integer('Id')),
    styleKey: nullableText('Style Key'),
    skus: Type.Array(text('Sku')),
    webhookId: nullable(integer('Webhook Id'), 'Webhook Id', {
      description: 'The subscription that was switched off.',
    }),
    reason: nullableText('Reason', { description: 'Why it was switched off.' }),
    batchId: nullable(uuid('Batch Id'), 'Batch Id'),
    actor: nullable(ACTORS, 'Actor'),
  },
  { title: 'EventSchema' },
)

/** GET /seller/v1/events */
export const EventsSchema = Type.Object(
  {
    items: Type.Array(EventSchema),
    nextAfter: integer('Next After', {
      description: '`after` of the next call, also when nothing happened.',
    }),
  },
  { title: 'EventsSchema' },
)

/** The parameters of the feed. */
export const FEED_PARAMETERS: readonly Parameter[] = [
  {
    in: 'query',
    name: 'after',
    schema: integer('After', { minimum: 0 }),
    description:
      'Events behind this `seq`. Without it a list begins with the oldest, a stream with what happens from now on.',
  },
  {
    in: 'query',
    name: 'limit',
    schema: integer('Limit', { minimum: 1, maximum: LIMIT_MAX, default: LIMIT_DEFAULT }),
    description: 'Of a list.',
  },
  {
    in: 'header',
    name: 'Last-Event-ID',
    schema: text('Last Event Id'),
    description: 'Of a stream: the `id` of the last event that was seen. Wins over `after`.',
  },
]

/** Where a reader of the feed stands. */
export interface FeedQuery {
  readonly after: number | undefined
  readonly limit: number
}

/** GET /seller/v1/events?after=&limit= */
export function readOwnFeedQuery(raw: RawQuery): FeedQuery {
  const query = new QueryReader(raw)
  const after = query.integer('after', { min: 0 })
  const limit = query.integer('limit', { min: 1, max: LIMIT_MAX })
  query.finish()
  return { after, limit: limit ?? LIMIT_DEFAULT }
}

/** The place that a stream goes on from; undefined for what no stream has sent, which is as none. */
export const readLastEventId = (header: string | undefined): number | undefined =>
  header !== undefined && /^\d{1,15}$/.test(header) ? Number(header) : undefined

const presentOwnEvent = (event: StoredEvent): Static<typeof EventSchema> => {
  const {
    seq,
    event: name,
    at,
    orderNumber,
    itemIds,
    styleKey,
    skus,
    webhookId,
    reason,
    batchId,
    actor,
  } = presentEvents([event], 0).items[0]!
  return {
    seq,
    event: name,
    at,
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

/** A page of the feed. */
export const presentOwnEvents = (
  events: readonly StoredEvent[],
  after: number,
): Static<typeof EventsSchema> => ({
  items: events.map(presentOwnEvent),
  nextAfter: events.at(-1)?.seq ?? after,
})

/** The media type of a stream of events. */
export const EVENT_STREAM = 'text/event-stream'
/** What keeps a stream alive while nothing happens. */
export const STREAM_COMMENT = ':\n\n'

/** Some events as a piece of a stream. */
export const streamText = (events: readonly StoredEvent[]) =>
  events
    .map(
      (event) =>
        `id: ${event.seq}\nevent: ${event.event}\ndata: ${JSON.stringify(presentOwnEvent(event))}\n\n`,
    )
    .join('')
