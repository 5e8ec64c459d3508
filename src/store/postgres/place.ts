import type pg from 'pg'
import { answered } from './session.ts'
import { TABLES } from '../tables.ts'

/** A PostgreSQL database that this program cannot work with, or that did not answer; `message` is one line for the person who started it. */
export class DatabaseUnusable extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'DatabaseUnusable'
  }
}

interface Place {
  readonly role: string
  /** Where tables are made; null where this role may use none of the schemas that are searched. */
  readonly schema: string | null
  readonly may_create: boolean | null
  /** Those of the schemas searched that exist. */
  readonly searched: string[]
  readonly search_path: string
  /** Tables of our names. */
  readonly found: string[]
  /** Of the table that has our version. */
  readonly version_columns: string[] | null
}

const PLACE = `select current_user as role, current_schema() as schema, current_setting('search_path') as search_path,
  has_schema_privilege(current_schema(), 'create') as may_create,
  array(select nspname::text from pg_namespace
    where nspname = any(string_to_array(replace(replace(current_setting('search_path'), '"$user"', current_user), ' ', ''), ','))) as searched,
  array(select name from unnest($1::text[]) as name where to_regclass(quote_ident(name)) is not null) as found,
  (select array_agg(attname::text order by attname) from pg_attribute
    where attrelid = to_regclass('schema_version') and attnum > 0 and not attisdropped) as version_columns`

/** Of the table `schema_version`. */
const VERSION_COLUMNS = 'applied_at,version'

/** Refuses a schema that this role cannot use, and one in which another program has tables of the same names. */
export async function demandPlace(client: pg.ClientBase): Promise<Place> {
  const { rows } = await answered(client.query<Place>(PLACE, [TABLES.map(({ name }) => name)]))
  const place = rows[0]!
  const { role, schema, searched, search_path: path, found, version_columns: columns } = place
  if (schema === null)
    throw new DatabaseUnusable(
      searched.length > 0
        ? `The role "${role}" has no right to use the schema ${searched.map((name) => `"${name}"`).join(', ')}: ${grant('usage, create', searched[0]!, role)}`
        : `None of the schemas in the search_path (${path}) exists in the database`,
    )
  const foreign = columns === null ? found : columns.join() === VERSION_COLUMNS ? [] : ['schema_version']
  if (foreign.length > 0)
    throw new DatabaseUnusable(
      `The schema "${schema}" holds tables of another program (${foreign.join(', ')}): give sellers-center a database of its own`,
    )
  return place
}

/** Refuses a role that cannot make the tables that are missing. */
export function demandCreate({ role, schema, may_create: mayCreate }: Place): void {
  if (!mayCreate)
    throw new DatabaseUnusable(
      `The role "${role}" has no right to create tables in the schema "${schema!}": ${grant('create', schema!, role)}`,
    )
}

const grant = (rights: string, schema: string, role: string) =>
  `grant ${rights} on schema "${schema}" to "${role}"`
