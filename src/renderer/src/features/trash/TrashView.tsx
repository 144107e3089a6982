import { Trash2 } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { codeName } from '../../../../shared/rules/code-name.ts'
import { words } from '../../text/en.ts'
import { errorText } from '../../text/error-text.ts'
import { trashText as text } from '../../text/trash-text.ts'
import { Button } from '../../ui/Button.tsx'
import { Empty } from '../../ui/Empty.tsx'
import { useNotice } from '../../ui/notice-store.ts'
import { useRun } from '../../ui/use-run.ts'
import { momentOf } from '../../ui/when.ts'
import { useTrash } from './trash-store.ts'
import './trash.css'

/** What is out of the lists and can be put back. */
export function TrashView() {
  const { status, logins, codes, refresh, restoreLogin, restoreCode } = useTrash((state) => state)
  const isEmpty = logins.length === 0 && codes.length === 0
  return (
    <div className="page-content">
      <header className="page-head">
        <h1 id="view-title" tabIndex={-1}>
          {text.title}
        </h1>
        <p>{text.lead}</p>
      </header>
      {status.kind === 'loading' && <p className="quiet">{text.loading}</p>}
      {status.kind === 'failed' && (
        <Empty
          title={text.failed}
          actions={<Button onPress={() => void refresh()}>{words.common.tryAgain}</Button>}
        >
          <p>{errorText[status.code]}</p>
        </Empty>
      )}
      {status.kind === 'ready' && isEmpty && (
        <Empty icon={<Trash2 />} title={text.emptyTitle}>
          <p>{text.emptyText}</p>
        </Empty>
      )}
      {logins.length > 0 && (
        <Part title={text.logins} hint={text.withLogin}>
          {logins.map(({ id, title, userName, trashedAtMs }) => (
            <Line
              key={id}
              name={title}
              detail={userName}
              atMs={trashedAtMs}
              back={words.credential.restored(title)}
              restore={() => restoreLogin(id)}
            />
          ))}
        </Part>
      )}
      {codes.length > 0 && (
        <Part title={text.codes}>
          {codes.map(({ id, trashedAtMs, ...label }) => {
            const name = codeName(label) === '' ? text.unnamed : codeName(label)
            return (
              <Line
                key={id}
                name={name}
                detail=""
                atMs={trashedAtMs}
                back={words.code.restored(name)}
                restore={() => restoreCode(id)}
              />
            )
          })}
        </Part>
      )}
    </div>
  )
}

function Part(props: { title: string; hint?: string; children: ReactNode }) {
  return (
    <section className="trash-part" aria-label={props.title}>
      <h2>{props.title}</h2>
      <ul className="card trashed">{props.children}</ul>
      {props.hint !== undefined && <p className="quiet">{props.hint}</p>}
    </section>
  )
}

interface LineProps {
  name: string
  detail: string
  atMs: number
  /** Said once it is back. */
  back: string
  restore: () => Promise<void>
}

function Line({ name, detail, atMs, back, restore }: LineProps) {
  const [now] = useState(() => Date.now())
  const say = useNotice((state) => state.say)
  const run = useRun()
  return (
    <li>
      <span className="trashed-name">
        <b>{name}</b>
        <small>
          {[detail, text.movedHere(momentOf(atMs, now))].filter((part) => part !== '').join(' · ')}
        </small>
      </span>
      <Button
        aria-label={text.restoreOne(name)}
        onPress={() => {
          run(async () => {
            await restore()
            // The button is gone with its line; the keyboard goes on at the title.
            document.getElementById('view-title')?.focus()
            say({ text: back, tone: 'plain' })
          })
        }}
      >
        {text.restore}
      </Button>
    </li>
  )
}
