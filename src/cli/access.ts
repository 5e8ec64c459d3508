import { Option, type Command } from 'commander'
import { SellersCenter, SellersCenterOperator, type ConnectionOptions } from '../../client/index.ts'
import { isHttpAddress } from '../../client/connection.ts'
import { misspeltVariables } from '../config.ts'
import { CommandError } from './exit.ts'
import { wholeNumber } from './text/numbers.ts'
import { screen } from './text/screen.ts'
import { retryTeller } from './batches/waiting.ts'

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
  const connection = connectionTo(reach)
  if (!key) throw new CommandError('No API key: give --key, or set SELLERS_CENTER_API_KEY.')
  return new SellersCenter({ ...connection, apiKey: sendable(key, 'API key') })
}

export function operator(options: OperatorOptions): SellersCenterOperator {
  return new SellersCenterOperator({ ...connectionTo(options), adminToken: adminToken(options) })
}

export function adminToken({ adminToken: token }: OperatorOptions): string {
  if (!token)
    throw new CommandError('No operator token: give --admin-token, or set SELLERS_CENTER_ADMIN_TOKEN.')
  return sendable(token, 'operator token')
}

/** No header can carry anything else, and neither can a key: it was copied with something that does not belong to it. */
function sendable(secret: string, noun: string): string {
  if (!/^[!-~]+$/.test(secret)) throw new CommandError(`The ${noun} holds a character that no ${noun} has.`)
  return secret
}

export function checkedUrl(url: string): string {
  if (!isHttpAddress(url)) throw new CommandError(`--url is no http address: "${url}"`)
  return url
}

/** A command has more patience than a program that calls: a million items in small batches meet the limit many times. */
function connectionTo({ url, patience }: Reach): ConnectionOptions {
  // A misspelt SELLERS_CENTER_URL would have the call go to another server.
  const misspelt = misspeltVariables(process.env)
  if (misspelt.length > 0) throw new CommandError(misspelt.join('\n'))
  return {
    baseUrl: checkedUrl(url),
    retry: { retriesMax: 1_000, waitMsMax: patience * 1000 },
    onRetry: retryTeller(
      (line) => screen.say(line),
      () => performance.now(),
    ),
  }
}
