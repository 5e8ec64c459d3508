import { AnswerError, SellersCenterError } from '../../client/index.ts'

/** What a command ends with. */
export const EXIT = {
  /** Everything that was asked for was done. */
  done: 0,
  /** The server did what it could, and some entries failed. */
  someFailed: 1,
  /** Refused, wrongly called, or not reached: see stderr. */
  refused: 2,
  /** `results` of a batch that is not final. */
  unfinished: 3,
  /** Ended by Ctrl-C, as shells have it. */
  interrupted: 130,
} as const

/** A command that cannot go on, with what the user should read: one sentence, and lines of detail. */
export class CommandError extends Error {
  override readonly name: string = 'CommandError'
  readonly details: readonly string[]
  readonly exitCode: number

  constructor(message: string, details: readonly string[] = [], exitCode: number = EXIT.refused) {
    super(message)
    this.details = details
    this.exitCode = exitCode
  }
}

/** Ctrl-C, as the reason of the signal that every command hands to the client. */
class Interrupted extends CommandError {
  override readonly name = 'Interrupted'

  constructor() {
    super('Interrupted.', [], EXIT.interrupted)
  }
}

let controller: AbortController | undefined

/** Aborted by the first Ctrl-C or SIGTERM, so that a command can tell what it leaves behind; the second one kills as usual. */
export function interruption(): AbortSignal {
  if (!controller) {
    const own = (controller = new AbortController())
    const abort = () => own.abort(new Interrupted())
    process.once('SIGINT', abort)
    process.once('SIGTERM', abort)
  }
  return controller.signal
}

const FILE_WORDS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EACCES: 'this user may not open it',
  EISDIR: 'it is a folder; a file is needed',
  ENOTDIR: 'a part of this path is a file, not a folder',
  ELOOP: 'its links lead round in a circle',
  ENAMETOOLONG: 'the name is too long',
}

/** What the system says of a file, in words; its own where it names no file. */
export function fileWords({ code = '', path, message }: NodeJS.ErrnoException): string {
  const words = FILE_WORDS[code]
  return path === undefined || words === undefined ? message : `${path}: ${words}`
}

/** The lines that tell a user of an error, and the exit code it ends with. */
export function explain(error: unknown): { lines: string[]; exitCode: number } {
  if (error instanceof CommandError)
    return { lines: [error.message, ...error.details], exitCode: error.exitCode }
  if (error instanceof AnswerError) {
    const faults = error.detail.slice(0, 10).map(({ loc, msg }) => `  ${loc.join('.')}: ${msg}`)
    const request = error.requestId === undefined ? [] : [`  (request ${error.requestId})`]
    return { lines: [`${error.status}: ${error.message}`, ...faults, ...request], exitCode: EXIT.refused }
  }
  if (error instanceof SellersCenterError) return { lines: [error.message], exitCode: EXIT.refused }
  if (error instanceof Error && 'code' in error && 'syscall' in error)
    return { lines: [fileWords(error as NodeJS.ErrnoException)], exitCode: EXIT.refused }
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return { lines: text.split('\n'), exitCode: EXIT.refused }
}

/** The same for a JSON document. */
export const errorLine = (error: unknown) => ({
  name: error instanceof Error ? error.name : 'Error',
  message: error instanceof Error ? error.message : String(error),
})
