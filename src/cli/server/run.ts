import { EXIT, fileWords } from '../exit.ts'

/** A stop that hangs, whatever the reason, ends before a supervisor kills the process at 10 s. */
const STOP_MS_MAX = 9_500
/** As long as a timer can be. */
const FOR_EVER_MS = 2 ** 31 - 1
/** One Ctrl+C can arrive twice, from the terminal and from npm: only a later signal is a second one. */
const SAME_SIGNAL_MS = 500

/** Runs what `start` started until SIGTERM or SIGINT, then closes it cleanly: exit 0, or 1 with one line of why. */
export const runUntilSignal = (start: () => Promise<{ close(): Promise<void> }>): Promise<void> =>
  orInWords(1, async () => {
    // A start or a worker may have nothing open that would keep it alive: no timer of the server does, and a database may be away.
    setInterval(() => undefined, FOR_EVER_MS)
    stopOnSignal(await start())
  })

/** Runs a command of the operator's. Its exit code is what it found; a command that could not look ends with 2, and a line of why. */
export const runTool = (command: () => Promise<number>): Promise<void> =>
  orInWords(EXIT.refused, async () => void (process.exitCode = await command()))

async function orInWords(exitCode: number, run: () => Promise<void>): Promise<void> {
  try {
    await run()
  } catch (error) {
    const words = plainWords(error)
    if (words === undefined) throw error
    for (const line of words.split('\n')) process.stderr.write(`sellers-center: ${line}\n`)
    // At once: the driver leaves a connection open on which it could not sign in, and the process with it.
    process.exit(exitCode)
  }
}

/** Errors of ours that say in one line (a configuration: in one for each fault) what a person can do. */
const PLAIN_ERRORS = new Set([
  'ConfigError',
  'DataFolderTaken',
  'DataFolderUnusable',
  'DatabaseIncomplete',
  'DatabaseTooNew',
  'DatabaseTooOld',
  'DatabaseUnusable',
  'LiveKeys',
  'BackupError',
  'CopyError',
  'SecretUnreadable',
])

/** What a person can do something about, in plain words; undefined for a fault of ours. */
function plainWords(error: unknown): string | undefined {
  if (error instanceof Error && PLAIN_ERRORS.has(error.name)) return error.message
  const { code, syscall, message, address, port } = error as NodeJS.ErrnoException & {
    address?: string
    port?: number
  }
  if (code === 'ERR_SQLITE_ERROR') return `The database cannot be opened: ${message}`
  if (syscall === 'listen' && code === 'EADDRINUSE')
    return `Port ${port ?? ''} on ${address ?? ''} is in use; choose another with --port`
  return syscall === undefined ? undefined : fileWords(error as NodeJS.ErrnoException)
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
