import { type Import, importsOf } from './imports.ts'
import type { Source } from './sources.ts'

interface Room {
  readonly path: string
  /** Undefined: anything. */
  readonly mayImport: readonly { readonly target: string; readonly typesOnly: boolean }[] | undefined
}

const TABLE_ROW = /^\| `([^`]+)` \|[^|]*\|([^|]*)\|$/gm
const TARGET = /`([^`]+)`( \(types\))?/g

/** The rooms, from the table under "Rooms" in ARCHITECTURE.md. */
export function readRooms(architecture: string): Room[] {
  const section = architecture.slice(architecture.indexOf('\n## Rooms'))
  const table = section.slice(0, section.indexOf('\n## ', 1))
  return [...table.matchAll(TABLE_ROW)].map(([, path = '', targets = '']) => ({
    path,
    mayImport: targets.includes('*any*')
      ? undefined
      : [...targets.matchAll(TARGET)].map(([, target = '', types]) => ({
          target,
          typesOnly: types !== undefined,
        })),
  }))
}

const isWithin = (path: string, folder: string) =>
  path === folder || path.startsWith(folder.endsWith(':') ? folder : `${folder}/`)

/** The innermost room that a path is in. */
export const roomOf = (rooms: readonly Room[], path: string) =>
  rooms.filter((room) => isWithin(path, room.path)).sort((a, b) => b.path.length - a.path.length)[0]

const isAllowed = (room: Room, { target, typesOnly }: Import) =>
  room.mayImport === undefined ||
  isWithin(target, room.path) ||
  room.mayImport.some((allowed) => isWithin(target, allowed.target) && (typesOnly || !allowed.typesOnly))

/** What the file imports and may not, as a reader of the failing test would say it. */
export function trespasses(rooms: readonly Room[], source: Source): string[] {
  const room = roomOf(rooms, source.path)!
  return importsOf(source)
    .filter((found) => !isAllowed(room, found))
    .map(
      ({ target, typesOnly }) =>
        `${source.path} may not import ${target}${typesOnly ? ', not even its types' : ''}`,
    )
}

/** What the room may import and does not: permissions that nobody uses say nothing true. */
export function unusedPermissions(room: Room, sources: readonly Source[]): string[] {
  const found = sources.flatMap(importsOf).filter(({ target }) => !isWithin(target, room.path))
  return (room.mayImport ?? []).flatMap(({ target, typesOnly }) => {
    const uses = found.filter((one) => isWithin(one.target, target))
    if (uses.length === 0) return [`${room.path} does not import ${target}`]
    return typesOnly || uses.some((one) => !one.typesOnly)
      ? []
      : [`${room.path} imports only types of ${target}`]
  })
}
