import { Kbd, TextInput } from '@mantine/core'
import { type SyntheticEvent, useEffect, useState } from 'react'
import { createSearchParams, useNavigate, useSearchParams } from 'react-router'

export const SEARCH_ID = 'search'

/** Finds orders from every page. What is searched stands in the address of the list. */
export function Search() {
  const navigate = useNavigate()
  const [params] = useSearchParams()
  const searched = params.get('q') ?? ''
  const [text, setText] = useState(searched)
  useEffect(() => setText(searched), [searched])

  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    const q = text.trim()
    void navigate({ pathname: 'orders', search: q === '' ? '' : createSearchParams({ q }).toString() })
  }
  return (
    <form role="search" className="shell-search" onSubmit={submit}>
      <TextInput
        id={SEARCH_ID}
        type="search"
        aria-label="Search orders"
        placeholder="Order, item id, SKU, e-mail, tracking key"
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        rightSection={<Kbd size="xs">/</Kbd>}
      />
    </form>
  )
}
