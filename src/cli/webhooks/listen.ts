import type { Command } from 'commander'
import {
  InvalidRequestError,
  type NewWebhookSubscription,
  type SellersCenter,
  type WebhookEvent,
} from '../../../client/index.ts'
import { isHttpAddress } from '../../../client/connection.ts'
import { forSellers, sellersCenter, type SellerOptions } from '../access.ts'
import { CommandError, interruption } from '../exit.ts'
import { wholeNumber } from '../text/numbers.ts'
import { screen } from '../text/screen.ts'
import { Relay, type RelayedDelivery } from './relay.ts'

interface ListenOptions extends SellerOptions {
  forwardTo: string
  events?: WebhookEvent[]
  port: number
  publicUrl?: string
}

/** How long the first delivery, which is asked for, may take before it is said that the server cannot come here. */
const REACH_MS = 10_000

export function listen(program: Command) {
  const command = program
    .command('listen')
    .description('hand deliveries of webhooks on to a receiver on this machine, until Ctrl-C')
    .requiredOption('--forward-to <url>', 'the receiver, such as http://127.0.0.1:3000/hooks')
    .option('--events <names...>', 'what to listen for (default: everything)')
    .option('--port <port>', 'where to listen on this machine (0: any)', wholeNumber(0, 65_535), 0)
    .option('--public-url <url>', 'where the server reaches that port, for one on another machine')
  forSellers(command).action((options: ListenOptions) => listenUntilInterrupted(options))
}

async function listenUntilInterrupted(options: ListenOptions) {
  const { forwardTo, port } = options
  for (const url of [forwardTo, options.publicUrl ?? forwardTo])
    if (!isHttpAddress(url)) throw new CommandError(`It is no http address: "${url}"`)
  const client = sellersCenter(options)
  const stopped = interruption()
  const underWay = new Set<RelayedDelivery>()
  let reached = false
  const relay = await Relay.start({
    forwardTo,
    port,
    onDelivery(delivery) {
      reached = true
      underWay.add(delivery)
      void screen.print(`--> ${delivery.event} ${delivery.id}\n`)
    },
    onAnswer(delivery, end, ms) {
      // Which of several is meant cannot be seen from the order of the lines.
      const which = underWay.size > 1 ? ` (${delivery.id})` : ''
      underWay.delete(delivery)
      void screen.print(`<-- ${end} ${ms} ms${which}\n`)
    },
  }).catch((error: unknown) => {
    throw (error as NodeJS.ErrnoException).code === 'EADDRINUSE'
      ? new CommandError(`Port ${port} is in use; choose another with --port.`)
      : error
  })
  try {
    const url = options.publicUrl ?? `http://127.0.0.1:${relay.port}/`
    const all = async () => (await client.webhooks.types({ signal: stopped })).map(({ event }) => event)
    const subscription = await subscribe(client, url, relay.port, options.events ?? (await all()))
    try {
      relay.secret = subscription.client_secret
      screen.say(`Listening as subscription ${subscription.id}. Its secret, for the receiver to verify with:`)
      screen.say(subscription.client_secret)
      await client.webhooks.test(subscription.id, undefined, { signal: stopped })
      const late = setTimeout(() => {
        if (!reached) void sayWhy(client, subscription, url, relay.port)
      }, REACH_MS)
      await new Promise<void>((resolve) => {
        if (stopped.aborted) resolve()
        else stopped.addEventListener('abort', () => resolve(), { once: true })
      })
      clearTimeout(late)
    } finally {
      await client.webhooks.delete(subscription.id)
      screen.say(`Subscription ${subscription.id} is deleted.`)
    }
  } finally {
    relay.stop()
  }
}

const needed = (port: number) => [
  `Deliveries come to port ${port} of this machine, and the server has to get there. Either`,
  '- the server runs on this machine, as a sandbox, or with 127.0.0.1 in SELLERS_CENTER_WEBHOOK_ALLOW; or',
  `- a tunnel with a public https address leads to that port: name it with --public-url, and the port with --port.`,
]

async function subscribe(
  client: SellersCenter,
  url: string,
  port: number,
  events: readonly WebhookEvent[],
): Promise<NewWebhookSubscription> {
  try {
    const description = 'sellers-center listen'
    return await client.webhooks.create({ url, events, description }, { signal: interruption() })
  } catch (error) {
    if (error instanceof InvalidRequestError && error.message.includes('url'))
      throw new CommandError(`The server does not call ${url}: ${error.message}`, needed(port))
    throw error
  }
}

async function firstAttempt(client: SellersCenter, id: number) {
  for await (const { attempts } of client.webhooks.deliveries(id, { event: 'webhook.test' }))
    return attempts[0]
  return undefined
}

async function sayWhy(client: SellersCenter, { id }: NewWebhookSubscription, url: string, port: number) {
  const last = await firstAttempt(client, id).catch(() => undefined)
  const why = last ? `: ${last.error ?? `status ${last.status}`}` : ''
  screen.say(`The server has not reached ${url} yet${why}.`)
  for (const line of needed(port)) screen.say(line)
}
