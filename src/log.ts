import { type DestinationStream, type Logger, pino } from 'pino'

/** Causes of causes that are shown. */
const CAUSES_MAX = 4

interface ShownFault {
  readonly type: string
  readonly message: string
  readonly code: string | undefined
  readonly stack: string | undefined
  readonly cause: ShownFault | undefined
}

/**
 * What is shown of something that was thrown. Named one by one, because errors carry more than their words: those of PostgreSQL
 * have the row that did not fit, with whatever a customer is called.
 */
function shown(error: unknown, causes = CAUSES_MAX): ShownFault {
  if (!(error instanceof Error))
    return { type: typeof error, message: String(error), code: undefined, stack: undefined, cause: undefined }
  const { name, message, stack, cause, code } = error as Error & { code?: unknown }
  return {
    type: name,
    message,
    code: typeof code === 'string' ? code : undefined,
    stack,
    cause: cause === undefined || causes === 0 ? undefined : shown(cause, causes - 1),
  }
}

/**
 * One line of JSON for each thing to tell, on stderr unless said otherwise, because stdout is for the person who starts the program.
 * No key, token or personal data is ever given to it.
 */
export function openLog(level: string, to: DestinationStream = pino.destination(2)): Logger {
  return pino({ level, base: null, serializers: { err: (error: unknown) => shown(error) } }, to)
}
