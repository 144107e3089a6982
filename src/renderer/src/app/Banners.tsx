import { Clock3, KeyRound, LifeBuoy, PencilOff, RectangleEllipsis, ShieldAlert, X } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { troubleOf, useClock } from '../features/clock/clock-store.ts'
import { useCodes } from '../features/codes/codes-store.ts'
import { useKit } from '../features/kit/kit-store.ts'
import { useProtect } from '../features/protection/protect-store.ts'
import { useSettings } from '../features/settings/settings-store.ts'
import { DoubtDialog } from '../features/vault/DoubtDialog.tsx'
import { RehearseDialog } from '../features/vault/RehearseDialog.tsx'
import { clockText } from '../text/clock-text.ts'
import { doubtText } from '../text/doubt-text.ts'
import { words } from '../text/en.ts'
import { rehearseText } from '../text/rehearse-text.ts'
import { safetyText as text } from '../text/safety-text.ts'
import { Button, IconButton } from '../ui/Button.tsx'
import { useGoneWithFocus } from '../ui/use-gone-with-focus.ts'
import { useRun } from '../ui/use-run.ts'
import './banners.css'
import { bannerList, type BannerKind, type UnlockedVault } from './banner-list.ts'
import { focusPaneIfLost } from './focus-pane.ts'
import { useView } from './view-store.ts'

/** Lines over the whole window that stay until what they say is no longer true. */
export function Banners({ vault }: { vault: UnlockedVault }) {
  const repair = useProtect((state) => state.ask)
  const askKit = useKit((state) => state.ask)
  const [showsFindings, setShowsFindings] = useState(false)
  // Until the next lock: it brings another page, and the password is typed after it.
  const [rehearsal, setRehearsal] = useState<'open' | 'later'>()
  const reminderDays = useSettings((state) => state.settings?.passwordReminderDays)
  const run = useRun()
  const clock = useClock((state) => state.state)
  const isDismissed = useClock((state) => state.dismissed === troubleOf(state.state))
  const dismissClock = useClock((state) => state.dismiss)
  const hasCodes = useCodes((state) => state.list.length > 0)
  const go = useView((state) => state.go)
  const clockTrouble = troubleOf(clock) !== undefined && !isDismissed && hasCodes
  const banners: Record<BannerKind, ReactNode> = {
    findings: (
      <Banner
        tone="bad"
        icon={<ShieldAlert />}
        words={doubtText.banner}
        action={doubtText.details}
        onAction={() => {
          setShowsFindings(true)
        }}
      />
    ),
    'read-only': <Banner tone="warn" icon={<PencilOff />} words={text.bannerReadOnly} />,
    'opened-with-kit': (
      <Banner
        tone="warn"
        icon={<KeyRound />}
        words={text.bannerKit}
        action={text.repair}
        onAction={() => {
          repair('repair', vault)
        }}
      />
    ),
    'no-kit': (
      <Banner
        tone="plain"
        icon={<LifeBuoy />}
        words={text.bannerNoKit}
        action={text.showKit}
        onAction={() => {
          run(() => askKit())
        }}
      />
    ),
    'password-due': rehearsal !== 'later' && (
      <Banner
        tone="plain"
        icon={<RectangleEllipsis />}
        words={rehearseText.banner(reminderDays ?? 0)}
        action={rehearseText.type}
        onAction={() => {
          setRehearsal('open')
        }}
        later={rehearseText.later}
        onDismiss={() => {
          setRehearsal('later')
        }}
      />
    ),
    clock: (
      <Banner
        tone="warn"
        icon={<Clock3 />}
        words={
          clock?.jump == null ? clockText.banner['not-synchronised'] : clockText.banner.jump(clock.jump.byMs)
        }
        action={clockText.look}
        onAction={() => {
          go('settings')
        }}
        onDismiss={dismissClock}
      />
    )
  }
  return (
    <div className="banners" role="status">
      {bannerList(vault, clockTrouble).map((kind) => (
        <div key={kind}>{banners[kind]}</div>
      ))}
      {showsFindings && vault.findings.length > 0 && (
        <DoubtDialog
          findings={vault.findings}
          onClose={() => {
            setShowsFindings(false)
          }}
        />
      )}
      {rehearsal === 'open' && (
        <RehearseDialog
          onClose={() => {
            setRehearsal(undefined)
            // The button that opened it goes with the line, once the password was right.
            focusPaneIfLost()
          }}
        />
      )}
    </div>
  )
}

function Banner(props: {
  tone: 'bad' | 'warn' | 'plain'
  icon: ReactNode
  words: string
  action?: string
  onAction?: () => void
  onDismiss?: () => void
  /** What letting it be is called, where it is said in a word. */
  later?: string
}) {
  const ref = useGoneWithFocus<HTMLDivElement>(focusPaneIfLost)
  return (
    <div ref={ref} className={`banner ${props.tone}`}>
      {props.icon}
      <span>{props.words}</span>
      {props.action !== undefined && props.onAction !== undefined && (
        <Button onPress={props.onAction}>{props.action}</Button>
      )}
      {props.onDismiss !== undefined && props.later !== undefined && (
        <Button kind="quiet" onPress={props.onDismiss}>
          {props.later}
        </Button>
      )}
      {props.onDismiss !== undefined && props.later === undefined && (
        <IconButton label={words.common.dismiss} icon={<X />} onPress={props.onDismiss} />
      )}
    </div>
  )
}
