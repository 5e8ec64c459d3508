import type { Command } from 'commander'
import type { Category } from '../../../client/index.ts'
import { forSellers, sellersCenter, type SellerOptions } from '../access.ts'
import { interruption } from '../exit.ts'
import { screen } from '../text/screen.ts'
import { Table } from '../text/table.ts'

export function categories(program: Command) {
  const command = program
    .command('categories')
    .description('list the categories that products are put into')
    .option('--query <text>', 'those whose path contains this')
    .option('--json', 'print one JSON document')
  forSellers(command).action(async (options: SellerOptions & { query?: string; json?: boolean }) => {
    const found = sellersCenter(options).categories({ query: options.query }, { signal: interruption() })
    const all: Category[] = []
    for await (const category of found) all.push(category)
    if (options.json) return screen.print(`${JSON.stringify(all, undefined, 2)}\n`)
    const rows = all.map((category) => [
      String(category.id),
      category.path,
      category.material_composition_type ?? '',
    ])
    return screen.print(new Table(['ID', 'PATH', 'MATERIAL']).rows(rows))
  })
}
