import { Type, type Members } from '../schema.ts'

/** An object in a body of the operator API: an unknown member, which would silently do nothing, is refused. [ours: contract 1] */
export const closed = <P extends Members>(members: P) => Type.Object(members, { additionalProperties: false })
