import { useCallback } from 'react'
import { useLocation, useNavigate, useSearchParams } from 'react-router'

type Values = Readonly<Record<string, string>>

/** What the address says after "?": the only home of filters, page and selection, so that a reload and a link keep them. */
export function useUrl() {
  const [params, setParams] = useSearchParams()
  /** An empty value takes a name out of the address. */
  const set = useCallback(
    (changes: Values, how: { readonly replace?: boolean } = {}) =>
      setParams((before) => changed(before, changes), { replace: how.replace ?? false }),
    [setParams],
  )
  return { params, get: (name: string) => params.get(name) ?? '', set }
}

/** What narrows a list. A change begins at the first page again and forgets the selection, which was of another list. */
export function useFilters<Name extends string>(names: readonly Name[]) {
  const { get, set } = useUrl()
  const values = Object.fromEntries(names.map((name) => [name, get(name)])) as Record<Name, string>
  const narrow = (changes: Partial<Record<Name, string>>) =>
    set({ ...(changes as Values), cursor: '', selected: '' })
  const clear = () => narrow(Object.fromEntries(names.map((name) => [name, ''])) as Record<Name, string>)
  return { values, narrow, clear, isNarrowed: names.some((name) => values[name] !== '') }
}

/** Pages of a list that only knows the next one. The way back is the browser's history, whose length is kept in it. */
export function usePages() {
  const { params, get } = useUrl()
  const navigate = useNavigate()
  const depth = depthOf(useLocation().state)
  return {
    cursor: get('cursor'),
    first: () => void navigate({ search: changed(params, { cursor: '', selected: '' }).toString() }),
    previous: depth > 0 ? () => void navigate(-1) : undefined,
    next: (cursor: string) =>
      void navigate(
        { search: changed(params, { cursor, selected: '' }).toString() },
        { state: { depth: depth + 1 } },
      ),
  }
}

const EVERYTHING = '*'

/** Which rows of a page are chosen, or all that match its filters. */
export function useSelection() {
  const { get, set } = useUrl()
  const text = get('selected')
  const chosen = new Set(text === '' || text === EVERYTHING ? [] : text.split(','))
  const choose = (keys: Iterable<string>) => set({ selected: [...keys].join(',') }, { replace: true })
  return {
    chosen,
    everything: text === EVERYTHING,
    choose,
    chooseEverything: () => choose([EVERYTHING]),
    clear: () => choose([]),
  }
}

export type Selection = ReturnType<typeof useSelection>

const depthOf = (state: unknown) =>
  typeof state === 'object' && state !== null && 'depth' in state ? Number(state.depth) : 0

function changed(before: URLSearchParams, changes: Values) {
  const after = new URLSearchParams(before)
  for (const [name, value] of Object.entries(changes)) {
    if (value === '') after.delete(name)
    else after.set(name, value)
  }
  return after
}
