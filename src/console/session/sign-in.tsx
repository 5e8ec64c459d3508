import { Alert, Button, PasswordInput, Paper, Stack, Text, Title } from '@mantine/core'
import { type SyntheticEvent, useState } from 'react'
import { Api, ApiError } from '../api/call.ts'
import { ME } from '../api/seller.ts'

interface Props {
  /** The server has refused the key that was in use. */
  readonly ended: boolean
  readonly onKey: (key: string) => void
}

export function SignIn({ ended, onKey }: Props) {
  const [key, setKey] = useState('')
  const [fault, setFault] = useState<string>()
  const [asking, setAsking] = useState(false)

  const submit = async (event: SyntheticEvent) => {
    event.preventDefault()
    const trimmed = key.trim()
    setAsking(true)
    setFault(undefined)
    try {
      await new Api(trimmed, () => undefined).json(ME)
      onKey(trimmed)
    } catch (error) {
      setFault(faultOf(error))
      setAsking(false)
    }
  }

  return (
    <main className="sign-in">
      <Paper withBorder p="xl" radius="md">
        <form onSubmit={(event) => void submit(event)}>
          <Stack>
            <Title order={1} size="h3">
              Sellers Center
            </Title>
            {ended && (
              <Alert color="yellow" role="status" title="You were signed out">
                The key has expired or was revoked. After signing in you are back where you were.
              </Alert>
            )}
            <PasswordInput
              label="API key"
              description="It is kept for this tab only, and forgotten when you sign out or close the tab."
              autoComplete="off"
              spellCheck={false}
              data-autofocus
              autoFocus
              required
              value={key}
              error={fault}
              onChange={(event) => setKey(event.currentTarget.value)}
            />
            <Button type="submit" loading={asking}>
              Sign in
            </Button>
            <Text size="sm" c="dimmed">
              The operator of the marketplace gives you the first key; you make further ones in the console.
            </Text>
          </Stack>
        </form>
      </Paper>
    </main>
  )
}

function faultOf(error: unknown) {
  if (!(error instanceof ApiError)) return 'The server cannot be reached.'
  return error.status === 401 ? 'This key is not valid. Check that it was copied whole.' : error.message
}
