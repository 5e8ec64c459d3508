import { useParams } from 'react-router'
import { Page } from '../parts/page.tsx'
import { Facts } from '../parts/show.tsx'
import { NotFound } from '../parts/states.tsx'
import { sentence } from '../words.ts'

/** The pages of docs/errors, as they are written: a title, a sentence, and three answers. */
const PAGES = import.meta.glob<string>('../../../docs/errors/*.md', {
  query: '?raw',
  import: 'default',
  eager: true,
})

export default function ErrorPage() {
  const { code = '' } = useParams()
  const text = PAGES[`../../../docs/errors/${code}.md`]
  if (text === undefined) return <NotFound />
  const lines = text.split('\n').slice(1).filter(Boolean)
  return (
    <Page title={sentence(code)}>
      {lines
        .filter((line) => !line.startsWith('- '))
        .map((line) => (
          <p key={line}>
            <Marked text={line} />
          </p>
        ))}
      <div className="panel">
        <Facts
          facts={lines.flatMap((line) => {
            const [, name, words] = /^- \*\*(.+?)\*\*: (.*)$/.exec(line) ?? []
            return name === undefined ? [] : [[name, <Marked key={name} text={words!} />] as const]
          })}
        />
      </div>
    </Page>
  )
}

/** `code` and [links](elsewhere), of which only the words are shown. */
const Marked = ({ text }: { readonly text: string }) =>
  text
    .replaceAll(/\[([^\]]+)\]\([^)]*\)/g, '$1')
    .split('`')
    .map((part, at) => (at % 2 === 1 ? <code key={at}>{part}</code> : part))
