import { answerEach } from '../threads/reply.ts'
import { Intake, type IntakeOptions } from './intake.ts'

/** What the thread is asked for. It has one import at a time. */
export type ImportQuestion =
  | { readonly open: IntakeOptions }
  | { readonly read: Uint8Array }
  | { readonly ask: 'end' | 'next' | 'remainder' | 'close' }

let intake: Intake | undefined

answerEach(async (question: ImportQuestion) => {
  if ('open' in question) intake = await Intake.open(question.open)
  else if ('read' in question) await intake!.read(question.read)
  else if (question.ask === 'end') await intake!.end()
  else if (question.ask === 'next') return intake!.next()
  else if (question.ask === 'remainder') return intake!.remainder()
  else {
    await intake?.close()
    intake = undefined
  }
  return undefined
})
