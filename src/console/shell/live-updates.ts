import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { follow } from '../api/live.ts'
import { useApi } from '../session/session.tsx'

/** How long events are gathered: a batch of thousands of orders brings a page up to date once, not thousands of times. */
const GATHER_MS = 1_000

/** One stream of events for the tab, which brings up to date what pages show. */
export function useLiveUpdates() {
  const api = useApi()
  const queries = useQueryClient()
  useEffect(() => {
    const ending = new AbortController()
    let timer: ReturnType<typeof setTimeout> | undefined
    const stale = new Map<string, readonly unknown[]>()
    const refresh = () => {
      timer = undefined
      for (const queryKey of stale.values()) void queries.invalidateQueries({ queryKey })
      stale.clear()
    }
    const note = (...queryKey: readonly unknown[]) => stale.set(queryKey.join(), queryKey)
    void follow(
      api,
      ({ orderNumber, batchId }) => {
        note('orders')
        note('batches')
        note('statistics')
        if (orderNumber !== null) note('order', orderNumber)
        if (batchId !== null) note('batch', batchId)
        timer ??= setTimeout(refresh, GATHER_MS)
      },
      ending.signal,
    )
    return () => {
      ending.abort()
      clearTimeout(timer)
    }
  }, [api, queries])
}
