import { ArrowUpRight, Copy, Trash2 } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import type { CredentialDetail } from '../../../../shared/model/credential.ts'
import { openableUrl } from '../../../../shared/rules/web-address.ts'
import { words } from '../../text/en.ts'
import { Button, IconButton } from '../../ui/Button.tsx'
import { Monogram } from '../../ui/Monogram.tsx'
import { useNotice } from '../../ui/notice-store.ts'
import { useRun } from '../../ui/use-run.ts'
import { momentOf } from '../../ui/when.ts'
import { useCredentials } from './credentials-store.ts'
import { FieldRow } from './FieldRow.tsx'
import { NotesRow, PasswordRow } from './SecretRow.tsx'
import { useTrashCredential } from './use-trash-credential.ts'
import './credentials.css'

/** One login. The codes that belong to it are handed in by the application. */
export function CredentialPane(props: { credential: CredentialDetail; codes: ReactNode }) {
  const { credential } = props
  const edit = useCredentials((state) => state.edit)
  const trash = useTrashCredential()
  const [now] = useState(() => Date.now())
  return (
    <article className="pane-content" aria-labelledby="pane-title">
      <header className="pane-head">
        <Monogram name={credential.title} big />
        <div className="pane-names">
          <h1 id="pane-title" tabIndex={-1}>
            {credential.title}
          </h1>
          <p>
            {words.credential.kind} · {words.credential.changed(momentOf(credential.updatedAtMs, now))}
          </p>
        </div>
        <Button
          onPress={() => {
            edit('selected')
          }}
        >
          {words.common.edit}
        </Button>
        <IconButton
          bordered
          label={words.common.trash}
          icon={<Trash2 />}
          onPress={() => {
            trash(credential)
          }}
        />
      </header>
      <div className="card">
        <UserNameRow credential={credential} />
        {/* A change ends what is shown: it would be the secret of before. */}
        <PasswordRow key={`password-${String(credential.updatedAtMs)}`} credential={credential} />
        <WebsiteRow credential={credential} />
        <NotesRow key={`notes-${String(credential.updatedAtMs)}`} credential={credential} />
      </div>
      {props.codes}
      <p className="quiet times">
        {words.credential.times(momentOf(credential.createdAtMs, now), momentOf(credential.updatedAtMs, now))}
      </p>
    </article>
  )
}

function UserNameRow({ credential }: { credential: CredentialDetail }) {
  const copy = useCredentials((state) => state.copy)
  const run = useRun()
  if (credential.userName === '') return <FieldRow label={words.credential.userName}>{none}</FieldRow>
  return (
    <FieldRow
      label={words.credential.userName}
      actions={
        <IconButton
          label={words.credential.copyUserName}
          icon={<Copy />}
          onPress={() => {
            run(() => copy(credential.id, 'userName'))
          }}
        />
      }
    >
      {credential.userName}
    </FieldRow>
  )
}

function WebsiteRow({ credential }: { credential: CredentialDetail }) {
  const copy = useCredentials((state) => state.copy)
  const openWebsite = useCredentials((state) => state.openWebsite)
  const say = useNotice((state) => state.say)
  const run = useRun()
  if (credential.url === '') return <FieldRow label={words.credential.website}>{none}</FieldRow>
  const open = async () => {
    if (!(await openWebsite(credential.id))) say({ text: words.credential.notOpened, tone: 'bad' })
  }
  return (
    <FieldRow
      label={words.credential.website}
      actions={
        <>
          {openableUrl(credential.url) !== undefined && (
            <IconButton
              label={words.credential.openWebsite}
              icon={<ArrowUpRight />}
              onPress={() => {
                run(open)
              }}
            />
          )}
          <IconButton
            label={words.credential.copyWebsite}
            icon={<Copy />}
            onPress={() => {
              run(() => copy(credential.id, 'url'))
            }}
          />
        </>
      }
    >
      {shownAddress(credential.url)}
    </FieldRow>
  )
}

const none = <span className="none">{words.credential.none}</span>

/** As people say it; what is copied and opened is the whole. */
const shownAddress = (url: string) => url.replace(/^https?:\/\//i, '').replace(/\/$/, '')
