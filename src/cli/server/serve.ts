import type { Command } from 'commander'
import type { RunningApp } from '../../app.ts'
import type { Demand } from '../../config.ts'
import { configured } from './configured.ts'
import { runUntilSignal } from './run.ts'

interface ServeFlags {
  readonly sandbox?: boolean
  readonly ephemeral?: boolean
  readonly json?: boolean
  readonly port?: string
  readonly host?: string
  readonly data?: string
  readonly profile?: string
  readonly databaseUrl?: string
  readonly worker: boolean
  readonly migrate: boolean
}

/** `sellers-center serve` [ours: contract 8]. */
export function serve(program: Command): void {
  program
    .command('serve')
    .description('run the server')
    .option('--sandbox', 'with two invented merchants, a few hundred invented orders and their keys shown')
    .option('--ephemeral', 'a sandbox that keeps nothing on the disk')
    .option('--port <number>', 'port to listen on, 0 for any free one (default: 8080)')
    .option('--host <address>', 'address to listen on (default: 127.0.0.1)')
    .option('--data <dir>', 'folder of the embedded database (default: ./data)')
    .option(
      '--profile <name>',
      'documented, or live: answer as the running service does (default: documented)',
    )
    .option('--database-url <url>', 'PostgreSQL instead of the embedded database')
    .option('--no-worker', 'leave settling to `sellers-center work` on the same PostgreSQL')
    .option('--no-migrate', 'refuse a PostgreSQL database that is not up to date, instead of migrating it')
    .option('--json', 'print one line of JSON when ready, instead of prose')
    .action(serveUntilSignal)
}

const serveUntilSignal = (flags: ServeFlags) =>
  runUntilSignal(async () => {
    const { startApp } = await import('../../app.ts')
    const app = await startApp(configured(settingsOf(flags), settles, migrates, isOfOneProcess, keepsNothing))
    process.stdout.write(flags.json ? readyLine(app) : readyText(app))
    return app
  })

/** What they may be is checked with everything else. */
const settingsOf = ({ data, worker, migrate, ...flags }: ServeFlags) => ({
  sandbox: flags.sandbox,
  ephemeral: flags.ephemeral,
  port: flags.port,
  host: flags.host,
  dataDir: data,
  profile: flags.profile,
  databaseUrl: flags.databaseUrl,
  worker: worker ? undefined : false,
  migrate: migrate ? undefined : false,
})

const settles: Demand = ({ worker, databaseUrl }) =>
  worker || databaseUrl !== undefined
    ? undefined
    : '--no-worker (or SELLERS_CENTER_WORKER) needs --database-url: no other process can settle the batches of an embedded database'

const isOfOneProcess: Demand = ({ sandbox, databaseUrl }) =>
  sandbox && databaseUrl !== undefined
    ? '--sandbox (or SELLERS_CENTER_SANDBOX) has an embedded database of its own: it does not go with --database-url (or DATABASE_URL)'
    : undefined

const keepsNothing: Demand = ({ ephemeral, sandbox, dataDir }) =>
  !ephemeral || (sandbox && dataDir === './data')
    ? undefined
    : `--ephemeral (or SELLERS_CENTER_EPHEMERAL) ${sandbox ? 'keeps nothing: it does not go with --data' : 'is of a sandbox: it needs --sandbox'}`

const migrates: Demand = ({ migrate, databaseUrl }) =>
  migrate || databaseUrl !== undefined
    ? undefined
    : '--no-migrate (or SELLERS_CENTER_MIGRATE) needs --database-url: an embedded database is migrated at its start'

function readyLine({ url, adminUrl, adminToken, merchants }: RunningApp) {
  const secrets = merchants.length > 0 ? { adminToken } : {}
  const elsewhere = adminUrl === url ? {} : { adminUrl }
  const consoleUrl = consoleUrlOf({ url, merchants })
  return `${JSON.stringify({ url, ...elsewhere, consoleUrl, pid: process.pid, ...secrets, merchants })}\n`
}

/** Signed in as the first merchant of a sandbox: a fragment is not sent to any server, and the console removes it at once. */
function consoleUrlOf({ url, merchants: [first] }: Pick<RunningApp, 'url' | 'merchants'>) {
  return `${url}/console/${first ? `#key=${first.apiKey}` : ''}`
}

function readyText({ url, adminUrl, adminToken, merchants }: RunningApp) {
  const [first] = merchants
  const lines = [`Sellers Center is ready at ${url}`, '']
  if (first) {
    const rows = [
      ...merchants.map(({ name, apiKey }) => [name, apiKey]),
      ['Operator token', adminToken ?? ''],
    ]
    const width = Math.max(...rows.map(([name]) => name!.length))
    lines.push(
      ...rows.map(([name, secret]) => `  ${name!.padEnd(width)}  ${secret!}`),
      '',
      'Cancel an order item:',
      '',
      `  curl -X POST ${url}/api/v1/orders/cancel -H 'X-API-Key: ${first.apiKey}' -d '{"items":[{"id":5119}]}'`,
      '',
    )
  } else if (adminToken === undefined) {
    lines.push('There is no operator API: set SELLERS_CENTER_ADMIN_TOKEN to have one.', '')
  }
  if (adminUrl !== url) lines.push(`Operator API and metrics: ${adminUrl}`)
  lines.push(
    `Console: ${consoleUrlOf({ url, merchants })}`,
    `Documentation: ${url}/api/v1/docs`,
    'Stop with Ctrl+C.',
    '',
  )
  return lines.join('\n')
}
