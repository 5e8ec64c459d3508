import { ActionIcon, Button, Menu, Text, useMantineColorScheme } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { NavLink } from 'react-router'
import { me } from '../api/seller.ts'
import { Status } from '../parts/show.tsx'
import { useSession } from '../session/session.tsx'
import { Announcer } from './announcer.tsx'
import { OfflineNotice } from './offline.tsx'
import { Search } from './search.tsx'
import { Shortcuts } from './shortcuts.tsx'
import { useLiveUpdates } from './live-updates.ts'

const PLACES = [
  ['', 'Overview'],
  ['orders', 'Orders'],
  ['cancel', 'Cancel by list'],
  ['batches', 'Batches'],
  ['webhooks', 'Webhooks'],
  ['keys', 'API keys'],
] as const

/** What is around every page: where one can go, who is signed in, search. */
export function Shell({ children }: { readonly children: ReactNode }) {
  const [open, setOpen] = useState(false)
  useLiveUpdates()
  return (
    <Announcer>
      <button
        type="button"
        className="skip"
        onClick={() => document.querySelector<HTMLElement>('main')?.focus()}
      >
        Skip to the page
      </button>
      <div className="shell">
        <header className="shell-top">
          <ActionIcon
            className="shell-burger"
            variant="subtle"
            aria-label="Places"
            aria-expanded={open}
            onClick={() => setOpen(!open)}
          >
            ☰
          </ActionIcon>
          <Seller />
          <Search />
          <Account />
        </header>
        <nav className="shell-nav" data-open={open || undefined} aria-label="Places">
          {PLACES.map(([to, words]) => (
            <NavLink key={to} to={`/${to}`} end={to === ''} onClick={() => setOpen(false)}>
              {words}
            </NavLink>
          ))}
        </nav>
        <main tabIndex={-1} className="shell-page">
          <OfflineNotice />
          {children}
        </main>
      </div>
      <Shortcuts />
    </Announcer>
  )
}

function Seller() {
  const { data } = useQuery(me(useSession().api))
  return (
    <div className="shell-seller">
      <Text fw={600} truncate>
        {data?.merchant.name ?? ' '}
      </Text>
      {data?.sandbox && <Status status="sandbox" />}
      {data?.merchant.held && <Status status="held" />}
      {data?.key.role === 'read' && <Status status="read only" />}
    </div>
  )
}

const SCHEMES = [
  ['auto', 'As the system'],
  ['light', 'Light'],
  ['dark', 'Dark'],
] as const

function Account() {
  const { api, signOut } = useSession()
  const { data } = useQuery(me(api))
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  return (
    <Menu position="bottom-end" width={220}>
      <Menu.Target>
        <Button variant="default" size="compact-md" aria-label="Account and appearance">
          Account
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{data ? `Key: ${data.key.label}` : 'Key'}</Menu.Label>
        <Menu.Label>Appearance</Menu.Label>
        {SCHEMES.map(([scheme, words]) => (
          <Menu.Item
            key={scheme}
            role="menuitemradio"
            aria-checked={colorScheme === scheme}
            leftSection={<span className="tick">{colorScheme === scheme ? '✓' : ''}</span>}
            onClick={() => setColorScheme(scheme)}
          >
            {words}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item onClick={signOut}>Sign out</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
