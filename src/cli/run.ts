import { ConfigError } from '../config.ts'

/** A stop that hangs, whatever the reason, ends before whoever asked for it loses patience at 10 s. */
const STOP_MS_MAX = 9_500
/** One Ctrl+C can arrive twice, from the terminal and from npm: only a later signal is a second one. */
const SAME_SIGNAL_MS = 500

/** Runs what `start` started until SIGTERM or SIGINT, then closes it cleanly: exit 0, or 1 with one line of why. */
export async function runUntilSignal(start: () => Promise<{ close(): Promise<void> }>): Promise<void> {
  await runOnce(async () => {
    stopOnSignal(await start())
    return undefined
  })
}

/** Runs a command of the operator's; its exit code is what `command` says, or 1 with one line for what a person can mend. */
export async function runOnce(command: () => Promise<number | undefined>): Promise<void> {
  try {
    const exitCode = await command()
    if (exitCode !== undefined) process.exitCode = exitCode
  } catch (error) {
    const line = plainWords(error)
    if (line === undefined) throw error
    process.stderr.write(`sellers-center: ${line}\n`)
    process.exitCode = 1
  }
}

/** Errors of ours that say in one line what a person can do. */
const PLAIN_ERRORS = new Set([
  'DataFolderTaken',
  'DatabaseTooNew',
  'DatabaseTooOld',
  'BackupError',
  'CopyError',
])

/** What a person can do something about, in one line; undefined for a fault of ours. */
function plainWords(error: unknown): string | undefined {
  if (error instanceof ConfigError || (error instanceof Error && PLAIN_ERRORS.has(error.name)))
    return error.message
  if ((error as { code?: unknown }).code === 'ERR_SQLITE_ERROR')
    return `The database cannot be opened: ${(error as Error).message}`
  const { code, syscall, message, address, port } = error as NodeJS.ErrnoException & {
    address?: string
    port?: number
  }
  if (syscall === 'listen' && code === 'EADDRINUSE')
    return `Port ${port ?? ''} on ${address ?? ''} is in use; choose another with --port`
  if (syscall !== undefined) return message
  return undefined
}

/** The first signal stops cleanly, a second one at once. */
function stopOnSignal(app: { close(): Promise<void> }) {
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
