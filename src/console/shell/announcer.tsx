import { VisuallyHidden } from '@mantine/core'
import { createContext, type ReactNode, use, useState } from 'react'

const AnnounceContext = createContext<(words: string) => void>(() => undefined)

/** Says something to readers of screens: the progress of a batch, how many were found. */
export const useAnnounce = () => use(AnnounceContext)

export function Announcer({ children }: { readonly children: ReactNode }) {
  const [words, setWords] = useState('')
  return (
    <AnnounceContext value={setWords}>
      {children}
      <VisuallyHidden role="status" aria-live="polite">
        {words}
      </VisuallyHidden>
    </AnnounceContext>
  )
}
