import type { CallOptions } from './batches.ts'
import { asJson, asNothing, send, type Call } from './call.ts'
import type { Connection } from './connection.ts'
import { everyEntry } from './cursors.ts'
import { queryString } from './filters.ts'
import type { components } from './schema.gen.ts'
import type { components as Seller } from './seller.gen.ts'

/** The name of an event. [known, ours: contract 6] */
export type WebhookEvent = components['schemas']['EventType']
/** Where the server tells of events. [known] */
export type WebhookSubscription = components['schemas']['WebhookSubscriptionSchema'] & { id: number }
/** The only answer that shows the secret. [known] */
export type NewWebhookSubscription = components['schemas']['SecretWebhookSubscriptionSchema'] & { id: number }
/** A delivery and its attempts. [ours: contract 10] */
export type WebhookLogEntry = Seller['schemas']['DeliverySchema']
/** Which deliveries are sent again. [ours: contract 10] */
export type Replay = { failed: true } | { from: string; to: string } | { deliveryId: number }
/** `client_secret` is the new one; it is absent from the end of an exchange. [ours: contract 10] */
export type RotatedSecret = Seller['schemas']['RotatedSchema']

/** Which deliveries; what is absent does not narrow. */
export interface DeliveryFilters {
  state?: WebhookLogEntry['state'] | undefined
  event?: WebhookEvent | undefined
}

const PATH = '/api/v1/webhooks/'
const own = (id: number) => `/seller/v1/webhooks/${id}`

/** A merchant's subscriptions, and what is delivered to them. Calls may throw the errors of `errors.ts`. */
export class Webhooks {
  readonly #connection: Connection

  constructor(connection: Connection) {
    this.#connection = connection
  }

  /** What can be subscribed to. [known] */
  types({ signal }: CallOptions = {}): Promise<{ event: WebhookEvent; description: string }[]> {
    return this.#json({ method: 'GET', path: `${PATH}types/`, signal })
  }

  /** All of them, oldest first. [known] */
  list({ signal }: CallOptions = {}): Promise<WebhookSubscription[]> {
    return this.#json({ method: 'GET', path: PATH, signal })
  }

  /** Not repeated when its answer is lost: a second try would make a second subscription. [known] */
  create(
    subscription: { url: string; events: readonly WebhookEvent[]; description?: string | undefined },
    { signal }: CallOptions = {},
  ): Promise<NewWebhookSubscription> {
    const body = JSON.stringify(subscription)
    return this.#json({ method: 'POST', path: PATH, body, repeatable: false, signal })
  }

  /** What waits for it is never sent. [known] */
  async delete(id: number, { signal }: CallOptions = {}): Promise<void> {
    await send(this.#connection, { method: 'DELETE', path: `${PATH}${id}/`, signal }, asNothing)
  }

  /** Sends `webhook.test`, or an invented example of an event, and returns the id of the delivery. */
  async test(id: number, event?: WebhookEvent, { signal }: CallOptions = {}): Promise<number> {
    const body = JSON.stringify({ event })
    const path = `${own(id)}/test`
    const call = { method: 'POST', path, body, repeatable: false, signal } as const
    return (await this.#json<{ deliveryId: number }>(call)).deliveryId
  }

  /** The log of a subscription, newest first, page by page as it is consumed. */
  deliveries(
    id: number,
    filters: DeliveryFilters = {},
    { signal }: CallOptions = {},
  ): AsyncGenerator<WebhookLogEntry, void, undefined> {
    return everyEntry(async (cursor) => {
      const path = `${own(id)}/deliveries${queryString({ ...filters, limit: 100, cursor })}`
      const page = await this.#json<Seller['schemas']['DeliveriesSchema']>({ method: 'GET', path, signal })
      return { items: page.items, next: page.nextCursor }
    })
  }

  /** Sends deliveries again, and returns how many. */
  async replay(id: number, which: Replay, { signal }: CallOptions = {}): Promise<number> {
    const call = { method: 'POST', path: `${own(id)}/replay`, body: JSON.stringify(which), signal } as const
    return (await this.#json<{ deliveries: number }>(call)).deliveries
  }

  /** Makes a second secret, which is valid beside the first for a day; or with `finish` ends the first one. */
  rotate(id: number, { finish, signal }: CallOptions & { finish?: true } = {}): Promise<RotatedSecret> {
    const body = JSON.stringify({ finish })
    return this.#json({ method: 'POST', path: `${own(id)}/rotate`, body, repeatable: false, signal })
  }

  async #json<T>(call: Call): Promise<T> {
    return (await send<T>(this.#connection, call, asJson)).value
  }
}
