import { LARGEST_ID } from '../../domain/numbers.ts'
import { type ValidationError, Refusal } from '../../domain/refusals.ts'

/** Where in a request an error is: `["body", "items", 0, "id"]`. [known: contract 1] */
export type Loc = readonly (string | number)[]

const validationError = (
  type: string,
  loc: Loc,
  msg: string,
  ctx: ValidationError['ctx'] = {},
): ValidationError => ({
  type,
  loc,
  msg,
  ctx,
})
const plural = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`

/** Every fault that a request can have, in the words of the published API's validator. [known: contract 1] */
export const validationErrors = {
  missing: (loc: Loc) => validationError('missing', loc, 'Field required'),
  list: (loc: Loc) => validationError('list_type', loc, 'Input should be a valid list'),
  object: (loc: Loc) =>
    validationError(
      'model_attributes_type',
      loc,
      'Input should be a valid dictionary or object to extract fields from',
    ),
  dict: (loc: Loc) => validationError('dict_type', loc, 'Input should be a valid dictionary'),
  tooShort: (loc: Loc, min: number, actual: number) =>
    validationError(
      'too_short',
      loc,
      `List should have at least ${plural(min, 'item')} after validation, not ${actual}`,
      {
        field_type: 'List',
        min_length: min,
        actual_length: actual,
      },
    ),
  tooLong: (loc: Loc, max: number, actual: number) =>
    validationError(
      'too_long',
      loc,
      `List should have at most ${plural(max, 'item')} after validation, not ${actual}`,
      {
        field_type: 'List',
        max_length: max,
        actual_length: actual,
      },
    ),
  int: (loc: Loc) => validationError('int_type', loc, 'Input should be a valid integer'),
  intParsing: (loc: Loc) =>
    validationError(
      'int_parsing',
      loc,
      'Input should be a valid integer, unable to parse string as an integer',
    ),
  intFromFloat: (loc: Loc) =>
    validationError(
      'int_from_float',
      loc,
      'Input should be a valid integer, got a number with a fractional part',
    ),
  atLeast: (loc: Loc, ge: number) =>
    validationError('greater_than_equal', loc, `Input should be greater than or equal to ${ge}`, { ge }),
  atMost: (loc: Loc, le = LARGEST_ID) =>
    validationError('less_than_equal', loc, `Input should be less than or equal to ${le}`, { le }),
  above: (loc: Loc, gt: number) =>
    validationError('greater_than', loc, `Input should be greater than ${gt}`, { gt }),
  float: (loc: Loc) => validationError('float_type', loc, 'Input should be a valid number'),
  bool: (loc: Loc) => validationError('bool_type', loc, 'Input should be a valid boolean'),
  string: (loc: Loc) => validationError('string_type', loc, 'Input should be a valid string'),
  stringTooShort: (loc: Loc, min: number) =>
    validationError('string_too_short', loc, `String should have at least ${plural(min, 'character')}`, {
      min_length: min,
    }),
  stringTooLong: (loc: Loc, max: number) =>
    validationError('string_too_long', loc, `String should have at most ${plural(max, 'character')}`, {
      max_length: max,
    }),
  pattern: (loc: Loc, pattern: string) =>
    validationError('string_pattern_mismatch', loc, `String should match pattern '${pattern}'`, { pattern }),
  url: (loc: Loc) =>
    validationError('url_parsing', loc, 'Input should be a valid URL, unable to parse string as an URL', {
      error: 'not an absolute URL',
    }),
  urlRefused: (loc: Loc, error: string) =>
    validationError('url_parsing', loc, 'Input should be a URL that may be called', { error }),
  uuid: (loc: Loc) =>
    validationError('uuid_parsing', loc, 'Input should be a valid UUID, unable to parse string as an UUID', {
      error: 'not of the form 8-4-4-4-12',
    }),
  datetime: (loc: Loc) =>
    validationError(
      'datetime_parsing',
      loc,
      'Input should be a valid datetime, unable to parse string as a datetime',
      {
        error: 'not an ISO 8601 date and time',
      },
    ),
  later: (loc: Loc, gt: string) =>
    validationError('greater_than', loc, `Input should be later than ${gt}`, { gt }),
  oneOf(loc: Loc, allowed: readonly string[]) {
    const expected = quotedList(allowed)
    return validationError('enum', loc, `Input should be ${expected}`, { expected })
  },
  literal(loc: Loc, allowed: string | boolean) {
    const expected = typeof allowed === 'string' ? `'${allowed}'` : String(allowed)
    return validationError('literal_error', loc, `Input should be ${expected}`, { expected })
  },
  unknownMember: (loc: Loc) => validationError('extra_forbidden', loc, 'Extra inputs are not permitted'),
  json: (error: string) => validationError('json_invalid', ['body'], `Invalid JSON: ${error}`, { error }),
}

/** `'a', 'b' or 'c'` */
function quotedList(values: readonly string[]) {
  const quoted = values.map((value) => `'${value}'`)
  return quoted.length < 2 ? quoted.join('') : `${quoted.slice(0, -1).join(', ')} or ${quoted.at(-1)!}`
}

/** Not JSON, or JSON that a careful reader cannot trust: 400 in both profiles. */
export const malformedBody = (message: string, error: string) =>
  new Refusal('malformed', message, { detail: [validationErrors.json(error)] })
