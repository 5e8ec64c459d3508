import { Title } from '@mantine/core'
import { type ReactNode, useEffect } from 'react'

interface Props {
  readonly title: string
  /** Beside the title: a status, actions. */
  readonly aside?: ReactNode
  readonly children: ReactNode
}

export function Page({ title, aside, children }: Props) {
  useEffect(() => {
    document.title = `${title} · Sellers Center`
  }, [title])
  return (
    <>
      <div className="page-head">
        <Title order={1}>{title}</Title>
        {aside}
      </div>
      {children}
    </>
  )
}
