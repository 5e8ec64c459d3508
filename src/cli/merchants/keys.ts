import { type Command, InvalidArgumentError, Option } from 'commander'
import type { ApiKey, KeyRole } from '../../../client/index.ts'
import { forOperators, merchantOption, operator, type OperatorOptions } from '../access.ts'
import { interruption } from '../exit.ts'
import { wholeNumber } from '../text/numbers.ts'
import { screen } from '../text/screen.ts'
import { Table } from '../text/table.ts'

type Options = OperatorOptions & { merchant: number; json?: boolean; expires?: string; role?: KeyRole }

const day = (time: string | null) => time?.slice(0, 10) ?? ''
const stateOf = ({ revokedAt, expiresAt }: ApiKey) =>
  revokedAt ? `revoked ${day(revokedAt)}` : expiresAt ? `until ${day(expiresAt)}` : 'valid'

/** A day of the calendar, or a time with its zone: what is left to guess would be guessed in silence. */
const TIME = /^(\d{4}-\d{2}-\d{2})(T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2}))?$/

function futureTime(text: string): string {
  const date = TIME.exec(text)?.[1]
  const time = Date.parse(text)
  if (date === undefined || Number.isNaN(time) || day(new Date(date).toISOString()) !== date)
    throw new InvalidArgumentError(
      'It is a time such as 2027-01-31 (its first moment, UTC) or 2027-01-31T12:00:00Z.',
    )
  if (time <= Date.now()) throw new InvalidArgumentError('It is past: such a key would never be valid.')
  return new Date(time).toISOString()
}

export function keys(program: Command) {
  const group = program.command('keys').description('the API keys of a merchant, for the operator')

  const list = group
    .command('list')
    .description('list them, without their secrets')
    .option('--json', 'print one JSON document')
  forOperators(list)
    .addOption(merchantOption())
    .action(async (options: Options) => {
      const all = await operator(options).keys(options.merchant, { signal: interruption() })
      const rows = all.map((key) => [
        String(key.id),
        key.label,
        key.role,
        `${key.prefix}…${key.lastFour}`,
        stateOf(key),
        day(key.lastUsedAt),
      ])
      const table = new Table(['ID', 'LABEL', 'ROLE', 'KEY', 'STATE', 'LAST USED'], ['right'])
      await screen.print(options.json ? `${JSON.stringify(all, undefined, 2)}\n` : table.rows(rows))
    })

  const create = group
    .command('create')
    .description('make one, and print it this only time')
    .argument('<label>', 'what it is for')
    .addOption(
      new Option('--role <role>', 'full, or read for GET and HEAD only (default: full)').choices([
        'full',
        'read',
      ]),
    )
    .option('--expires <time>', 'until when it is valid (default: for ever)', futureTime)
    .option('--json', 'print one JSON document')
  forOperators(create)
    .addOption(merchantOption())
    .action(async (label: string, options: Options) => {
      const key = await operator(options).createKey(
        options.merchant,
        { label, role: options.role, expiresAt: options.expires },
        { signal: interruption() },
      )
      await screen.print(options.json ? `${JSON.stringify(key, undefined, 2)}\n` : `${key.key}\n`)
      screen.say('Keep it now: only its hash is stored.')
    })

  const revoke = group
    .command('revoke')
    .description('end one, within a second')
    .argument('<key-id>', 'see "keys list"', wholeNumber(1))
  forOperators(revoke)
    .addOption(merchantOption())
    .action(async (keyId: number, options: Options) => {
      await operator(options).revokeKey(options.merchant, keyId, { signal: interruption() })
      screen.say(`Key ${keyId} is revoked.`)
    })
}
