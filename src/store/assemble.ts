import type { SubmitOutcome } from '../domain/batches.ts'
import type { BatchId } from '../domain/numbers.ts'
import type { DeliveryMark } from '../domain/webhooks/webhooks.ts'
import { Grouped } from './grouped.ts'
import { Observations } from './observations.ts'
import { METHODS, type Argument, type Result, type StepName } from './steps.ts'
import type { Store, StoreChange, StoreSteps, Submit, Take, Taken } from './store.ts'

/** What can carry out a step: a thread, a pool of connections, or a connection in this thread. */
export interface Performer {
  perform<N extends StepName>(name: N, argument: Argument<N>): Promise<Result<N>>
  close(): Promise<void>
}

/** Calls in one group at the most, and groups under way at once. */
const GROUP = { sizeMax: 512, inFlightMax: 2 }

/** The Store, over what performs its steps. */
export function assembleStore(performer: Performer): Store & { announce(change: StoreChange): void } {
  const listeners: ((change: StoreChange) => void)[] = []
  const announce = (change: StoreChange) => listeners.forEach((listener) => listener(change))

  let observations: Observations | undefined
  const perform: Performer['perform'] = (name, argument) => {
    const under = performer.perform(name, argument)
    observations?.watch(name, argument, under)
    return under
  }

  const submits = new Grouped<Submit, SubmitOutcome>(async (group) => {
    const batches = group.map(({ batch }) => batch)
    const outcomes = await perform('submitMany', { batches, windowMs: group[0]!.windowMs })
    announce({ due: true })
    return outcomes.map((outcome, index) => outcome ?? { id: batches[index]!.id, replayed: false })
  }, GROUP)

  /** Some of the operator's steps make a batch due. */
  const announcingDue = async <R>(made: Promise<R>) => {
    const result = await made
    announce({ due: true })
    return result
  }

  const takes = new Grouped<Take, Taken>((group) => perform('takeCalls', { takes: group }), GROUP)

  const marks = new Grouped<DeliveryMark, string | undefined>(
    (group) => perform('markDeliveries', { marks: group }),
    GROUP,
  )

  const announcing = async (finals: Promise<BatchId[]>) => {
    const ids = await finals
    if (ids.length > 0) announce({ final: ids })
    return ids
  }

  const steps = Object.fromEntries(
    METHODS.map((name) => [name, (argument: never) => perform(name, argument)]),
  ) as unknown as Omit<StoreSteps, 'submit' | 'takeCall' | 'markDelivery'>

  return {
    ...steps,
    submit: (step) => submits.add(step),
    takeCall: (step) => takes.add(step),
    markDelivery: (step) => marks.add(step),
    submitCancellation: (step) => announcingDue(steps.submitCancellation(step)),
    retryBatch: (step) => announcingDue(steps.retryBatch(step)),
    settle: (step) => announcing(steps.settle(step)),
    putBack: (step) => announcing(steps.putBack(step)),
    changeMerchant: async (step) => {
      const merchant = await steps.changeMerchant(step)
      if (step.held === false) announce({ due: true })
      return merchant
    },
    onChange: (listener) => void listeners.push(listener),
    observe: (observer, clock) => void (observations = new Observations(observer, clock)),
    clockSkewMs: () => 0,
    close: () => performer.close(),
    announce,
  }
}
