import { show } from '../reading/explain.ts'
import { invalid } from '../reading/requests.ts'
import { validationErrors } from '../reading/validation-errors.ts'

const NAME = '^[a-z0-9-]{1,40}$'

/** The name of a snapshot, from a path. Throws `Refusal`. */
export function readSnapshotName(name: string): string {
  if (new RegExp(NAME).test(name)) return name
  throw invalid(
    [validationErrors.pattern(['path', 'name'], NAME)],
    `The name of a snapshot has 1 to 40 small letters, digits and hyphens, but this is ${show(name)}`,
  )
}
