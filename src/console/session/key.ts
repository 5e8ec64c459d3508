const NAME = 'sellers-center.key'
const FRAGMENT = /^#key=([\w-]+)$/

/** The key of this tab: another tab may be signed in as another seller, and closing the tab forgets it. */
export const keyOfTab = () => sessionStorage.getItem(NAME)

/** `undefined` forgets it. */
export function keepKey(key: string | undefined) {
  if (key === undefined) sessionStorage.removeItem(NAME)
  else sessionStorage.setItem(NAME, key)
}

/** The link that `npm start` prints holds a key behind "#", which no server sees. It leaves the address at once. */
export function takeKeyFromFragment() {
  const key = FRAGMENT.exec(location.hash)?.[1]
  if (key === undefined) return
  keepKey(key)
  history.replaceState(history.state, '', location.pathname + location.search)
}
