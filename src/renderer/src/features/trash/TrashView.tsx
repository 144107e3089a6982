import { Trash2 } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import type { TrashedCode } from '../../../../shared/model/code.ts'
import { codeName } from '../../../../shared/rules/code-name.ts'
import { codesText } from '../../text/codes-text.ts'
import { words } from '../../text/en.ts'
import { errorText } from '../../text/error-text.ts'
import { trashText as text } from '../../text/trash-text.ts'
import { Button } from '../../ui/Button.tsx'
import { Empty } from '../../ui/Empty.tsx'
import { useNotice } from '../../ui/notice-store.ts'
import { useRun } from '../../ui/use-run.ts'
import { dateOf, momentOf } from '../../ui/when.ts'
import { EraseCodeDialog } from './EraseCodeDialog.tsx'
import { useTrash } from './trash-store.ts'
import './trash.css'

/** What is out of the lists and can be put back. */
export function TrashView() {
  const { status, logins, codes, refresh, restoreLogin, restoreCode } = useTrash((state) => state)
  const isEmpty = logins.length === 0 && codes.length === 0
  const [erasing, setErasing] = useState<TrashedCode>()
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
          {codes.map((code) => {
            const name = nameOf(code)
            return (
              <Line
                key={code.id}
                name={name}
                detail=""
                atMs={code.trashedAtMs}
                erasedAtMs={code.erasedAtMs}
                back={words.code.restored(name)}
                restore={() => restoreCode(code.id)}
                onErase={() => {
                  setErasing(code)
                }}
              />
            )
          })}
        </Part>
      )}
      {erasing !== undefined && (
        <EraseCodeDialog
          id={erasing.id}
          name={nameOf(erasing)}
          site={erasing.issuer === '' ? nameOf(erasing) : erasing.issuer}
          onClose={() => {
            setErasing(undefined)
          }}
        />
      )}
    </div>
  )
}

const nameOf = (code: TrashedCode) => (codeName(code) === '' ? text.unnamed : codeName(code))

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
  /** When it is erased by itself, where it is. */
  erasedAtMs?: number | null
  /** Said once it is back. */
  back: string
  restore: () => Promise<void>
  onErase?: () => void
}

function Line({ name, detail, atMs, erasedAtMs, back, restore, onErase }: LineProps) {
  const [now] = useState(() => Date.now())
  const say = useNotice((state) => state.say)
  const run = useRun()
  return (
    <li>
      <span className="trashed-name">
        <b>{name}</b>
        <small>
          {[
            detail,
            text.movedHere(momentOf(atMs, now)),
            typeof erasedAtMs === 'number' ? text.erasedOn(`on ${dateOf(erasedAtMs)}`) : ''
          ]
            .filter((part) => part !== '')
            .join(' · ')}
        </small>
      </span>
      {onErase !== undefined && (
        <Button kind="quiet" aria-label={codesText.eraseOne(name)} onPress={onErase}>
          {text.erase}
        </Button>
      )}
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
