import type { Command } from 'commander'
import { forSellers, sellersCenter, type SellerOptions } from '../access.ts'
import { interruption } from '../exit.ts'
import { screen } from '../text/screen.ts'
import { Table } from '../text/table.ts'

export function carriers(program: Command) {
  const command = program
    .command('carriers')
    .description('list the carriers that can be shipped with')
    .option('--json', 'print one JSON document')
  forSellers(command).action(async (options: SellerOptions & { json?: boolean }) => {
    const all = await sellersCenter(options).carriers({ signal: interruption() })
    if (options.json) return screen.print(`${JSON.stringify(all, undefined, 2)}\n`)
    const rows = all.map((carrier) => [
      carrier.key,
      carrier.country_code,
      carrier.carrier_name,
      carrier.display_label ?? '',
    ])
    return screen.print(new Table(['KEY', 'COUNTRY', 'CARRIER', 'LABEL']).rows(rows))
  })
}
