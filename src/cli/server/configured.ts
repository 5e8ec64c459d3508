import { dotEnv } from './dot-env.ts'
import {
  type Config,
  ConfigError,
  type Demand,
  formerVariables,
  ignoredVariables,
  readConfig,
} from '../../config.ts'
import { screen } from '../text/screen.ts'

/** The configuration of a command that runs or tends a server: its flags, the environment, then `.env`. What is ignored is named. */
export function configured(
  flags: Readonly<Partial<Record<keyof Config, unknown>>>,
  ...demands: readonly Demand[]
): Config {
  const file = dotEnv()
  const env = { ...file, ...process.env }
  const taken = Object.keys(file).filter((name) => process.env[name] === undefined)
  if (taken.length > 0) screen.say(`sellers-center: settings from .env: ${taken.join(', ')}`)
  for (const [former, name] of formerVariables(env))
    screen.say(`sellers-center: ${former} is called ${name} now`)
  const ignored = ignoredVariables(env)
  if (ignored.length > 0) screen.say(`sellers-center: ${ignored.join(', ')}: no such setting, ignored`)
  return readConfig(flags, env, demands)
}

/** Of a command that works on PostgreSQL only. */
export const needsPostgres =
  (command: string, why: string): Demand =>
  ({ databaseUrl }) =>
    databaseUrl === undefined ? `${command} needs --database-url (or DATABASE_URL): ${why}` : undefined

/** Of a command that works on a store of either kind: a folder that is named wins over a database that only the environment names. */
export function stored({ data, databaseUrl }: { data?: string; databaseUrl?: string }): Config {
  if (data !== undefined && databaseUrl !== undefined)
    throw new ConfigError('--data and --database-url are two stores: name one')
  const config = configured({ dataDir: data, databaseUrl })
  return data === undefined ? config : { ...config, databaseUrl: undefined }
}
