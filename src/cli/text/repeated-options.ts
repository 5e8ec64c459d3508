import type { Command } from 'commander'

/** Of two values of one option the parser keeps the last: `--file a.csv --file b.csv` would lose a file in silence. */
export function refuseRepeatedOptions(command: Command): void {
  for (const option of command.options) {
    // Its values are told of one by one, and all of them are kept.
    if (option.variadic) continue
    let given = false
    command.on(`option:${option.name()}`, (value: string | undefined) => {
      if (value !== undefined && given) command.error(`error: option '${option.flags}' is given twice`)
      given = true
    })
  }
  command.commands.forEach(refuseRepeatedOptions)
}
