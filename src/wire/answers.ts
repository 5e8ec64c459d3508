import { Type } from './schema.ts'
import { uuid } from './members.ts'

/** [seed] */
export const BatchRequestResponseSchema = Type.Object(
  {
    batchRequestId: uuid('Batchrequestid', {
      description:
        'ID of the asynchronous batch request. Identical payloads from the same merchant within the deduplication window return the existing in-flight ID instead of queuing a new batch. Poll the results endpoint with this ID to retrieve the outcome.',
    }),
  },
  { title: 'BatchRequestResponseSchema' },
)

/** The same under another name, as some operations publish it. [known] */
export const batchAnswer = (title = 'BatchRequestResponseSchema') =>
  title === 'BatchRequestResponseSchema'
    ? BatchRequestResponseSchema
    : Type.Object({ batchRequestId: uuid('Batchrequestid') }, { title })

/** [known] One fault of a request's shape. */
const FaultSchema = Type.Object(
  {
    type: Type.String({
      title: 'Type',
      description: 'What kind of fault, such as `missing` or `greater_than_equal`.',
    }),
    loc: Type.Array(Type.Union([Type.String(), Type.Integer()]), {
      title: 'Loc',
      description: 'Where it is, such as `["body", "data", "items", 0, "id"]`.',
    }),
    msg: Type.String({ title: 'Msg' }),
    ctx: Type.Unsafe<Record<string, unknown>>({
      type: 'object',
      additionalProperties: true,
      title: 'Ctx',
      description: 'The bounds that were missed, by name.',
    }),
  },
  { title: 'FaultSchema' },
)

/** [seed; `detail` is known] The body of every refusal. */
export const BadRequestSchema = Type.Object(
  {
    message: Type.String({ description: 'Error message', title: 'Message' }),
    detail: Type.Optional(
      Type.Array(FaultSchema, {
        title: 'Detail',
        description: 'Each fault of the shape of the request, 100 at most.',
      }),
    ),
  },
  { title: 'BadRequestSchema' },
)
