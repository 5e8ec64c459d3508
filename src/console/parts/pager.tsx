import { Button } from '@mantine/core'
import { usePages } from '../url.ts'
import { counted, number } from '../words.ts'

interface Props {
  readonly list: {
    readonly nextCursor: string | null
    readonly total: number
    readonly totalIsExact: boolean
  }
  readonly noun: string
  readonly many?: string
}

/** How many there are, and the way to the next ones. */
export function Pager({ list, noun, many = `${noun}s` }: Props) {
  const { cursor, first, previous, next } = usePages()
  const { nextCursor, total, totalIsExact } = list
  return (
    <nav className="pager" aria-label="Pages">
      <span>{totalIsExact ? counted(total, noun, many) : `More than ${number(total)} ${many}`}</span>
      {(cursor !== '' || nextCursor !== null) && (
        <>
          <Button variant="default" size="compact-sm" disabled={cursor === ''} onClick={first}>
            First page
          </Button>
          <Button
            variant="default"
            size="compact-sm"
            disabled={!previous || cursor === ''}
            onClick={previous}
          >
            Previous
          </Button>
          <Button
            variant="default"
            size="compact-sm"
            disabled={nextCursor === null}
            onClick={() => nextCursor !== null && next(nextCursor)}
          >
            Next
          </Button>
        </>
      )}
    </nav>
  )
}
