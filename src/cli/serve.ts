import type { Command } from 'commander'
import { type RunningApp, startApp } from '../app.ts'
import { type Config, ConfigError, readConfig } from '../config.ts'
import { DataFolderTaken } from '../store/sqlite.ts'

interface ServeFlags {
  readonly sandbox?: boolean
  readonly json?: boolean
  readonly port?: string
  readonly host?: string
  readonly data?: string
  readonly profile?: string
  readonly databaseUrl?: string
}

/** A stop that hangs, whatever the reason, ends before whoever asked for it loses patience at 10 s. */
const STOP_MS_MAX = 9_500
/** One Ctrl+C can arrive twice, from the terminal and from npm: only a later signal is a second one. */
const SAME_SIGNAL_MS = 500

/** `sellers-center serve` [ours: contract 8]. */
export function registerServe(program: Command): void {
  program
    .command('serve')
    .description('run the server')
    .option('--sandbox', 'with two invented merchants, a few hundred invented orders and their keys shown')
    .option('--port <number>', 'port to listen on, 0 for any free one (default: 8080)')
    .option('--host <address>', 'address to listen on (default: 127.0.0.1)')
    .option('--data <dir>', 'folder of the embedded database (default: ./data)')
    .option('--profile <name>', 'documented, or live: answer as the running service does (default: documented)')
    .option('--database-url <url>', 'PostgreSQL instead of the embedded database')
    .option('--json', 'print one line of JSON when ready, instead of prose')
    .action(serve)
}

async function serve(flags: ServeFlags): Promise<void> {
  let app: RunningApp
  try {
    const config = readConfig(configOf(flags), process.env)
    app = await startApp(config)
    process.stdout.write(flags.json ? readyLine(app) : readyText(app))
  } catch (error) {
    const line = plainWords(error)
    if (line === undefined) throw error
    process.stderr.write(`sellers-center: ${line}\n`)
    process.exitCode = 1
    return
  }
  stopOnSignal(app)
}

/** Flags that were given; what they may be is checked with everything else. */
function configOf(flags: ServeFlags): Partial<Config> {
  const given = {
    sandbox: flags.sandbox,
    port: flags.port === undefined ? undefined : Number(flags.port),
    host: flags.host,
    dataDir: flags.data,
    profile: flags.profile,
    databaseUrl: flags.databaseUrl,
  }
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
}

function readyLine({ url, adminToken, merchants }: RunningApp) {
  const secrets = merchants.length > 0 ? { adminToken } : {}
  return `${JSON.stringify({ url, pid: process.pid, ...secrets, merchants })}\n`
}

function readyText({ url, adminToken, merchants }: RunningApp) {
  const [first] = merchants
  const lines = [`Sellers Center is ready at ${url}`, '']
  if (first) {
    const rows = [...merchants.map(({ name, apiKey }) => [name, apiKey]), ['Operator token', adminToken ?? '']]
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
  lines.push(`Documentation: ${url}/api/v1/docs`, 'Stop with Ctrl+C.', '')
  return lines.join('\n')
}

/** What a person can do something about, in one line; undefined for a fault of ours. */
function plainWords(error: unknown): string | undefined {
  if (error instanceof ConfigError || error instanceof DataFolderTaken) return error.message
  const { code, syscall, message, address, port } = error as NodeJS.ErrnoException & { address?: string; port?: number }
  if (syscall === 'listen' && code === 'EADDRINUSE') return `Port ${port ?? ''} on ${address ?? ''} is in use; choose another with --port`
  if (syscall !== undefined) return message
  return undefined
}

/** The first signal stops cleanly, a second one at once. */
function stopOnSignal(app: RunningApp) {
  let stoppingSince: number | undefined
  const stop = () => {
    if (stoppingSince !== undefined) {
      if (performance.now() - stoppingSince > SAME_SIGNAL_MS) process.exit(1)
      return
    }
    stoppingSince = performance.now()
    setTimeout(() => process.exit(1), STOP_MS_MAX).unref()
    app.close().then(
      () => process.exit(0),
      (error: unknown) => {
        process.stderr.write(`sellers-center: stopping failed: ${String(error)}\n`)
        process.exit(1)
      },
    )
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
}
