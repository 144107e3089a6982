import { Trash2 } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import type { TrashedCode } from '../../../../shared/model/code.ts'
import type { TrashedCredential } from '../../../../shared/model/credential.ts'
import { codeName } from '../../../../shared/rules/code-name.ts'
import { words } from '../../text/en.ts'
import { errorText } from '../../text/error-text.ts'
import { kindsText } from '../../text/kinds-text.ts'
import { trashText as text } from '../../text/trash-text.ts'
import { Button } from '../../ui/Button.tsx'
import { Empty } from '../../ui/Empty.tsx'
import { useSettings } from '../settings/settings-store.ts'
import { EmptyTrashDialog, EraseItemDialog } from './EraseDialogs.tsx'
import { EraseCodeDialog } from './EraseCodeDialog.tsx'
import { TrashLine } from './TrashLine.tsx'
import { useTrash } from './trash-store.ts'
import './trash.css'

type Asking =
  { kind: 'item'; item: TrashedCredential } | { kind: 'code'; code: TrashedCode } | { kind: 'empty' }

/** Lines drawn at once; emptying or putting back brings the next. */
const shownLines = 200

/** What is out of the lists and can be put back. */
export function TrashView() {
  const { status, logins, codes, refresh, restoreLogin, restoreCode } = useTrash((state) => state)
  const isEmpty = logins.length === 0 && codes.length === 0
  const [asking, setAsking] = useState<Asking>()
  const close = () => {
    setAsking(undefined)
  }
  return (
    <div className="page-content">
      <header className="page-head with-action">
        <div>
          <h1 id="view-title" tabIndex={-1}>
            {text.title}
          </h1>
          <p>{text.lead}</p>
        </div>
        {!isEmpty && (
          <Button
            onPress={() => {
              setAsking({ kind: 'empty' })
            }}
          >
            {text.empty}
          </Button>
        )}
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
      {status.kind === 'ready' && isEmpty && <EmptyTrash />}
      {logins.length > 0 && (
        <Part title={text.logins} hint={text.withLogin}>
          {logins.slice(0, shownLines).map((item) => (
            <TrashLine
              key={item.id}
              name={item.title}
              detail={[kindsText.one[item.kind], item.userName].filter(Boolean).join(' · ')}
              atMs={item.trashedAtMs}
              erasesAtMs={item.erasesAtMs}
              back={words.credential.restored(item.title)}
              restore={() => restoreLogin(item.id)}
              onErase={() => {
                setAsking({ kind: 'item', item })
              }}
            />
          ))}
        </Part>
      )}
      {codes.length > 0 && (
        <Part title={text.codes}>
          {codes.slice(0, shownLines).map((code) => (
            <TrashLine
              key={code.id}
              name={nameOf(code)}
              detail=""
              atMs={code.trashedAtMs}
              erasesAtMs={code.erasedAtMs}
              back={words.code.restored(nameOf(code))}
              restore={() => restoreCode(code.id)}
              onErase={() => {
                setAsking({ kind: 'code', code })
              }}
            />
          ))}
        </Part>
      )}
      {asking?.kind === 'empty' && <EmptyTrashDialog onClose={close} />}
      {asking?.kind === 'item' && <EraseItemDialog item={asking.item} onClose={close} />}
      {asking?.kind === 'code' && (
        <EraseCodeDialog
          id={asking.code.id}
          name={nameOf(asking.code)}
          site={asking.code.issuer === '' ? nameOf(asking.code) : asking.code.issuer}
          onClose={close}
        />
      )}
    </div>
  )
}

function EmptyTrash() {
  const days = useSettings((state) => state.settings?.trashDays)
  return (
    <Empty icon={<Trash2 />} title={text.emptyTitle}>
      <p>{text.emptyText}</p>
      {days !== undefined && <p>{days === null ? text.emptyNever : text.emptyDays(days)}</p>}
    </Empty>
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
