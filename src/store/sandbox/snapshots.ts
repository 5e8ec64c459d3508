import type { Session } from '../session.ts'

/**
 * A snapshot is a copy of each table beside it, so that saving and loading are one transaction like any other step, and survive a crash
 * as one. What tells a database from its copies (`installation`) stays as it is.
 */
const LIST = `create table if not exists sandbox_snapshots (
  name text primary key, version integer not null, state text not null) strict, without rowid`

/** Without the columns that are computed from others, and without what indexes texts: triggers keep that with the rows. */
const OURS = `
  select t.name, (select group_concat('"' || c.name || '"', ', ') from pragma_table_info(t.name) c) as columns
  from pragma_table_list t where t.schema = 'main' and t.type = 'table' and t.name not like 'snapshot %'
    and t.name not in ('installation', 'sandbox_snapshots', 'sqlite_schema') order by t.name`

const copyOf = (snapshot: string, table: string) => `"snapshot ${snapshot} ${table}"`

/** Keeps all rows, and what the sandbox remembers beside them, under a name; what was kept under it before is replaced. */
export async function saveSnapshot(session: Session, name: string, state: string): Promise<void> {
  await session.all(LIST)
  for (const { name: table, columns } of await tables(session)) {
    await session.all(`drop table if exists ${copyOf(name, table)}`)
    await session.all(`create table ${copyOf(name, table)} as select ${columns} from "${table}"`)
  }
  await session.all('insert or replace into sandbox_snapshots (name, version, state) values (?1, ?2, ?3)', [
    name,
    await version(session),
    state,
  ])
}

/** Brings all rows back; what the sandbox remembered beside them, or null where nothing is kept under this name by this version. */
export async function loadSnapshot(session: Session, name: string): Promise<string | null> {
  await session.all(LIST)
  const [kept] = await session.all<{ version: number; state: string }>(
    'select version, state from sandbox_snapshots where name = ?1',
    [name],
  )
  if (kept?.version !== (await version(session))) return null
  // Rows refer to each other: all of them have to be there at the end, and not in between.
  await session.all('pragma defer_foreign_keys = on')
  for (const { name: table, columns } of await tables(session)) {
    await session.all(`delete from "${table}"`)
    await session.all(`insert into "${table}" (${columns}) select ${columns} from ${copyOf(name, table)}`)
  }
  return kept.state
}

const tables = (session: Session) => session.all<{ name: string; columns: string }>(OURS)

async function version(session: Session): Promise<number> {
  const [row] = await session.all<{ user_version: number }>('pragma user_version')
  return row!.user_version
}
