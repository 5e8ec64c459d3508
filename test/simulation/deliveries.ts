import assert from 'node:assert/strict'
import type { ClaimedDelivery, WebhookEvent } from '../../src/domain/webhooks/webhooks.ts'
import type { FanOutPlan } from '../../src/store/webhook-steps.ts'
import { answered, claimDeliveries, markOf, subscribe } from '../store/contract/webhooks-given.ts'
import type { World } from './world.ts'

/** Each subscription hears of some of these: what the feed has of them can be counted without the rules of the program. */
const HEARD: readonly WebhookEvent[] = ['order.updated', 'batch.completed', 'batch.failed']
const EVENTS_MAX = 1_000

/** What processes that follow the feed and deliver hold, each of them as it was when it was taken: late, twice, or never used. */
export class Deliveries {
  readonly #world: World
  readonly #subscriptions: { id: number; merchantId: number; events: readonly WebhookEvent[] }[] = []
  #after = 0
  #plans: FanOutPlan[] = []
  #claimed: ClaimedDelivery[] = []

  constructor(world: World) {
    this.#world = world
  }

  async open(): Promise<void> {
    const { store, dice, merchants } = this.#world
    for (const merchantId of merchants) {
      for (let count = dice.between(0, 2); count > 0; count--) {
        const events = HEARD.filter(() => dice.chance(0.7))
        const { id } = await subscribe(store, merchantId, events)
        this.#subscriptions.push({ id, merchantId, events })
      }
    }
    this.#after = await store.lastEvent({})
  }

  async step(): Promise<void> {
    const { store, dice, clock } = this.#world
    const action = dice.weighted({ plan: 3, fanOut: 3, claim: 3, mark: 8, crash: 0.5 })
    if (action === 'plan') {
      const bounds = { eventsMax: dice.between(1, 20), deliveriesMax: dice.between(1, 10) }
      this.#plans.push(await store.planFanOut(bounds))
    } else if (action === 'fanOut' && this.#plans.length > 0) {
      const plan = dice.pick(this.#plans)
      await store.fanOut(plan)
      // Otherwise another process has read the same events.
      if (dice.chance(0.7)) this.#plans = this.#plans.filter((one) => one !== plan)
    } else if (action === 'claim') {
      this.#claimed.push(...(await claimDeliveries(store, clock.now(), { most: dice.between(1, 4) })))
    } else if (action === 'mark' && this.#claimed.length > 0) {
      const claimed = dice.pick(this.#claimed)
      await this.#mark(claimed, dice.pick([204, 204, 500, null]))
      if (dice.chance(0.8)) this.#claimed = this.#claimed.filter((one) => one !== claimed)
    } else if (action === 'crash') {
      this.#claimed = this.#claimed.filter(() => dice.chance(0.5))
      this.#plans = []
    }
  }

  async #mark(claimed: ClaimedDelivery, status: number | null): Promise<void> {
    const { store, clock } = this.#world
    await store.markDelivery(markOf(claimed, answered(status), clock.now()))
  }

  /** Every event is told once to each that asked for it, and all of it arrives. */
  async calmDown(): Promise<void> {
    const { store, clock, model } = this.#world
    for (;;) {
      const plan = await store.planFanOut({ eventsMax: 100, deliveriesMax: 100 })
      if (plan.from === plan.to) break
      await store.fanOut(plan)
    }
    for (let rounds = 0; (await store.webhookBacklog({})).waiting > 0; rounds++) {
      assert(rounds < 1_000, 'deliveries do not end')
      for (const claimed of await claimDeliveries(store, clock.now())) await this.#mark(claimed, 204)
      clock.pass(30_000)
    }
    const events = await store.listEvents({ after: this.#after, limit: EVENTS_MAX })
    for (const { id, merchantId, events: heard } of this.#subscriptions) {
      const told = events.flatMap(({ event, merchantId: whose, batchId }) => {
        const name = event.startsWith('order_items.') ? 'order.updated' : event
        const isSent = !name.startsWith('batch.') || model.batches.get(batchId!)!.batch.actor === 'seller'
        return whose === merchantId && isSent && heard.includes(name as WebhookEvent) ? [name] : []
      })
      const all = { merchantId, id, state: undefined, event: undefined, before: undefined, limit: EVENTS_MAX }
      const { deliveries } = (await store.listDeliveries(all))!
      assert.deepEqual(deliveries.map(({ event }) => event).reverse(), told)
      for (const { state, attemptCount } of deliveries) assert(state === 'delivered' && attemptCount > 0)
    }
  }
}
