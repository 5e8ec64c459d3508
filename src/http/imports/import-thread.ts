import { parentPort } from 'node:worker_threads'
import { type Fault, Refusal, type RefusalCode } from '../../domain/refusals.ts'
import { StoreAway } from '../../store/store.ts'
import { Intake, type IntakeOptions, type Portion, type Remainder } from './intake.ts'

/** What the thread is asked for. It has one import at a time, and is asked for the next thing only when it has answered. */
export type ImportRequest =
  | { readonly open: IntakeOptions }
  | { readonly read: Uint8Array }
  | { readonly ask: 'end' | 'next' | 'remainder' | 'close' }

/** A refusal loses its class on the way between threads and gets it back from its parts. */
export type ImportReply =
  | { readonly done: Portion | Remainder | undefined }
  | { readonly refused: { code: RefusalCode; message: string; detail: readonly Fault[] | undefined } }
  | { readonly away: unknown }
  | { readonly failed: unknown }

let intake: Intake | undefined

parentPort?.on('message', (request: ImportRequest) => {
  void reply(request).then((sent) => parentPort!.postMessage(sent))
})

async function reply(request: ImportRequest): Promise<ImportReply> {
  try {
    return { done: await perform(request) }
  } catch (error) {
    if (error instanceof Refusal) {
      const { code, message, detail } = error
      return { refused: { code, message, detail } }
    }
    return error instanceof StoreAway ? { away: error.cause } : { failed: error }
  }
}

async function perform(request: ImportRequest): Promise<Portion | Remainder | undefined> {
  if ('open' in request) intake = await Intake.open(request.open)
  else if ('read' in request) await intake!.read(request.read)
  else if (request.ask === 'end') await intake!.end()
  else if (request.ask === 'next') return intake!.next()
  else if (request.ask === 'remainder') return intake!.remainder()
  else {
    await intake?.close()
    intake = undefined
  }
  return undefined
}
