import type { Millis } from '../domain/numbers.ts'
import { audit, listAudit } from './steps/audit.ts'
import { listCarriers, putCarriers } from './steps/carriers.ts'
import { findCatalogue, putCatalogue } from './steps/products/catalogue.ts'
import { claim, clampDue, putBack, release, releaseAll, renew } from './steps/batches/claim.ts'
import * as downloads from './steps/seller/downloads.ts'
import { erasePersonalData } from './steps/erase.ts'
import * as events from './steps/events.ts'
import { importOrders } from './steps/orders/imports.ts'
import * as invoices from './steps/orders/invoices.ts'
import * as keys from './steps/keys.ts'
import * as merchants from './steps/merchants.ts'
import { retryBatch, submitCancellation } from './steps/batches/operator-submits.ts'
import * as newestOrders from './steps/orders/newest-orders.ts'
import { findItems } from './steps/orders/order-items.ts'
import * as orders from './steps/orders/orders.ts'
import { countedCalls, giveBackCall, takeCalls } from './steps/rates.ts'
import * as reports from './steps/reports.ts'
import { deleteProduct } from './steps/products/deletion.ts'
import * as products from './steps/products/lists.ts'
import { listStyles, reviewStyle } from './steps/products/reviews.ts'
import * as results from './steps/batches/results.ts'
import { prune } from './steps/retention.ts'
import { chooseItems, findOrderIds } from './steps/seller/selecting.ts'
import * as selections from './steps/seller/selections.ts'
import { settle } from './steps/batches/settle.ts'
import * as statistics from './steps/seller/statistics.ts'
import { isKnown, submitMany } from './steps/batches/submit.ts'
import * as contents from './steps/webhooks/contents.ts'
import * as deliveries from './steps/webhooks/deliveries.ts'
import { fanOut, planFanOut } from './steps/webhooks/fan-out.ts'
import * as subscriptions from './steps/webhooks/subscriptions.ts'
import * as webhookLog from './steps/webhooks/log.ts'
import * as webhookRequests from './steps/webhooks/requests.ts'
import { tryWrite } from './steps/batches/try-write.ts'
import type { Session, Step } from './session.ts'
import type { StoreStep, StoreSteps } from './store.ts'
import { check } from './tools/check.ts'

/** All that is true of a step, in one place. */
interface StepRow<S = unknown> {
  readonly step: S
  /**
   * A read changes nothing and may run beside the writer. A long one may go through all orders of a merchant, or all batches: tens of
   * milliseconds at a million.
   */
  readonly mode: 'write' | 'read' | 'longRead'
  /** A read of several statements that have to see one moment. */
  readonly snapshot?: true
  /** A write of a single statement, which is a transaction of its own. */
  readonly single?: true
  /** The method whose calls travel in this step, many at once. It has no method of its own. */
  readonly groups?: keyof StoreSteps
  /** Carried out while the store opens. It has no method. */
  readonly atOpening?: true
}

type Grouped = 'submit' | 'takeCall' | 'markDelivery'
type Rows = { readonly [Name in Exclude<keyof StoreSteps, Grouped>]: StepRow<StoreStep<Name>> } & {
  readonly submitMany: StepRow
  readonly takeCalls: StepRow
  readonly markDeliveries: StepRow
  readonly releaseAll: StepRow
}

/** The steps of the store, whichever database they run on. */
export const STEPS = {
  submitMany: { step: submitMany, mode: 'write', groups: 'submit' },
  submitCancellation: { step: submitCancellation, mode: 'write' },
  retryBatch: { step: retryBatch, mode: 'write' },
  isKnown: { step: isKnown, mode: 'read' },
  claim: { step: claim, mode: 'write' },
  settle: { step: settle, mode: 'write' },
  putBack: { step: putBack, mode: 'write' },
  renew: { step: renew, mode: 'write', single: true },
  release: { step: release, mode: 'write' },
  releaseAll: { step: releaseAll, mode: 'write', atOpening: true },
  clampDue: { step: clampDue, mode: 'write', single: true },

  findBatch: { step: results.findBatch, mode: 'read' },
  readChunks: { step: results.readChunks, mode: 'read' },
  readFailedChunks: { step: results.readFailedChunks, mode: 'read' },
  findBatchRecord: { step: results.findBatchRecord, mode: 'read' },
  countBatches: { step: results.countBatches, mode: 'longRead' },
  listBatches: { step: results.listBatches, mode: 'longRead' },
  backlog: { step: results.backlog, mode: 'longRead' },

  listOrders: { step: orders.listOrders, mode: 'longRead', snapshot: true },
  listNewestOrders: { step: newestOrders.listNewestOrders, mode: 'longRead', snapshot: true },
  walkOrders: { step: newestOrders.walkOrders, mode: 'longRead', snapshot: true },
  orderHistory: { step: newestOrders.orderHistory, mode: 'read', snapshot: true },
  readOrders: { step: orders.readOrders, mode: 'longRead', snapshot: true },
  findItems: { step: findItems, mode: 'read' },
  findOrder: { step: orders.findOrder, mode: 'read' },
  listInvoices: { step: invoices.listInvoices, mode: 'read' },
  readInvoice: { step: invoices.readInvoice, mode: 'read' },
  putInvoice: { step: invoices.putInvoice, mode: 'write' },
  importOrders: { step: importOrders, mode: 'write' },
  erasePersonalData: { step: erasePersonalData, mode: 'write' },

  chooseItems: { step: chooseItems, mode: 'longRead', snapshot: true },
  findOrderIds: { step: findOrderIds, mode: 'longRead' },
  createSelection: { step: selections.createSelection, mode: 'write' },
  findSelection: { step: selections.findSelection, mode: 'read' },
  readSelectionPart: { step: selections.readSelectionPart, mode: 'read' },
  useSelection: { step: selections.useSelection, mode: 'write' },
  submitSelected: { step: selections.submitSelected, mode: 'write' },

  createDownload: { step: downloads.createDownload, mode: 'write' },
  takeDownload: { step: downloads.takeDownload, mode: 'write' },
  planStatistics: { step: statistics.planStatistics, mode: 'longRead', snapshot: true },
  countStatistics: { step: statistics.countStatistics, mode: 'write' },
  readStatistics: { step: statistics.readStatistics, mode: 'longRead', snapshot: true },

  listProducts: { step: products.listProducts, mode: 'longRead', snapshot: true },
  listStyles: { step: listStyles, mode: 'read' },
  reviewStyle: { step: reviewStyle, mode: 'write' },
  deleteProduct: { step: deleteProduct, mode: 'write' },
  listRejectedStyles: { step: products.listRejectedStyles, mode: 'longRead', snapshot: true },

  listMerchants: { step: merchants.listMerchants, mode: 'read' },
  findMerchant: { step: merchants.findMerchant, mode: 'read' },
  createMerchant: { step: merchants.createMerchant, mode: 'write' },
  changeMerchant: { step: merchants.changeMerchant, mode: 'write' },
  listKeys: { step: keys.listKeys, mode: 'read' },
  findKeyHolder: { step: keys.findKeyHolder, mode: 'read' },
  createKey: { step: keys.createKey, mode: 'write' },
  revokeKey: { step: keys.revokeKey, mode: 'write' },
  createOwnKey: { step: keys.createOwnKey, mode: 'write' },
  revokeOwnKey: { step: keys.revokeOwnKey, mode: 'write' },
  listOwnKeys: { step: keys.listOwnKeys, mode: 'read', snapshot: true },
  touchKeys: { step: keys.touchKeys, mode: 'write', single: true },

  takeCalls: { step: takeCalls, mode: 'write', single: true, groups: 'takeCall' },
  countedCalls: { step: countedCalls, mode: 'read' },
  giveBackCall: { step: giveBackCall, mode: 'write', single: true },

  listCarriers: { step: listCarriers, mode: 'read' },
  putCarriers: { step: putCarriers, mode: 'write' },
  findCatalogue: { step: findCatalogue, mode: 'read' },
  putCatalogue: { step: putCatalogue, mode: 'write' },

  listReports: { step: reports.listReports, mode: 'read', snapshot: true },
  readReport: { step: reports.readReport, mode: 'read' },
  addReport: { step: reports.addReport, mode: 'write' },
  removeReport: { step: reports.removeReport, mode: 'write' },

  listOwnEvents: { step: events.listOwnEvents, mode: 'read' },
  lastEvent: { step: events.lastEvent, mode: 'read' },
  listEvents: { step: events.listEvents, mode: 'read' },
  createSubscription: { step: subscriptions.createSubscription, mode: 'write' },
  listSubscriptions: { step: subscriptions.listSubscriptions, mode: 'read' },
  findSubscription: { step: subscriptions.findSubscription, mode: 'read' },
  listAllSubscriptions: { step: subscriptions.listAllSubscriptions, mode: 'read' },
  switchSubscription: { step: subscriptions.switchSubscription, mode: 'write' },
  changeSubscription: { step: subscriptions.changeSubscription, mode: 'write' },
  deleteSubscription: { step: subscriptions.deleteSubscription, mode: 'write' },

  planFanOut: { step: planFanOut, mode: 'longRead', snapshot: true },
  fanOut: { step: fanOut, mode: 'write' },
  claimDeliveries: { step: deliveries.claimDeliveries, mode: 'write' },
  readDelivery: { step: contents.readDelivery, mode: 'read', snapshot: true },
  markDeliveries: { step: deliveries.markDeliveries, mode: 'write', groups: 'markDelivery' },
  releaseDeliveries: { step: deliveries.releaseDeliveries, mode: 'write' },

  webhookBacklog: { step: webhookLog.webhookBacklog, mode: 'longRead', snapshot: true },
  listDeliveries: { step: webhookLog.listDeliveries, mode: 'longRead', snapshot: true },
  findDelivery: { step: webhookLog.findDelivery, mode: 'read', snapshot: true },
  testSubscription: { step: webhookRequests.testSubscription, mode: 'write' },
  beginRotation: { step: webhookRequests.beginRotation, mode: 'write' },
  finishRotation: { step: webhookRequests.finishRotation, mode: 'write' },
  replayDeliveries: { step: webhookRequests.replayDeliveries, mode: 'write' },
  findSealedSecret: { step: webhookRequests.findSealedSecret, mode: 'read' },

  listAudit: { step: listAudit, mode: 'read' },
  audit: { step: audit, mode: 'write' },
  check: { step: check, mode: 'longRead' },
  tryWrite: { step: tryWrite, mode: 'write', single: true },
  prune: { step: prune, mode: 'write' },
} as const satisfies Rows

/** The name of a step. */
export type StepName = keyof typeof STEPS
/** What a step takes. */
export type Argument<N extends StepName> = Parameters<(typeof STEPS)[N]['step']>[1]
/** What a step returns. */
export type Result<N extends StepName> = Awaited<ReturnType<(typeof STEPS)[N]['step']>>

/** A step that has been carried out. */
export type StepEnd = {
  [N in StepName]: [name: N, tookMs: Millis, argument: Argument<N>, result: Result<N>]
}[StepName]

/** All that is true of a step. */
export const rowOf = (name: StepName): StepRow => STEPS[name]

/** Carries a step out in a session: a transaction where it needs one is the caller's. */
export const carryOut = <N extends StepName>(
  name: N,
  session: Session,
  argument: Argument<N>,
): Promise<Result<N>> => (rowOf(name).step as Step<Argument<N>, Result<N>>)(session, argument)

/** The steps that have a method each. */
export const METHODS = (Object.keys(STEPS) as StepName[]).filter((name) => {
  const { groups, atOpening } = rowOf(name)
  return !groups && !atOpening
}) as Exclude<keyof StoreSteps, Grouped>[]
