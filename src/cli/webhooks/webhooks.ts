import { type Command, Option } from 'commander'
import type {
  Replay,
  SellersCenter,
  WebhookEvent,
  WebhookLogEntry,
  WebhookSubscription,
} from '../../../client/index.ts'
import { forSellers, sellersCenter, type SellerOptions } from '../access.ts'
import { CommandError, interruption } from '../exit.ts'
import { wholeNumber } from '../text/numbers.ts'
import { screen } from '../text/screen.ts'
import { Table } from '../text/table.ts'

type Options = SellerOptions & { json?: boolean }

/** Newest first: what is looked for is near the top. */
const DELIVERIES_DEFAULT = 20

const jsonOf = (value: unknown) => `${JSON.stringify(value, undefined, 2)}\n`

const stateOf = ({ enabled, disabled_reason, failing_since }: WebhookSubscription) =>
  !enabled ? `off: ${disabled_reason ?? ''}` : failing_since ? `failing since ${failing_since}` : 'on'

/** How the last attempt of a delivery went. */
function lastOf({ attempts }: WebhookLogEntry): string {
  const last = attempts.at(-1)
  return last ? `${last.status ?? last.error ?? ''} ${last.durationMs} ms` : ''
}

export function webhooks(program: Command) {
  const group = program
    .command('webhooks')
    .description('where you are told of events, and what was delivered')
  const add = (
    usage: string,
    about: string,
    action: (client: SellersCenter, id: number, options: never) => Promise<void>,
    more: (command: Command) => Command = (command) => command,
  ) =>
    forSellers(
      more(group.command(usage).description(about).argument('<id>', 'see "webhooks list"', wholeNumber(1))),
    ).action((id: number, options: SellerOptions) => action(sellersCenter(options), id, options as never))
  const signal = () => ({ signal: interruption() })

  forSellers(
    group.command('list').description('list your subscriptions').option('--json', 'print one JSON document'),
  ).action(async (options: Options) => {
    const all = await sellersCenter(options).webhooks.list(signal())
    const rows = all.map((one) => [String(one.id), one.url, one.events.join(' '), stateOf(one)])
    await screen.print(
      options.json ? jsonOf(all) : new Table(['ID', 'URL', 'EVENTS', 'STATE'], ['right']).rows(rows),
    )
  })

  forSellers(
    group
      .command('create')
      .description('make one, and print its secret this only time')
      .argument('<url>', 'what is to be called')
      .requiredOption('--events <names...>', 'what to tell of, such as order.created')
      .option('--description <text>')
      .option('--json', 'print one JSON document'),
  ).action(async (url: string, options: Options & { events: WebhookEvent[]; description?: string }) => {
    const { events, description } = options
    const made = await sellersCenter(options).webhooks.create({ url, events, description }, signal())
    await screen.print(options.json ? jsonOf(made) : `${made.client_secret}\n`)
    screen.say(`Subscription ${made.id}. Keep its secret now: it is not shown again.`)
  })

  add('delete', 'end one; what waits for it is not sent', async (client, id) => {
    await client.webhooks.delete(id, signal())
    screen.say(`Subscription ${id} is deleted.`)
  })

  add(
    'test',
    'send webhook.test, or an invented example of an event',
    async (client, id, { event }: { event?: WebhookEvent }) => {
      const delivery = await client.webhooks.test(id, event, signal())
      screen.say(`Delivery ${delivery} is on its way; "webhooks deliveries ${id}" shows how it went.`)
    },
    (command) => command.option('--event <name>', 'an example of this event'),
  )

  add('deliveries', 'list what was delivered, newest first', list, (command) =>
    command
      .addOption(new Option('--state <state>').choices(['waiting', 'delivered', 'gone', 'failed']))
      .option('--event <name>')
      .option('--limit <n>', `deliveries at most (default: ${DELIVERIES_DEFAULT})`, wholeNumber(1))
      .option('--json', 'print one JSON document'),
  )

  add(
    'replay',
    'send deliveries again',
    async (client, id, options: ReplayOptions) => {
      const deliveries = await client.webhooks.replay(id, whichOf(options), signal())
      screen.say(`${deliveries} ${deliveries === 1 ? 'delivery is' : 'deliveries are'} sent again.`)
    },
    (command) =>
      command
        .option('--failed', 'those that failed')
        .option('--from <time>', 'those that happened then or later, with --to')
        .option('--to <time>', 'those that happened then or earlier')
        .option('--delivery <id>', 'one, see "webhooks deliveries"', wholeNumber(1)),
  )

  add(
    'rotate',
    'exchange the secret; for a day the old one is valid beside the new one',
    async (client, id, { finish }: { finish?: true }) => {
      const { client_secret: secret, oldValidUntil } = await client.webhooks.rotate(id, {
        ...(finish && { finish }),
        ...signal(),
      })
      if (secret !== undefined) await screen.print(`${secret}\n`)
      screen.say(
        secret === undefined
          ? 'The old secret is not valid any longer.'
          : `Keep it now: it is not shown again. The old one is valid until ${oldValidUntil}.`,
      )
    },
    (command) => command.option('--finish', 'end the old secret now'),
  )
}

type ListOptions = Pick<Options, 'json'> & {
  state?: WebhookLogEntry['state']
  event?: WebhookEvent
  limit?: number
}

async function list(client: SellersCenter, id: number, options: ListOptions) {
  const { state, event, limit = DELIVERIES_DEFAULT, json } = options
  const all: WebhookLogEntry[] = []
  for await (const one of client.webhooks.deliveries(id, { state, event }, { signal: interruption() })) {
    all.push(one)
    if (all.length >= limit) break
  }
  const rows = all.map((one) => [
    String(one.id),
    one.event,
    one.happenedAt,
    one.state,
    String(one.attemptCount),
    lastOf(one),
  ])
  const table = new Table(['ID', 'EVENT', 'HAPPENED', 'STATE', 'ATTEMPTS', 'LAST'], ['right'])
  await screen.print(json ? jsonOf(all) : table.rows(rows))
}

interface ReplayOptions {
  failed?: true
  from?: string
  to?: string
  delivery?: number
}

function whichOf({ failed, from, to, delivery }: ReplayOptions): Replay {
  const ways: Replay[] = []
  if (failed) ways.push({ failed })
  if (from !== undefined && to !== undefined) ways.push({ from, to })
  if (delivery !== undefined) ways.push({ deliveryId: delivery })
  const [way, another] = ways
  if (way && !another && (from === undefined) === (to === undefined)) return way
  throw new CommandError('Say which: --failed, --from and --to, or --delivery.')
}
