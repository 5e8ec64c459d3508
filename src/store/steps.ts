import { audit, listAudit } from './steps/audit.ts'
import { listCarriers, putCarriers } from './steps/carriers.ts'
import { check } from './tools/check.ts'
import { claim, pullIn, putBack, release, releaseAll, renew } from './steps/claim.ts'
import { listEvents } from './steps/events.ts'
import { erasePersonalData } from './steps/erase.ts'
import { importOrders } from './steps/imports.ts'
import * as merchants from './steps/merchants.ts'
import * as orders from './steps/orders.ts'
import { retryBatch, submitCancellation } from './steps/operator-submits.ts'
import * as results from './steps/results.ts'
import { giveBackCall, takeCalls } from './steps/rates.ts'
import { prune } from './steps/retention.ts'
import type { Step } from './session.ts'
import { settle } from './steps/settle.ts'
import type {
  BatchSteps,
  MarketplaceSteps,
  MerchantSteps,
  OrderSteps,
  RateSteps,
  RecordSteps,
} from './store.ts'
import { chooseFault, isKnown, submitMany } from './steps/submit.ts'
import { tryWrite } from './steps/try-write.ts'

/** What each step of the store does, whichever database it runs on. Single submits and takes travel in groups, hence `submitMany` and `takeCalls`. */
type StoreSteps = Omit<BatchSteps & RateSteps, 'submit' | 'takeCall'> &
  OrderSteps &
  MerchantSteps &
  MarketplaceSteps &
  RecordSteps
type StepOf<F> = F extends (step: infer A) => Promise<infer R> ? Step<A, R> : never
type StepTable = { readonly [Name in keyof StoreSteps]: StepOf<StoreSteps[Name]> }

const READS = {
  check,
  isKnown,
  listEvents,
  listAudit,
  listCarriers,
  findBatch: results.findBatch,
  readParts: results.readParts,
  readFailedParts: results.readFailedParts,
  backlog: results.backlog,
  listBatches: results.listBatches,
  findBatchRecord: results.findBatchRecord,
  listOrders: orders.listOrders,
  readOrders: orders.readOrders,
  findOrder: orders.findOrder,
  findInvoice: orders.findInvoice,
  listMerchants: merchants.listMerchants,
  findMerchant: merchants.findMerchant,
  listKeys: merchants.listKeys,
  findKeyHolder: merchants.findKeyHolder,
}

const WRITES = {
  submitMany,
  submitCancellation,
  retryBatch,
  claim,
  settle,
  putBack,
  renew,
  release,
  releaseAll,
  pullIn,
  chooseFault,
  takeCalls,
  giveBackCall,
  importOrders,
  erasePersonalData,
  putCarriers,
  putInvoice: orders.putInvoice,
  createMerchant: merchants.createMerchant,
  changeMerchant: merchants.changeMerchant,
  createKey: merchants.createKey,
  revokeKey: merchants.revokeKey,
  touchKeys: merchants.touchKeys,
  audit,
  tryWrite,
  prune,
}

export const STEPS = { ...READS, ...WRITES } satisfies StepTable
export type StepName = keyof typeof STEPS
export type Argument<N extends StepName> = Parameters<(typeof STEPS)[N]>[1]
export type Result<N extends StepName> = Awaited<ReturnType<(typeof STEPS)[N]>>

/** Reads change nothing and may run beside the writer. */
export const isRead = (name: StepName) => name in READS
/** The names of the steps that callers see. */
export const STORE_STEPS = Object.keys(STEPS).filter(
  (name) => !['submitMany', 'takeCalls', 'releaseAll'].includes(name),
) as (keyof StoreSteps)[]
