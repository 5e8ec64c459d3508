import type { StoredEvent } from '../../domain/events.ts'
import { dateTime, integer, nullable, nullableText, text, uuid } from '../members.ts'
import { FEED_LIMIT, presentEvent } from '../feed.ts'
import type { Parameter } from '../document/parameters.ts'
import { type Static, Type } from '../schema.ts'
import { ACTORS } from './batches.ts'

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
    schema: integer('Limit', { minimum: 1, maximum: FEED_LIMIT.max, default: FEED_LIMIT.default }),
    description: 'Of a list.',
  },
  {
    in: 'header',
    name: 'Last-Event-ID',
    schema: text('Last Event Id'),
    description: 'Of a stream: the `id` of the last event that was seen. Wins over `after`.',
  },
]

/** The place that a stream goes on from; undefined for what no stream has sent, which is as none. */
export const readLastEventId = (header: string | undefined): number | undefined =>
  header !== undefined && /^\d{1,15}$/.test(header) ? Number(header) : undefined

/** A page of the feed. */
export const presentOwnEvents = (
  events: readonly StoredEvent[],
  after: number,
): Static<typeof EventsSchema> => ({
  items: events.map(presentEvent),
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
      (event) => `id: ${event.seq}\nevent: ${event.event}\ndata: ${JSON.stringify(presentEvent(event))}\n\n`,
    )
    .join('')
