import { parentPort } from 'node:worker_threads'
import { Refusal } from '../../domain/refusals.ts'
import { StoreAway } from '../../store/store.ts'

/** What a thread answers. An error loses its class on the way between threads, so its parts travel. */
export type Reply =
  | { readonly done: unknown }
  | { readonly refused: ConstructorParameters<typeof Refusal> }
  | { readonly away: unknown }
  | { readonly failed: unknown }

/** The far end of a `Thread`: what its module does with each question. */
export function answerEach(answer: (question: never) => unknown): void {
  parentPort!.on('message', (question: unknown) => {
    void replyTo(question as never, answer).then((reply) => parentPort!.postMessage(reply))
  })
}

async function replyTo<Question>(
  question: Question,
  answer: (question: Question) => unknown,
): Promise<Reply> {
  try {
    return { done: await answer(question) }
  } catch (error) {
    if (error instanceof Refusal) return { refused: partsOf(error) }
    return error instanceof StoreAway ? { away: error.cause } : { failed: error }
  }
}

const partsOf = ({ code, message, detail, retryAfter }: Refusal): ConstructorParameters<typeof Refusal> => [
  code,
  message,
  { ...(detail && { detail }), ...(retryAfter !== undefined && { retryAfter }) },
]
