import { Kbd, Modal } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useNavigate } from 'react-router'
import { SEARCH_ID } from './search.tsx'

const KEYS = [
  ['/', 'Search orders'],
  ['?', 'This help'],
  ['Esc', 'Close a dialog, leave a field, or go back'],
  ['↑ ↓', 'Move between the rows of a table'],
  ['Space', 'Choose a row'],
  ['Enter', 'Open what is focused'],
] as const

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.matches('input:not([type=checkbox]), textarea, select')

export function Shortcuts() {
  const [help, setHelp] = useState(false)
  const navigate = useNavigate()

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
      const typing = isTyping(event.target)
      if (event.key === 'Escape') {
        if (typing) (event.target as HTMLElement).blur()
        else if (!document.querySelector('[role=dialog], [role=menu]')) void navigate(-1)
      } else if (!typing && event.key === '/') {
        event.preventDefault()
        document.getElementById(SEARCH_ID)?.focus()
      } else if (!typing && event.key === '?') setHelp(true)
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [navigate])

  return (
    <Modal
      opened={help}
      onClose={() => setHelp(false)}
      title="Keyboard"
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <dl className="facts">
        {KEYS.map(([key, words]) => (
          <div key={key}>
            <dt>
              <Kbd>{key}</Kbd>
            </dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  )
}
