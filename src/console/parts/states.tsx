import { Alert, Button, Loader } from '@mantine/core'
import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { ApiError } from '../api/call.ts'

export function Loading({ what }: { readonly what: string }) {
  return (
    <p className="state" role="status">
      <Loader size="xs" /> Loading {what} …
    </p>
  )
}

export function Empty({ title, children }: { readonly title: string; readonly children?: ReactNode }) {
  return (
    <div className="state state-empty">
      <strong>{title}</strong>
      {children}
    </div>
  )
}

interface FailedProps {
  readonly error: Error
  readonly what: string
  readonly again?: () => void
}

export function Failed({ error, what, again }: FailedProps) {
  const words =
    error instanceof ApiError
      ? error.message
      : 'The server did not answer. Check the connection and try again.'
  return (
    <Alert color="red" role="alert" title={`This did not work: ${what}`}>
      <p className="plain">{words}</p>
      {again && (
        <Button mt="xs" size="compact-sm" variant="default" onClick={again}>
          Try again
        </Button>
      )}
    </Alert>
  )
}

interface LoadedProps<Data> {
  readonly query: UseQueryResult<Data>
  readonly what: string
  readonly children: (data: Data) => ReactNode
}

/** Data, or in words why there is none. What was loaded once stays while it is brought up to date. */
export function Loaded<Data>({ query, what, children }: LoadedProps<Data>) {
  const { data, error } = query
  if (data !== undefined)
    return (
      <>
        {error && (
          <Failed error={error} what={`bringing ${what} up to date`} again={() => void query.refetch()} />
        )}
        {children(data)}
      </>
    )
  if (error) return <Failed error={error} what={`loading ${what}`} again={() => void query.refetch()} />
  return <Loading what={what} />
}

export function NotFound() {
  return (
    <Empty title="There is no such page">
      <Link to="/orders">To the orders</Link>
    </Empty>
  )
}
