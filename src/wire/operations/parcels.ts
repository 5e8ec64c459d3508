import { Type } from '../schema.ts'

/** What the description of a write of parcels says first. */
export const BATCH = 'Answers at once; the batch is carried out afterwards, and its results tell how.'

/** The bound on the items of a parcel is configured, so it is checked and not in the document. */
export const orderItems = (verb: string, itemsMax: number | undefined) =>
  Type.Array(Type.Integer({ minimum: 1 }), {
    description: `IDs of the order items to ${verb} together: all of them or none.`,
    minItems: 1,
    title: 'Order Items',
    ...(itemsMax === undefined ? {} : { maxItems: itemsMax }),
  })

/** A tracking key: 1 to 255 characters. [known: contract 4] */
export const trackingKey = (title: string, description: string) =>
  Type.String({ description, minLength: 1, maxLength: 255, title })

/** Items in one entry. */
export const parcelSize = ({ orderItems: ids }: { readonly orderItems: readonly number[] }) => ids.length
