import { Refusal } from '../../domain/refusals.ts'
import { integer } from '../members.ts'
import type { Operation } from '../operations/operation.ts'
import { OPERATIONS } from '../operations/list.ts'
import { invalid } from '../reading/requests.ts'
import { resultItem } from '../results.ts'
import { Type } from '../schema.ts'
import { validationErrors } from '../reading/validation-errors.ts'

/** Entries of a preview at most. [ours: contract 10] */
const ENTRIES_MAX = 10_000

const NAMES: Readonly<Record<string, string>> = {
  cancel: 'CancelPreviewSchema',
  ship: 'ShipPreviewSchema',
  return: 'ReturnPreviewSchema',
}

/** The writes that change order items: what they would do can be shown. */
export const PREVIEWED: readonly Operation[] = OPERATIONS.filter(({ name }) => name in NAMES)

/** What an operation would do: results as those of a batch. */
export const previewSchema = (operation: Operation) =>
  Type.Object(
    {
      items: Type.Array(resultItem(operation), {
        description: 'One result per entry, in the order of the request.',
      }),
      succeeded: integer('Succeeded'),
      failed: integer('Failed'),
    },
    { title: NAMES[operation.name]! },
  )

/** The refusal of a body with too many entries. */
export const tooManyEntries = (entries: number): Refusal | undefined =>
  entries <= ENTRIES_MAX
    ? undefined
    : invalid(
        [validationErrors.tooLong(['body', 'data', 'items'], ENTRIES_MAX, entries)],
        `items may have at most ${ENTRIES_MAX} entries in a preview, but has ${entries}`,
      )

/** What stands before the results, which are joined by commas. */
export const PREVIEW_HEAD = '{"items":['
/** What ends a preview. */
export const previewTail = (entries: number, failed: number) =>
  `],"succeeded":${entries - failed},"failed":${failed}}`
