/** A page of a list, and the cursor behind its last entry. */
export interface CursorPage<T> {
  items: T[]
  next: string | null | undefined
}

/** Every entry of a list, page by page as they are consumed. */
export async function* everyEntry<T>(
  read: (cursor: string | undefined) => Promise<CursorPage<T>>,
): AsyncGenerator<T, void, undefined> {
  let cursor: string | undefined
  do {
    const { items, next } = await read(cursor)
    yield* items
    cursor = next ?? undefined
  } while (cursor !== undefined)
}
