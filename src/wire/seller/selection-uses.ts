import type { EntryErrorCode } from '../../domain/outcomes.ts'
import { Refusal } from '../../domain/refusals.ts'
import type { Chosen } from '../../domain/selections.ts'
import { canonicalJson } from '../reading/canonical.ts'
import { readJson } from '../reading/json.ts'
import { integer, uuid } from '../members.ts'
import { closed } from '../operator/closed.ts'
import { operationNamed } from '../operations/list.ts'
import type { Operation } from '../operations/operation.ts'
import { check } from '../reading/requests.ts'
import { resultItem } from '../results.ts'
import { type Members, Type } from '../schema.ts'

/** Entries of one batch of a selection. [ours: contract 10] */
export const BATCH_ENTRIES = 10_000
/** Failures that a preview of a selection shows. [ours: contract 10] */
const FAILURES_SHOWN = 100

/** The members of an entry but the items, which the selection has. */
const membersOf = (name: string): Members =>
  Object.fromEntries(
    Object.entries(operationNamed(name).schema().properties).filter(([member]) => member !== 'order_items'),
  )

const ONE_PARCEL = Type.Optional(
  Type.Boolean({
    title: 'One Parcel',
    default: false,
    description: 'The selected items of an order leave in one parcel, all or none; otherwise each is one.',
  }),
)

/** What an operation needs beside the items. The same body for a preview and for the act. */
export const USE_BODIES: Readonly<Record<string, ReturnType<typeof closed>>> = {
  cancel: closed({}),
  ship: closed({ ...membersOf('ship'), oneParcel: ONE_PARCEL }),
  return: closed(membersOf('return')),
}

/** What a selection is to be acted on with. */
export interface AskedUse {
  readonly operation: Operation
  /** What makes two bodies the same. */
  readonly canonical: string
  /** One entry for each order; otherwise for each item. */
  readonly byOrder: boolean
  /** As they are stored in a batch. */
  readonly entries: (chosen: readonly Chosen[]) => unknown[]
}

/** POST /seller/v1/selections/{id}/{operation}, and its preview. A body without members may be absent. */
export function readUse(name: string, text: string): AskedUse {
  const operation = operationNamed(name)
  const body = text.trim() === '' && name === 'cancel' ? {} : readJson(text)
  const { oneParcel = false, ...parcel } = check(USE_BODIES[name]!, body, 'body') as Readonly<
    Record<string, unknown>
  >
  const byOrder = oneParcel === true
  const parcels = (chosen: readonly Chosen[]) => (byOrder ? chosen : chosen.flat().map((id) => [id]))
  const sent = (chosen: readonly Chosen[]): unknown[] =>
    name === 'cancel'
      ? chosen.flat().map((id) => ({ id }))
      : parcels(chosen).map((ids) => ({ ...parcel, order_items: ids }))
  return {
    operation,
    canonical: canonicalJson({ ...parcel, oneParcel: byOrder }),
    byOrder,
    entries: (chosen) => operation.read(sent(chosen) as never[]),
  }
}

/** For another operation, or another body, than the selection was acted on with. */
export const usedOtherwise = (operation: string) =>
  new Refusal(
    'conflict',
    `This selection was acted on before: ${operation}, with another body or another operation than this call. Select the items anew`,
  )

/** The answer to an act. */
export const SelectionBatchesSchema = Type.Object(
  {
    batches: Type.Array(uuid('Batch Request Id'), {
      description: `Of ${BATCH_ENTRIES} entries each. The same call again has the same ones.`,
    }),
  },
  { title: 'SelectionBatchesSchema' },
)

/** What acting on a selection would do. */
export const usePreviewSchema = (operation: Operation) =>
  Type.Object(
    {
      succeeded: integer('Succeeded'),
      failed: integer('Failed'),
      byCode: Type.Unsafe<Record<string, number>>({
        type: 'object',
        title: 'By Code',
        additionalProperties: { type: 'integer' },
        description: 'How many entries fail with each code.',
      }),
      failures: Type.Array(resultItem(operation), {
        description: `The first ${FAILURES_SHOWN} entries that fail.`,
      }),
    },
    { title: `${operation.name[0]!.toUpperCase()}${operation.name.slice(1)}SelectionPreviewSchema` },
  )

/** What would become of the entries of a selection, added up as they are decided. */
export class UsePreview {
  #entries = 0
  #failed = 0
  readonly #byCode = new Map<EntryErrorCode, number>()
  readonly #failures: string[] = []

  /** Failed entries that it still shows. */
  get room(): number {
    return FAILURES_SHOWN - this.#failures.length
  }

  /** `failures` are the codes of each entry that fails; `shown` the results of the first ones. */
  add(entries: number, failures: readonly (readonly EntryErrorCode[])[], shown: readonly string[]): void {
    this.#entries += entries
    this.#failed += failures.length
    for (const codes of failures)
      for (const code of new Set(codes)) this.#byCode.set(code, (this.#byCode.get(code) ?? 0) + 1)
    this.#failures.push(...shown)
  }

  get text(): string {
    const byCode = JSON.stringify(Object.fromEntries(this.#byCode))
    return `{"succeeded":${this.#entries - this.#failed},"failed":${this.#failed},"byCode":${byCode},"failures":[${this.#failures.join(',')}]}`
  }
}
