import Type, { type TProperties } from 'typebox'

/** An object in a body of the operator API: an unknown member, which would silently do nothing, is refused. [ours: contract 1] */
export const closed = <P extends TProperties>(members: P) =>
  Type.Object(members, { additionalProperties: false })
