import type { Command } from 'commander'
import { forSellers, sellersCenter, type SellerOptions } from '../access.ts'
import { interruption } from '../exit.ts'
import { screen } from '../text/screen.ts'
import { Table } from '../text/table.ts'

export function brands(program: Command) {
  const command = program
    .command('brands')
    .description('list the brands that you may sell')
    .option('--json', 'print one JSON document')
  forSellers(command).action(async (options: SellerOptions & { json?: boolean }) => {
    const all = await sellersCenter(options).brands({ signal: interruption() })
    if (options.json) return screen.print(`${JSON.stringify(all, undefined, 2)}\n`)
    const rows = all.map((brand) => [String(brand.id), brand.key, brand.name])
    return screen.print(new Table(['ID', 'KEY', 'NAME']).rows(rows))
  })
}
