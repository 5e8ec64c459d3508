import type { BatchId, MerchantId, Millis } from './numbers.ts'

/** The name of a write that is carried out as batches, such as `cancel`: `wire/operations/` has them all. */
export type OperationName = string

/** Every status of a batch, in the order of the published document. [known] */
export const BATCH_STATUSES = ['pending', 'processing', 'completed', 'retry', 'failed'] as const
/** [known] The life of a batch; `completed` and `failed` are final. */
export type BatchStatus = (typeof BATCH_STATUSES)[number]

/** Whether nothing more will happen to a batch of this status. [known: contract 3] */
export const isFinal = (status: BatchStatus) => status === 'completed' || status === 'failed'

/** Everybody who can ask for a batch. */
export const ACTORS = ['seller', 'buyer', 'marketplace'] as const
/** Who asked: the seller through its API, or the operator in the name of a buyer or of the marketplace. [ours] */
export type Actor = (typeof ACTORS)[number]

/** A contiguous range of a batch's entries: the chunk that one settling transaction decides. */
export interface Chunk {
  /** The place of its first entry in the request, from 0. */
  readonly firstEntry: number
  readonly entryCount: number
  /** JSON text of the entries, in the shape that the operation gives them. */
  readonly entries: string
}

/** The name that a caller gave to a write. Until it expires, whatever comes under this name is that write again. */
export interface IdempotencyKey {
  readonly key: string
  readonly expiresAt: Millis
}

/** An accepted request on its way to the store. */
export interface NewBatch {
  readonly id: BatchId
  readonly merchantId: MerchantId
  readonly operation: OperationName
  readonly actor: Actor
  /** SHA-256 of the canonical JSON (RFC 8785) of the validated body, in base64: what makes two payloads identical. */
  readonly fingerprint: string
  readonly entryCount: number
  readonly chunks: readonly Chunk[]
  readonly acceptedAt: Millis
  readonly idempotencyKey?: IdempotencyKey | undefined
}

/** What a submit is recognised by. */
export type SubmitIdentity = Pick<
  NewBatch,
  'merchantId' | 'operation' | 'fingerprint' | 'acceptedAt' | 'idempotencyKey'
>

/** A submit that was accepted: the new batch's id, or that of the batch which the payload or the key stands for already. */
export interface Submitted {
  readonly id: BatchId
  readonly replayed: boolean
}

/** Why a submit stored nothing. */
export type SubmitRefusal = 'idempotency_key_reused' // the key came before, with another payload

/** What became of a submit: a batch, or why nothing was stored. */
export type SubmitOutcome = Submitted | { readonly refused: SubmitRefusal }

/** A batch held by a worker. `claim` counts how often it was claimed and is the fencing token: a later claim voids it. */
export interface ClaimedBatch {
  readonly id: BatchId
  readonly claim: number
  readonly merchantId: MerchantId
  readonly operation: OperationName
  /** Entries that are not decided yet. */
  readonly undecided: number
}

/** A batch as its merchant may see it. */
export interface Batch {
  readonly id: BatchId
  readonly merchantId: MerchantId
  readonly operation: OperationName
  readonly status: BatchStatus
  readonly entryCount: number
  /** Entries before this place are decided. */
  readonly nextEntry: number
  /** Decided entries that failed. */
  readonly failedCount: number
  /** Milliseconds until it is worked on again; 0 when it is due, null when it is final. */
  readonly dueAt: Millis | null
}

/** What a list of batches is narrowed to. The newest come first. */
export interface BatchFilter {
  readonly status?: BatchStatus | undefined
  readonly merchantId?: MerchantId | undefined
  readonly operation?: OperationName | undefined
  /** Batches that were accepted before this one. */
  readonly before?: BatchId | undefined
}

/** Everything that is known of a batch, for the operator. */
export interface BatchRecord extends Batch {
  readonly actor: Actor
  readonly acceptedAt: Millis
  readonly claims: number
  readonly claimedAt: Millis | null
  readonly claimedBy: string | null
  /** How often settling threw. */
  readonly attempts: number
  /** How often a worker vanished with it. */
  readonly interruptions: number
  readonly lastFault: string | null
  readonly finishedAt: Millis | null
  readonly retriedAs: BatchId | null
  readonly merchantHeld: boolean
}
