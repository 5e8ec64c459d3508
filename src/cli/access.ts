import { Option, type Command } from 'commander'
import {
  SellersCenter,
  SellersCenterOperator,
  type ConnectionOptions,
  type Retry,
} from '../../client/index.ts'
import { CommandError } from './exit.ts'
import { wholeNumber } from './numbers.ts'
import { amount, screen } from './screen.ts'

interface Reach {
  url: string
  /** Seconds. */
  patience: number
}

export interface SellerOptions extends Reach {
  key?: string
}

export interface OperatorOptions extends Reach {
  adminToken?: string
}

const forAll = (command: Command) =>
  command
    .addOption(
      new Option('--url <url>', 'where the server is')
        .env('SELLERS_CENTER_URL')
        .default('http://127.0.0.1:8080'),
    )
    .addOption(
      new Option('--patience <seconds>', 'how long one call waits for the rate limit or an absent server')
        .argParser(wholeNumber(0, 86_400))
        .default(600),
    )

/** The options of a command that a seller gives. */
export const forSellers = (command: Command) =>
  forAll(command).addOption(
    new Option(
      '--key <key>',
      'the API key; better given by the variable, where other users of the machine do not see it',
    ).env('SELLERS_CENTER_API_KEY'),
  )

/** The options of a command that the operator gives. */
export const forOperators = (command: Command) =>
  forAll(command).addOption(
    new Option('--admin-token <token>', 'the operator’s token; better given by the variable').env(
      'SELLERS_CENTER_ADMIN_TOKEN',
    ),
  )

/** The merchant whose orders or keys an operator’s command is about. */
export const merchantOption = () =>
  new Option('--merchant <id>', 'the merchant’s id, see "sellers-center merchants list"')
    .argParser(wholeNumber(1))
    .makeOptionMandatory()

export function sellersCenter({ key, ...reach }: SellerOptions): SellersCenter {
  if (!key) throw new CommandError('No API key: give --key, or set SELLERS_CENTER_API_KEY.')
  return new SellersCenter({ ...connectionTo(reach), apiKey: key })
}

export function operator(options: OperatorOptions): SellersCenterOperator {
  return new SellersCenterOperator({ ...connectionTo(options), adminToken: adminToken(options) })
}

export function adminToken({ adminToken: token }: OperatorOptions): string {
  if (!token)
    throw new CommandError('No operator token: give --admin-token, or set SELLERS_CENTER_ADMIN_TOKEN.')
  return token
}

export function checkedUrl(url: string): string {
  if (!/^https?:$/.test(URL.parse(url)?.protocol ?? ''))
    throw new CommandError(`--url is no http address: "${url}"`)
  return url
}

/** A command has more patience than a program that calls: a million items in small batches meet the limit many times. */
const connectionTo = ({ url, patience }: Reach): ConnectionOptions => ({
  baseUrl: checkedUrl(url),
  retry: { retriesMax: 1_000, waitMsMax: patience * 1000 },
  onRetry: tellRetry,
})

/** Says that it waits, but not for a moment that nobody notices. */
function tellRetry({ error, delayMs, attempt }: Retry) {
  if (delayMs < 1000 && attempt !== 2) return
  const reason = error.name === 'RateLimitedError' ? 'The rate limit is reached' : error.message
  screen.say(`${reason}; trying again in ${amount(Math.max(1, Math.round(delayMs / 1000)), 'second')}`)
}
