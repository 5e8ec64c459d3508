import type { Command } from 'commander'
import { writeFile } from 'node:fs/promises'
import { forSellers, sellersCenter, type SellerOptions } from '../access.ts'
import { CommandError, interruption } from '../exit.ts'
import { screen } from '../text/screen.ts'

interface DocumentOptions extends SellerOptions {
  output?: string
  invoice?: boolean
}

export function document(program: Command) {
  const command = program
    .command('document')
    .description('fetch the delivery note of an order, or its invoice, as PDF')
    .argument('<order-number>')
    .option('-o, --output <file>', 'where to; without it, or with -, to stdout')
    .option('--invoice', 'the invoice instead of the delivery note')
  forSellers(command).action(async (orderNumber: string, options: DocumentOptions) => {
    const { output, invoice } = options
    const toStdout = output === undefined || output === '-'
    if (toStdout && screen.outIsTerminal)
      throw new CommandError('A PDF does no good on a terminal: give -o FILE.')
    const client = sellersCenter(options)
    const call = { signal: interruption() }
    const pdf = await (invoice
      ? client.invoice(orderNumber, call)
      : client.deliveryDocument(orderNumber, call))
    if (toStdout) return screen.print(pdf)
    await writeFile(output, pdf)
    screen.say(`${output} (${Math.ceil(pdf.length / 1000)} kB)`)
  })
}
