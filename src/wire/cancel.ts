import { Type } from './schema.ts'

/** [seed] */
export const CancelOrderItemSchema = Type.Object(
  { id: Type.Integer({ description: 'Order item ID to cancel.', minimum: 1, title: 'Id' }) },
  { title: 'CancelOrderItemSchema' },
)

/** [seed] */
export const CancelRequestSchema = Type.Object(
  {
    items: Type.Array(CancelOrderItemSchema, {
      description: 'List of order items to cancel.',
      minItems: 1,
      title: 'Items',
    }),
  },
  { title: 'CancelRequestSchema' },
)
