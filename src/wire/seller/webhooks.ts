import type { Counted } from '../../domain/lists.ts'
import type { Millis } from '../../domain/numbers.ts'
import { Refusal } from '../../domain/refusals.ts'
import {
  type Delivery,
  DELIVERY_STATES,
  type DeliveryRecord,
  type DeliveryState,
  type Replayed,
  WEBHOOK_EVENTS,
  type WebhookEvent,
} from '../../domain/webhooks/webhooks.ts'
import { readJson } from '../reading/json.ts'
import { component, dateTime, integer, nullable, nullableText, text } from '../members.ts'
import { closed } from '../operator/closed.ts'
import { inQuery } from '../document/parameters.ts'
import { QueryReader, type RawQuery } from '../reading/querystring.ts'
import { check, invalid } from '../reading/requests.ts'
import { type Static, Type } from '../schema.ts'
import { readTimestamp, showTimestamp } from '../timestamps.ts'
import { validationErrors } from '../reading/validation-errors.ts'
import { messageText } from '../webhooks/messages.ts'
import { EventType } from '../webhooks/webhooks.ts'
import { listSchema, type ListQuery, presentList, readListQuery } from './lists.ts'

const DeliveryStateSchema = component('DeliveryState', DELIVERY_STATES)

const AttemptSchema = Type.Object(
  {
    number: integer('Number', { description: 'From 1 on, replays included.' }),
    at: dateTime('At', { description: 'When it began.' }),
    address: nullableText('Address', { description: 'The address that was called; null where none was.' }),
    status: nullable(integer('Status'), 'Status', { description: 'Null where no answer came.' }),
    error: nullableText('Error', { description: 'Why no answer came.' }),
    durationMs: integer('Duration Ms'),
    answer: text('Answer', { description: 'The first KiB of it.' }),
  },
  { title: 'DeliveryAttemptSchema' },
)

const MEMBERS = {
  id: integer('Id', { description: 'The `id` of what is delivered.' }),
  event: EventType,
  happenedAt: dateTime('Happened At'),
  isTest: Type.Boolean({ description: 'It was asked for to try the receiver.' }),
  state: DeliveryStateSchema,
  nextAttemptAt: nullable(dateTime('Next Attempt At'), 'Next Attempt At', {
    description: 'Null where it is under way or the next in turn, and where none follows.',
  }),
  attemptCount: integer('Attempt Count'),
  attempts: Type.Array(AttemptSchema, {
    description: 'Oldest first: of a list the last 5 of each delivery, otherwise the last 100.',
  }),
}
const DeliverySchema = Type.Object(MEMBERS, { title: 'DeliverySchema' })

/** GET /seller/v1/webhooks/{id}/deliveries */
export const DeliveriesSchema = listSchema(DeliverySchema, 'DeliveriesSchema')

/** GET /seller/v1/webhooks/{id}/deliveries/{deliveryId} */
export const DeliveryWithBodySchema = Type.Object(
  {
    ...MEMBERS,
    body: nullable(Type.Unsafe<object>({ type: 'object', additionalProperties: true }), 'Body', {
      description:
        'What would be sent now, as the webhooks of the published API are; null where nothing of it is left.',
    }),
  },
  { title: 'DeliveryWithBodySchema' },
)

/** The parameters that narrow the list. */
export const DELIVERY_FILTERS = [
  inQuery('state', DeliveryStateSchema, '`gone`: nothing of it was left to be sent.'),
  inQuery('event', EventType),
] as const

/** A page of the log of a subscription. */
export interface DeliveriesQuery {
  readonly state: DeliveryState | undefined
  readonly event: WebhookEvent | undefined
  readonly before: number | undefined
  readonly limit: number
}

/** GET /seller/v1/webhooks/{id}/deliveries?state=&event=&limit=&cursor= */
export function readDeliveriesQuery(raw: RawQuery): DeliveriesQuery {
  const query = new QueryReader(raw)
  const state = query.oneOf('state', DELIVERY_STATES)
  const event = query.oneOf('event', WEBHOOK_EVENTS)
  const { limit, after } = readListQuery(query, (key) => /^[1-9]\d{0,14}$/.test(key))
  return { state, event, before: after === undefined ? undefined : Number(after), limit }
}

const presentDelivery = (record: DeliveryRecord): Static<typeof DeliverySchema> => ({
  id: record.id,
  event: record.event,
  happenedAt: showTimestamp(record.at),
  isTest: record.isTest,
  state: record.state,
  nextAttemptAt: record.nextAttemptAt === null ? null : showTimestamp(record.nextAttemptAt),
  attemptCount: record.attemptCount,
  attempts: record.attempts.map(({ at, ...attempt }) => ({ ...attempt, at: showTimestamp(at) })),
})

/** A page of the log. */
export const presentDeliveries = (
  records: readonly DeliveryRecord[],
  query: Pick<ListQuery, 'limit'>,
  counted: Counted,
) => presentList(records, query, counted, ({ id }) => String(id), presentDelivery)

/** A delivery, and what would be sent now. */
export function presentDeliveryWithBody(record: DeliveryRecord, delivery: Delivery | undefined) {
  const body = delivery && messageText(delivery)
  return { ...presentDelivery(record), body: body === undefined ? null : (JSON.parse(body) as object) }
}

/** POST /seller/v1/webhooks/{id}/test */
export const TestBody = closed({ event: Type.Optional(EventType) })
/** Its answer. */
export const TestedSchema = Type.Object(
  { deliveryId: integer('Delivery Id', { description: 'Of `…/deliveries/{deliveryId}`.' }) },
  { title: 'TestedSchema' },
)

const isEmpty = (text: string) => text.trim() === ''

/** The event that is to be tried; a body may be absent. */
export const readTest = (text: string): WebhookEvent =>
  (isEmpty(text) ? undefined : check(TestBody, readJson(text), 'body').event) ?? 'webhook.test'

const yes = () => Type.Unsafe<true>({ type: 'boolean', const: true })

/** POST /seller/v1/webhooks/{id}/rotate */
export const RotateBody = closed({ finish: Type.Optional(yes()) })
/** Its answer. */
export const RotatedSchema = Type.Object(
  {
    client_secret: Type.Optional(
      text('Client Secret', {
        description: 'The new one, shown this once; absent from the end of a rotation.',
      }),
    ),
    oldValidUntil: dateTime('Old Valid Until', {
      description: 'Until then deliveries are signed with both.',
    }),
  },
  { title: 'RotatedSchema' },
)

/** Whether the rotation that runs is to end. */
export const readRotate = (text: string): boolean =>
  !isEmpty(text) && check(RotateBody, readJson(text), 'body').finish === true

/** What becomes of a rotation. */
export const presentRotated = (oldValidUntil: Millis, secret?: string): Static<typeof RotatedSchema> => ({
  ...(secret !== undefined && { client_secret: secret }),
  oldValidUntil: showTimestamp(oldValidUntil),
})

/** The old secret is valid until then, and with a third one nobody could verify what was signed with the first. */
export const rotationRuns = (until: Millis) =>
  new Refusal(
    'conflict',
    `A rotation runs until ${showTimestamp(until)}: wait for its end, or end it by {"finish": true}`,
  )

/** For an end without a beginning. */
export const noRotation = () => new Refusal('conflict', 'No rotation runs: only one secret is valid')

/** For a test that would not be sent. */
export const isOff = (reason: string) =>
  new Refusal(
    'conflict',
    `This subscription is off and nothing is sent to it: switch it on first (${reason})`,
  )

const failed = yes()
const range = { from: dateTime('From'), to: dateTime('To') }
const deliveryId = integer('Delivery Id', { minimum: 1 })

/** POST /seller/v1/webhooks/{id}/replay */
export const ReplayBody = Type.Union([closed({ failed }), closed(range), closed({ deliveryId })])
/** What any of its forms has: where a name is none of these, the near one is named. */
const AnyReplayBody = closed({
  failed: Type.Optional(failed),
  from: Type.Optional(range.from),
  to: Type.Optional(range.to),
  deliveryId: Type.Optional(deliveryId),
})
/** Its answer. */
export const ReplayedSchema = Type.Object(
  {
    deliveries: integer('Deliveries', { description: 'How many are sent again. What is under way is not.' }),
  },
  { title: 'ReplayedSchema' },
)

/** Which deliveries are to be sent again. */
export function readReplay(text: string): Replayed {
  const body = check(ReplayBody, check(AnyReplayBody, readJson(text), 'body'), 'body')
  if (!('from' in body)) return body
  const [from, to] = [readTimestamp(body.from, 'from')!, readTimestamp(body.to, 'to')!]
  if (from <= to) return { from, to }
  throw invalid([validationErrors.datetime(['body', 'from'])], 'from must not be later than to')
}
