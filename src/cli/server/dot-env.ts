import { readFileSync } from 'node:fs'
import { parseEnv } from 'node:util'
import { ConfigError } from '../../config.ts'

const OURS = /^SELLERS_CENTER_|^DATABASE_URL$/

/**
 * The settings in `.env` of the folder in which a command is run; what the environment says wins over them. Read by the commands that
 * run or tend a server only: a folder that another person wrote must not say where a seller's key is sent. Throws a ConfigError for a
 * file that cannot be read.
 */
export function dotEnv(): Readonly<Record<string, string>> {
  let text: string
  try {
    text = readFileSync('.env', 'utf8')
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException
    // A folder of this name holds the packages of another language.
    if (code === 'ENOENT' || code === 'EISDIR') return {}
    throw new ConfigError(`.env cannot be read (${code})`)
  }
  return Object.fromEntries(
    Object.entries(parseEnv(text)).filter(
      (entry): entry is [string, string] => OURS.test(entry[0]) && entry[1] !== undefined,
    ),
  )
}
