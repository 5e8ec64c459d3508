import type { Gate } from '../admission/gate.ts'
import type { HttpDependencies } from '../dependencies.ts'

/** What every call of the seller API works with. */
export interface SellerContext {
  readonly dependencies: HttpDependencies
  readonly gate: Gate
}

/** The one limit of the seller API: all its calls are counted together. */
export const SELLER = 'seller'
