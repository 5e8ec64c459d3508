import type { OperationName } from '../../domain/batches.ts'
import { cancel } from './cancel.ts'
import type { Operation } from './operation.ts'
import { prices } from './prices.ts'
import { products } from './products.ts'
import { returnItems } from './return.ts'
import { ship } from './ship.ts'
import { status } from './status.ts'
import { stocks } from './stocks.ts'

/** All writes, in the order of the document. A new one is a file beside these and a line here. */
export const OPERATIONS: readonly Operation[] = [cancel, ship, returnItems, products, status, stocks, prices]

/** The names of all writes, in the order of the document. */
export const OPERATION_NAMES: readonly OperationName[] = OPERATIONS.map(({ name }) => name)

const byName = new Map(OPERATIONS.map((operation) => [operation.name, operation]))

/** Throws for a name that no operation has: what is stored, and what a route was made for, has one. */
export function operationNamed(name: OperationName): Operation {
  const operation = byName.get(name)
  if (!operation) throw new Error(`No operation is called ${name}`)
  return operation
}
