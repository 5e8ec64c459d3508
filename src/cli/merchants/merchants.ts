import type { Command } from 'commander'
import type { Merchant } from '../../../client/index.ts'
import { forOperators, operator, type OperatorOptions } from '../access.ts'
import { interruption } from '../exit.ts'
import { screen } from '../text/screen.ts'
import { Table } from '../text/table.ts'

type Options = OperatorOptions & { json?: boolean }

const stateOf = ({ suspended, held }: Merchant) =>
  [suspended ? 'suspended' : '', held ? 'held' : ''].filter(Boolean).join(', ') || 'active'

const show = (merchants: readonly Merchant[]) =>
  new Table(['ID', 'NAME', 'STATE', 'SINCE'], ['right']).rows(
    merchants.map((merchant) => [
      String(merchant.id),
      merchant.name,
      stateOf(merchant),
      merchant.createdAt.slice(0, 10),
    ]),
  )

export function merchants(program: Command) {
  const group = program.command('merchants').description('the operator’s list of merchants')

  const list = group.command('list').description('list them').option('--json', 'print one JSON document')
  forOperators(list).action(async (options: Options) => {
    const all: Merchant[] = []
    for await (const merchant of operator(options).merchants({ signal: interruption() })) all.push(merchant)
    await screen.print(options.json ? `${JSON.stringify(all, undefined, 2)}\n` : show(all))
  })

  const create = group
    .command('create')
    .description('add one')
    .argument('<name>')
    .option('--json', 'print one JSON document')
  forOperators(create).action(async (name: string, options: Options) => {
    const merchant = await operator(options).createMerchant(name, { signal: interruption() })
    await screen.print(options.json ? `${JSON.stringify(merchant, undefined, 2)}\n` : show([merchant]))
  })
}
