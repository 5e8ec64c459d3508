import { InvalidArgumentError, Option, type Command } from 'commander'
import { SellersCenter } from '../../client/index.ts'
import { CommandError } from './exit.ts'
import { amount, screen } from './screen.ts'

const URL_OPTION = () => new Option('--url <url>', 'where the server is').env('SELLERS_CENTER_URL').default('http://127.0.0.1:8080')

export interface SellerOptions {
  url: string
  key?: string
}

/** The options of a command that a seller gives. */
export const forSellers = (command: Command) =>
  command
    .addOption(URL_OPTION())
    .addOption(
      new Option('--key <key>', 'the API key; better given by the variable, where other users of the machine do not see it').env(
        'SELLERS_CENTER_API_KEY',
      ),
    )

export interface OperatorOptions {
  url: string
  adminToken?: string
}

/** The options of a command that the operator gives. */
export const forOperators = (command: Command) =>
  command
    .addOption(URL_OPTION())
    .addOption(new Option('--admin-token <token>', 'the operator’s token; better given by the variable').env('SELLERS_CENTER_ADMIN_TOKEN'))

/** The client of a seller’s command. It says when it waits for the rate limit or an absent server. */
export function sellersCenter({ url, key }: SellerOptions): SellersCenter {
  if (!key) throw new CommandError('No API key: give --key, or set SELLERS_CENTER_API_KEY.')
  return new SellersCenter({
    baseUrl: checkedUrl(url),
    apiKey: key,
    // A command has more patience than a program that calls: a million items in small batches wait for the limit many times.
    retry: { retriesMax: 1_000, waitMsMax: 600_000 },
    onRetry: ({ error, delayMs, attempt }) => {
      const reason = error.name === 'RateLimitedError' ? 'The rate limit is reached' : error.message
      if (delayMs >= 1000 || attempt === 2)
        screen.say(`${reason}; trying again in ${amount(Math.max(1, Math.round(delayMs / 1000)), 'second')}`)
    },
  })
}

export function checkedUrl(url: string): string {
  if (!/^https?:$/.test(URL.parse(url)?.protocol ?? '')) throw new CommandError(`--url is no http address: "${url}"`)
  return url
}

/** Reads an option that is a whole number. */
export const wholeNumber =
  (least: number, most = Number.MAX_SAFE_INTEGER) =>
  (text: string) => {
    const number = /^\d{1,16}$/.test(text) ? Number(text) : Number.NaN
    if (!(number >= least && number <= most)) {
      throw new InvalidArgumentError(
        most === Number.MAX_SAFE_INTEGER ? `It is a whole number from ${least} on.` : `It is a whole number from ${least} to ${most}.`,
      )
    }
    return number
  }
