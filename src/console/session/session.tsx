import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { createContext, type ReactNode, use, useMemo, useState } from 'react'
import { Api, ApiError } from '../api/call.ts'
import { keepKey, keyOfTab } from './key.ts'
import { SignIn } from './sign-in.tsx'

interface Session {
  readonly api: Api
  readonly signOut: () => void
}

const SessionContext = createContext<Session | undefined>(undefined)

export function useSession(): Session {
  const session = use(SessionContext)
  if (!session) throw new Error('This is shown to somebody who is signed in only')
  return session
}

export const useApi = () => useSession().api

const RETRIES_MAX = 3
const PAUSE_MS_MAX = 10_000

/** Repeats what may work later: no answer at all, too many calls, a server that is away. A refusal stays one. */
const worthAnotherTry = (failures: number, error: Error) =>
  failures < RETRIES_MAX && (!(error instanceof ApiError) || error.status === 429 || error.status === 503)

const pauseBefore = (attempt: number, error: Error) =>
  Math.min(PAUSE_MS_MAX, (error instanceof ApiError && error.retryAfterMs) || 500 * 2 ** attempt)

const newQueries = () =>
  new QueryClient({
    defaultOptions: { queries: { retry: worthAnotherTry, retryDelay: pauseBefore, staleTime: 5_000 } },
  })

/** Asks for a key while there is none. What a seller has seen goes with the session. The address stays, so that it leads back. */
export function SessionGate({ children }: { readonly children: ReactNode }) {
  const [key, setKey] = useState(keyOfTab)
  const [ended, setEnded] = useState(false)
  const session = useMemo(() => {
    if (key === null) return undefined
    const end = (byServer: boolean) => {
      keepKey(undefined)
      setKey(null)
      setEnded(byServer)
    }
    return { api: new Api(key, () => end(true)), queries: newQueries(), signOut: () => end(false) }
  }, [key])

  if (!session) {
    const signIn = (accepted: string) => {
      keepKey(accepted)
      setKey(accepted)
    }
    return <SignIn ended={ended} onKey={signIn} />
  }
  return (
    <SessionContext value={session}>
      <QueryClientProvider client={session.queries}>{children}</QueryClientProvider>
    </SessionContext>
  )
}
