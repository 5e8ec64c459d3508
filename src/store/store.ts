import type { AuditContext, AuditEntry, AuditRecord } from '../domain/audit.ts'
import type {
  Batch,
  BatchFilter,
  BatchRecord,
  ClaimedBatch,
  NewBatch,
  OperationName,
  SubmitIdentity,
  SubmitOutcome,
  Submitted,
} from '../domain/batches.ts'
import type { Carrier } from '../domain/orders/carriers.ts'
import type { Clock } from '../domain/clock.ts'
import type { StoredEvent } from '../domain/events.ts'
import type { Invoice } from '../domain/orders/invoices.ts'
import type { ApiKey, KeyHolder, LimitChanges, Merchant, NewApiKey } from '../domain/merchants.ts'
import type { BatchId, MerchantId, Millis, OrderId } from '../domain/numbers.ts'
import type {
  ImportOrder,
  ImportOutcome,
  Order,
  OrderFilter,
  OrderPage,
  OrderPiece,
  PagePosition,
} from '../domain/orders/orders.ts'
import type { Report, ReportFilter } from '../domain/reports.ts'
import type { Failure } from '../domain/outcomes.ts'
import type { RetryPolicy } from '../domain/retries.ts'
import type { RuleSettings } from '../domain/rule-settings.ts'
import type { ProductSteps } from './product-steps.ts'
import type { SellerSteps } from './seller-steps.ts'
import type { Step } from './session.ts'
import type { StepEnd, StepName } from './steps.ts'
import type { WebhookBacklog, WebhookSteps } from './webhook-steps.ts'

export type { WebhookBacklog, WebhookSteps }

export type { ProductDeletion } from './product-steps.ts'

/**
 * Everything that is remembered. Each method is one atomic step: no caller ever holds a transaction, and when a step's
 * promise resolves its effect is on disk. A step that cannot reach its database throws `StoreAway`.
 */
export interface Store extends StoreSteps {
  /** Calls back, as a hint only, when batches may have become due or final, here or in another process. */
  onChange(listener: (change: StoreChange) => void): void
  /** Tells of every step when it is over, timed by this clock. */
  observe(observer: StoreObserver, clock: Pick<Clock, 'elapsed'>): void
  /** What to add to this machine's clock to have the store's, in milliseconds: 0 for an embedded database. */
  clockSkewMs(): number
  close(): Promise<void>
}

/** What a store tells its process: batches may be due, or batches became final. A hint, which may be lost. */
export type StoreChange = { readonly due: true } | { readonly final: readonly BatchId[] }

/** What an observer gets of the steps that the store carries out: one call for a step, however many calls of a method it serves. */
export interface StoreObserver {
  succeeded(...end: StepEnd): void
  failed(name: StepName, tookMs: Millis, error: unknown): void
}

/** The database is away: nothing was done, or it is not known to have been done. Callers answer 503. */
export class StoreAway extends Error {
  constructor(cause: unknown) {
    super('The store is away', { cause })
    this.name = 'StoreAway'
  }
}

/**
 * A step that a call has asked for: its row of the audit is written in the transaction of the change, so that neither exists without
 * the other. Where nothing changes, or no call asked, there is no row.
 */
export interface Audited {
  readonly audit?: AuditContext | undefined
}

/** The failed batch had been retried before, as this one. */
export interface RetriedBefore {
  readonly retriedAs: BatchId
}

/** What a change of a merchant names; the rest stays as it is. */
export interface MerchantChange {
  readonly suspended?: boolean | undefined
  readonly held?: boolean | undefined
  readonly limits?: LimitChanges | undefined
}

/** All steps of the store, as its callers see them. */
export interface StoreSteps
  extends
    BatchSteps,
    OrderSteps,
    ProductSteps,
    MerchantSteps,
    MarketplaceSteps,
    ReportSteps,
    EventSteps,
    WebhookSteps,
    AuditSteps,
    UpkeepSteps,
    RateSteps,
    SellerSteps {}

/** What carries such a step out, whichever database it runs on: argument and result are those of the method. */
export type StoreStep<Name extends keyof StoreSteps> = StoreSteps[Name] extends (
  argument: infer Argument,
) => Promise<infer Result>
  ? Step<Argument, Result>
  : never

/** A batch to save, unless its twin was accepted less than `windowMs` before. */
export interface Submit {
  readonly batch: NewBatch
  readonly windowMs: Millis
}

/** The life of a batch, from its submit to its results. [contract 2, 3] */
export interface BatchSteps {
  /**
   * Saves the batch, or finds its unfinished twin: same merchant, operation and fingerprint. A key
   * that it has and that is known decides first; one that is not names whatever is saved or found, in the same step.
   */
  submit(step: Submit): Promise<SubmitOutcome>
  /** Whether `submit` would store nothing at this moment: the key or the payload is known. */
  isKnown(step: SubmitIdentity & { windowMs: Millis }): Promise<boolean>
  /** The operator's own cancel: `submit` with its row of the audit. */
  submitCancellation(step: Submit & Audited): Promise<Submitted>
  /** Submits what a failed batch left undecided, and marks that batch with the id: once only. */
  retryBatch(step: { failed: BatchId } & Submit & Audited): Promise<Submitted | RetriedBefore>
  /** Takes due batches, merchants in turn beginning after `afterMerchant`, each merchant's oldest first, and holds them until `leaseUntil`. */
  claim(step: {
    now: Millis
    leaseUntil: Millis
    batchesMax: number
    afterMerchant: MerchantId
    worker: string
  }): Promise<ClaimedBatch[]>
  /**
   * Decides the next chunk of each batch that is still held, in one transaction: items, orders, events, failures and the
   * batch's progress together. Batches whose lease was lost are passed over, those whose merchant was held meanwhile are released,
   * those that were interrupted too often are given up. Returns those that became final.
   */
  settle(step: {
    claimed: readonly ClaimedBatch[]
    now: Millis
    retry: RetryPolicy
    /** Default: what sellers publish waits for the operator. */
    settings?: RuleSettings
  }): Promise<BatchId[]>
  /** Puts back a batch whose settling threw: `retry`, or `failed` when the policy gives up (then its id is returned). */
  putBack(step: { claimed: ClaimedBatch; fault: string; now: Millis; retry: RetryPolicy }): Promise<BatchId[]>
  /** Prolongs the leases that are still ours. */
  renew(step: { claimed: readonly ClaimedBatch[]; leaseUntil: Millis }): Promise<void>
  /** Gives claimed batches back undone, due at once: at shutdown. */
  release(step: { claimed: readonly Pick<ClaimedBatch, 'id' | 'claim'>[]; now: Millis }): Promise<void>
  /** Makes due at `now` what a clock that ran ahead made due later than `furthest`. */
  clampDue(step: { now: Millis; furthest: Millis }): Promise<void>
  /** Only the merchant that submitted a batch can see it. */
  findBatch(step: {
    merchantId: MerchantId
    operation: OperationName
    id: BatchId
    now: Millis
  }): Promise<Batch | undefined>
  /** The stored chunks of a batch from the one that holds `fromEntry` on, at most `chunksMax`, with their failures. */
  readChunks(step: ChunksRead): Promise<SettledChunk[]>
  /** The failures of a batch from place `fromEntry` on, at most `chunksMax` chunks that have some. */
  readFailedChunks(step: ChunksRead): Promise<SettledChunk[]>
  /** Unfinished entries by merchant: what the acceptance bound is checked against. */
  backlog(step: Record<string, never>): Promise<Backlog>
  listBatches(step: BatchFilter & { limit: number; now: Millis }): Promise<BatchRecord[]>
  /** With a merchant: only one of its own. */
  findBatchRecord(step: {
    id: BatchId
    merchantId?: MerchantId
    now: Millis
  }): Promise<BatchRecord | undefined>
}

/** What must hold of the rows at any moment, and examples where it does not. */
export interface Violation {
  readonly invariant: string
  /** At most ten rows that break it, in words. */
  readonly examples: readonly string[]
}

/** Which chunks of a batch are read. */
export interface ChunksRead {
  readonly id: BatchId
  readonly fromEntry: number
  readonly chunksMax: number
}

/** A chunk with what is known of its entries. */
export interface SettledChunk {
  readonly firstEntry: number
  readonly entryCount: number
  /** JSON text of the entries. */
  readonly entries: string
  readonly failures: readonly Failure[]
}

/** What is accepted and not yet carried out. */
export interface Backlog {
  readonly entriesByMerchant: ReadonlyMap<MerchantId, number>
  readonly batches: number
  /** When the oldest unfinished batch was accepted. */
  readonly oldestAcceptedAt: Millis | undefined
}

/** Orders of one merchant to be taken in. [ours: contract 7] */
export interface ImportStep {
  readonly merchantId: MerchantId
  readonly orders: readonly ImportOrder[]
  readonly now: Millis
  /** An order with other content takes the place of the one that is there, if nothing has happened to its items. Default false. */
  readonly replace?: boolean
  /** Says what would become of the orders, and changes nothing. Default false. */
  readonly dryRun?: boolean
}

/** Orders, and what belongs to them. [contract 5] */
export interface OrderSteps {
  /** Takes in the orders in one transaction; each has its outcome, a refused one never stops the others. */
  importOrders(step: ImportStep): Promise<ImportOutcome[]>
  /** Undefined where the merchant has no order of the number that the page is to follow. */
  listOrders(step: {
    merchantId: MerchantId
    filter: OrderFilter
    position: PagePosition
    limit: number
  }): Promise<OrderPage | undefined>
  /** Reads on in a page: the orders of these ids, of which a page gave the `rest`. */
  readOrders(step: { merchantId: MerchantId; ids: readonly OrderId[] }): Promise<OrderPiece>
  findOrder(step: { merchantId: MerchantId; orderNumber: string }): Promise<Order | undefined>
  /** Adds an invoice to an order, or replaces that of the same name; an order has at most `INVOICES_MAX`. */
  putInvoice(
    step: {
      merchantId: MerchantId
      orderNumber: string
      name: string
      pdf: Uint8Array
      now: Millis
    } & Audited,
  ): Promise<'put' | 'no_order' | 'too_many'>
  /**
   * Deletes a customer's personal data from at most `ordersMax` of its orders, whichever merchant has them, with their invoices
   * and the free-form data of their items. Returns how many orders that were: 0 when none is left.
   */
  erasePersonalData(step: { customerKey: string; ordersMax: number; now: Millis } & Audited): Promise<number>
  /** The invoices of an order, the newest first. */
  listInvoices(step: { merchantId: MerchantId; orderNumber: string }): Promise<Invoice[]>
  /** The file of an invoice. */
  readInvoice(step: {
    merchantId: MerchantId
    orderNumber: string
    name: string
  }): Promise<Uint8Array | undefined>
}

/** Merchants and their keys. [ours: contract 7] */
export interface MerchantSteps {
  createMerchant(step: { name: string; now: Millis } & Audited): Promise<Merchant>
  listMerchants(step: { afterId: MerchantId; limit: number }): Promise<Merchant[]>
  findMerchant(step: { id: MerchantId }): Promise<Merchant | undefined>
  /** Changes what is named and touches nothing else: of two changes at once both hold, also of limits. Undefined for no merchant. */
  changeMerchant(
    step: { id: MerchantId; now: Millis } & MerchantChange & Audited,
  ): Promise<Merchant | undefined>
  createKey(step: NewApiKey & Audited): Promise<ApiKey>
  listKeys(step: { merchantId: MerchantId }): Promise<ApiKey[]>
  /**
   * False when the merchant has no such key. Revoking twice keeps the first time. `withMade`: with all that it made, and what these made.
   * Default false.
   */
  revokeKey(
    step: { merchantId: MerchantId; keyId: number; withMade?: boolean; now: Millis } & Audited,
  ): Promise<boolean>
  /** The holder of the key with this SHA-256 (base64). A revoked or expired key is as one that never was, in time too. */
  findKeyHolder(step: { hash: string; now: Millis }): Promise<KeyHolder | undefined>
  /** Remembers the last use of keys, by key id. */
  touchKeys(step: { lastUsedAt: ReadonlyMap<number, Millis> }): Promise<void>
}

/** What all merchants of the marketplace share. [contract 5, 7] */
export interface MarketplaceSteps {
  listCarriers(step: { activeOnly: boolean }): Promise<Carrier[]>
  /** Replaces the list: carriers that are not named become inactive. */
  putCarriers(step: { carriers: readonly Carrier[]; now: Millis } & Audited): Promise<void>
  /** The JSON text of the catalogue and its hash, unless it is still the one of the hash that is `known`. */
  findCatalogue(step: {
    known: string | undefined
  }): Promise<{ readonly hash: string; readonly document: string } | undefined>
  /**
   * Replaces the catalogue. `document` has passed its check; `hash` is that of this text. Changes nothing where a product uses what would be
   * taken away, and says which.
   */
  putCatalogue(step: { document: string; hash: string; now: Millis } & Audited): Promise<string | undefined>
}

/** Files for merchants. [known: contract 9] */
export interface ReportSteps {
  /** `skip` reports pass before the page begins, the newest first, or those that are not older than `before`. */
  listReports(step: {
    merchantId: MerchantId
    filter: ReportFilter
    before: number | undefined
    skip: number
    limit: number
  }): Promise<{ readonly reports: Report[]; readonly total: number; readonly more: boolean }>
  readReport(step: {
    merchantId: MerchantId
    id: number
  }): Promise<{ readonly fileName: string; readonly content: Uint8Array } | undefined>
  addReport(
    step: Pick<Report, 'merchantId' | 'type' | 'fileName' | 'date'> & {
      content: Uint8Array
      now: Millis
    } & Audited,
  ): Promise<Report>
  /** False when the merchant has no such report. */
  removeReport(step: { merchantId: MerchantId; id: number } & Audited): Promise<boolean>
}

/** The change feed. [ours: contract 7] */
export interface EventSteps {
  /** The change feed: events behind `after`, in their order; one that was skipped will never appear later. */
  listEvents(step: { after: number; limit: number }): Promise<StoredEvent[]>
}

/** Who changed what, and when. [ours: contract 7] */
export interface AuditSteps {
  /** Writes down what was done in many steps, an import at its end. */
  audit(step: AuditEntry): Promise<void>
  /** The audit behind `after`, in the order of its ids; a row that was skipped will never appear later. */
  listAudit(step: { after: number; limit: number }): Promise<AuditRecord[]>
}

/** What keeps the store sound and small. */
export interface UpkeepSteps {
  /** Changes nothing that anybody reads; throws `StoreAway` where nothing can be written, on a full disk say. */
  tryWrite(step: Record<string, never>): Promise<void>
  /** Verifies the store's invariants, or the `only` one; empty when all hold. Reads everything: not for a request. */
  check(step: { only?: string }): Promise<Violation[]>
  /**
   * Tends webhooks; deletes keys that have expired and what is older than its retention, a bounded number of rows; true when more may be left. A batch
   * that a key still names is kept.
   */
  prune(step: {
    now: Millis
    resultsBefore: Millis
    eventsBefore: Millis
    webhooksBefore: Millis
    rowsMax: number
  }): Promise<boolean>
}

/** A call that asks to be counted. */
export interface Take {
  readonly keyId: number
  readonly operation: string
  /** Calls that one window grants. */
  readonly limit: number
  readonly now: Millis
}

/** What became of a call that asked for its place under a rate limit. [seed, ours: contract 1] */
export interface Taken {
  readonly granted: boolean
  /** Calls counted in the window, this one included when it was granted. */
  readonly counted: number
  /** When the window began. */
  readonly beganAt: Millis
}

/** A running window of a key. */
export interface CountedCalls extends Omit<Taken, 'granted'> {
  readonly operation: string
}

/** Where several processes count the calls of a key together; a single process counts in memory. */
export interface RateSteps {
  /** Counts a call, unless its window has granted all that it grants. */
  takeCall(step: Take): Promise<Taken>
  /** The windows of a key that run at this moment. */
  countedCalls(step: { keyId: number; now: Millis }): Promise<CountedCalls[]>
  /** Takes a call off the count again: one that was answered 503. */
  giveBackCall(step: { keyId: number; operation: string }): Promise<void>
}
