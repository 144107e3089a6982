import {
  CircleDashed,
  Clock3,
  DatabaseBackup,
  KeyRound,
  ListChecks,
  Lock,
  Settings2,
  Trash2
} from 'lucide-react'
import type { ReactNode } from 'react'
import { useBackup } from '../features/backup/backup-store.ts'
import { useCodes } from '../features/codes/codes-store.ts'
import { unfinishedCodes } from '../features/codes/unfinished.ts'
import { useList } from '../features/credentials/list-store.ts'
import { useTrash } from '../features/trash/trash-store.ts'
import { useVault } from '../features/vault/vault-store.ts'
import { words } from '../text/en.ts'
import { enrolmentText } from '../text/enrolment-text.ts'
import { KeyMark } from '../ui/KeyMark.tsx'
import { useRun } from '../ui/use-run.ts'
import { useView, type View } from './view-store.ts'

/** Where one can go. Nothing stands here that does not exist. */
export function Sidebar({ isDemo }: { isDemo: boolean }) {
  const items = useList((state) => state.places?.all ?? 0)
  const codes = useCodes((state) => state.list.length)
  const unfinished = useCodes((state) => unfinishedCodes(state.list).length)
  const isThere = useView((state) => state.view === 'unfinished')
  const trashed = useTrash((state) => state.logins.length + state.codes.length)
  const backupFailed = useBackup((state) => state.state?.lastFailure != null)
  const lock = useVault((state) => state.lock)
  const run = useRun()
  return (
    <nav className="sidebar" aria-label={words.nav.label}>
      <div className="brand">
        <KeyMark />
        <span className="nav-label">{words.app.name}</span>
      </div>
      {isDemo && <span className="chip warn demo">{words.app.demo}</span>}
      <Place view="items" icon={<KeyRound />} label={words.nav.items} count={items} />
      <Place view="codes" icon={<Clock3 />} label={words.nav.codes} count={codes} />
      {/* Stays while somebody is there, so that the last one finished does not take the place away under them. */}
      {(unfinished > 0 || isThere) && (
        <Place
          view="unfinished"
          icon={<CircleDashed />}
          label={enrolmentText.nav(unfinished)}
          shown={enrolmentText.title}
          count={unfinished}
          isOpenTask={unfinished > 0}
        />
      )}
      <div className="grow" />
      <Place
        view="trash"
        icon={<Trash2 />}
        label={words.nav.trash}
        {...(trashed === 0 ? {} : { count: trashed })}
      />
      <Place
        view="backups"
        icon={<DatabaseBackup />}
        label={backupFailed ? words.nav.backupsFailed : words.nav.backups}
        shown={words.nav.backups}
        isTroubled={backupFailed}
      />
      <Place view="audit" icon={<ListChecks />} label={words.nav.audit} />
      <Place view="settings" icon={<Settings2 />} label={words.nav.settings} />
      <button
        type="button"
        className="nav"
        title={words.nav.lock}
        onClick={() => {
          run(lock)
        }}
      >
        <Lock aria-hidden />
        <span className="nav-label">{words.nav.lock}</span>
      </button>
    </nav>
  )
}

function Place(props: {
  view: View
  icon: ReactNode
  label: string
  /** Where the label says more than stands there. */
  shown?: string
  count?: number
  isTroubled?: boolean
  /** The count asks for something to be done. */
  isOpenTask?: boolean
}) {
  const view = useView((state) => state.view)
  const go = useView((state) => state.go)
  return (
    <button
      type="button"
      className="nav"
      title={props.label}
      aria-current={view === props.view ? 'page' : undefined}
      aria-label={props.label}
      onClick={() => {
        go(props.view)
      }}
    >
      {props.icon}
      <span className="nav-label">{props.shown ?? props.label}</span>
      {props.isTroubled === true && <span className="nav-trouble" aria-hidden />}
      {props.count !== undefined && (
        <span className={props.isOpenTask === true ? 'nav-count open-task' : 'nav-count'}>{props.count}</span>
      )}
    </button>
  )
}
