import { parseArgs } from 'node:util'
import type { Ledger } from './ledger.ts'

/** Reads `--name N` options, whole numbers all, and `--json`. `defaults` names the options there are. */
export function readOptions<Name extends string>(
  defaults: Readonly<Record<Name, number>>,
): Record<Name, number> & { json: boolean } {
  const names = Object.keys(defaults) as Name[]
  const options = Object.fromEntries(names.map((name) => [name, { type: 'string' as const }]))
  const { values } = parseArgs({ options: { ...options, json: { type: 'boolean' as const } } })
  const given = values as Readonly<Record<string, string | boolean | undefined>>
  const numbers = Object.fromEntries(
    names.map((name) => {
      const text = given[name] ?? String(defaults[name])
      if (typeof text !== 'string' || !/^\d{1,12}$/.test(text)) throw new Error(`--${name} is a whole number`)
      return [name, Number(text)]
    }),
  ) as Record<Name, number>
  return { ...numbers, json: given['json'] === true }
}

/** Tells on stderr how it goes, on a terminal and elsewhere alike. */
export const say = (line: string) => void process.stderr.write(`${line}\n`)

/** Prints what was tried and found, and makes the exit code say whether anything was violated. */
export function finish(
  json: boolean,
  name: string,
  figures: Readonly<Record<string, unknown>>,
  ledger: Ledger,
): void {
  const { violations, violationsTotal } = ledger
  if (json) {
    process.stdout.write(`${JSON.stringify({ name, ...figures, violations, violationsTotal })}\n`)
  } else {
    const width = Math.max(...Object.keys(figures).map((key) => key.length))
    for (const [key, value] of Object.entries(figures)) {
      process.stdout.write(
        `${key.padEnd(width)}  ${typeof value === 'string' ? value : JSON.stringify(value)}\n`,
      )
    }
    for (const violation of violations) process.stdout.write(`VIOLATED: ${violation}\n`)
    process.stdout.write(
      violationsTotal === 0 ? 'Nothing was violated.\n' : `${violationsTotal} violations.\n`,
    )
  }
  process.exitCode = violationsTotal === 0 ? 0 : 1
}
