import type { EmbeddedStore } from '../sqlite/store.ts'
import { SANDBOX_STEPS, type SandboxSteps } from './steps.ts'

/** What the database thread of a sandbox loads. Unbuilt this file ends in .ts, built in .js; so does that one. */
export const EXTENSION = new URL(`./steps${import.meta.url.slice(-3)}`, import.meta.url).href

/** The steps of the sandbox, carried out where those of the store are. */
export function sandboxSteps(store: Pick<EmbeddedStore, 'perform' | 'announce'>): SandboxSteps {
  const steps = Object.fromEntries(
    SANDBOX_STEPS.map((name) => [name, (argument: unknown) => store.perform(name, argument)]),
  ) as unknown as SandboxSteps
  return {
    ...steps,
    async settleInjected(step) {
      const final = await steps.settleInjected(step)
      if (final.length > 0) store.announce({ final })
      return final
    },
  }
}
