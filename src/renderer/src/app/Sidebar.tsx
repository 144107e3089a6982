import {
  CircleDashed,
  Clock3,
  CopyCheck,
  DatabaseBackup,
  HeartPulse,
  KeyRound,
  LifeBuoy,
  ListChecks,
  Lock,
  PanelLeftOpen,
  Settings2,
  Star,
  Trash2,
  WandSparkles
} from 'lucide-react'
import type { ReactNode } from 'react'
import { useBackup } from '../features/backup/backup-store.ts'
import { useCodes } from '../features/codes/codes-store.ts'
import { unfinishedCodes } from '../features/codes/unfinished.ts'
import { allItems, useList } from '../features/credentials/list-store.ts'
import { isSameScope } from '../features/credentials/scope-name.ts'
import { useOrganise } from '../features/listing/organise-store.ts'
import { useOrganiseSeveral } from '../features/listing/use-organise-several.ts'
import { useRecovery } from '../features/recovery/recovery-store.ts'
import { useTrash } from '../features/trash/trash-store.ts'
import { useVault } from '../features/vault/vault-store.ts'
import { words } from '../text/en.ts'
import { enrolmentText } from '../text/enrolment-text.ts'
import { recoveryText } from '../text/recovery-text.ts'
import { placesText as text } from '../text/places-text.ts'
import { KeyMark } from '../ui/KeyMark.tsx'
import { useRun } from '../ui/use-run.ts'
import { FolderPlaces } from './FolderPlaces.tsx'
import { KindPlaces, TagPlaces } from './KindPlaces.tsx'
import { PlaceButton } from './PlaceButton.tsx'
import { useGoTo } from './use-go-to.ts'
import { useView, type View } from './view-store.ts'

/** Where one can go. As pictures it has the places that are there in every vault. */
export function Sidebar({ isDemo, asPictures }: { isDemo: boolean; asPictures: boolean }) {
  return (
    <nav className={asPictures ? 'sidebar pictures' : 'sidebar'} aria-label={words.nav.label}>
      <div className="brand">
        <KeyMark />
        <span className="nav-label">{words.app.name}</span>
      </div>
      {isDemo && <span className="chip warn demo">{words.app.demo}</span>}
      {asPictures && <UnfoldButton />}
      <MainPlaces />
      <div className="own-places">
        {!asPictures && (
          <>
            <KindPlaces />
            <FolderPlaces />
            <TagPlaces />
          </>
        )}
      </div>
      <LowerPlaces />
    </nav>
  )
}

/** Brings the whole bar over the page. */
function UnfoldButton() {
  const showPlaces = useView((state) => state.showPlaces)
  return (
    <PlaceButton
      icon={<PanelLeftOpen />}
      label={text.open}
      isHere={false}
      onPress={() => {
        showPlaces(true)
      }}
    />
  )
}

function MainPlaces() {
  const places = useList((state) => state.places)
  const scope = useList((state) => state.scope)
  const isInItems = useView((state) => state.view === 'items')
  const codes = useCodes((state) => state.list.length)
  const recovery = useRecovery((state) => state.sets.filter((set) => set.revokedAtMs === null).length)
  const unfinished = useCodes((state) => unfinishedCodes(state.list).length)
  const isAtUnfinished = useView((state) => state.view === 'unfinished')
  const dragged = useOrganise((state) => state.dragged)
  const { star } = useOrganiseSeveral()
  const goTo = useGoTo()
  return (
    <>
      <PlaceButton
        icon={<KeyRound />}
        label={words.nav.items}
        count={places?.all ?? 0}
        isHere={isInItems && scope.kind === 'all'}
        onPress={() => {
          goTo(allItems)
        }}
      />
      <PlaceButton
        icon={<Star />}
        label={text.favourites}
        count={places?.favourites ?? 0}
        isHere={isInItems && isSameScope(scope, { kind: 'favourites' })}
        onPress={() => {
          goTo({ kind: 'favourites' })
        }}
        onDropItems={() => {
          star(dragged, true)
        }}
      />
      <Place view="codes" icon={<Clock3 />} label={words.nav.codes} count={codes} />
      <Place view="recovery" icon={<LifeBuoy />} label={recoveryText.nav} count={recovery} />
      {/* Stays while somebody is there, so that the last one finished does not take the place away under them. */}
      {(unfinished > 0 || isAtUnfinished) && (
        <Place
          view="unfinished"
          icon={<CircleDashed />}
          label={enrolmentText.nav(unfinished)}
          shown={enrolmentText.title}
          count={unfinished}
          isOpenTask={unfinished > 0}
        />
      )}
      <Place view="health" icon={<HeartPulse />} label={text.health} />
      <Place view="generator" icon={<WandSparkles />} label={text.generator} />
    </>
  )
}

function LowerPlaces() {
  const trashed = useTrash((state) => state.logins.length + state.codes.length)
  const backupFailed = useBackup((state) => state.state?.lastFailure != null)
  const lock = useVault((state) => state.lock)
  const dragged = useOrganise((state) => state.dragged)
  const { trash } = useOrganiseSeveral()
  const run = useRun()
  return (
    <>
      <Place view="duplicates" icon={<CopyCheck />} label={text.duplicates} />
      <Place
        view="trash"
        icon={<Trash2 />}
        label={words.nav.trash}
        {...(trashed === 0 ? {} : { count: trashed })}
        onDropItems={() => {
          trash(dragged)
        }}
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
      <PlaceButton
        icon={<Lock aria-hidden />}
        label={words.nav.lock}
        isHere={false}
        onPress={() => {
          run(lock)
        }}
      />
    </>
  )
}

function Place(props: {
  view: View
  icon: ReactNode
  label: string
  shown?: string
  count?: number
  isTroubled?: boolean
  isOpenTask?: boolean
  onDropItems?: () => void
}) {
  const { view, ...place } = props
  const isHere = useView((state) => state.view === view)
  const go = useView((state) => state.go)
  return (
    <PlaceButton
      {...place}
      isHere={isHere}
      onPress={() => {
        go(view)
      }}
    />
  )
}
