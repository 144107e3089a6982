import { KeyRound, LifeBuoy, PencilOff, ShieldAlert } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { useKit } from '../features/kit/kit-store.ts'
import { useProtect } from '../features/protection/protect-store.ts'
import { DoubtDialog } from '../features/vault/DoubtDialog.tsx'
import { doubtText } from '../text/doubt-text.ts'
import { safetyText as text } from '../text/safety-text.ts'
import { Button } from '../ui/Button.tsx'
import { useRun } from '../ui/use-run.ts'
import './banners.css'
import { bannerList, type BannerKind, type UnlockedVault } from './banner-list.ts'

/** Lines over the whole window that stay until what they say is no longer true. */
export function Banners({ vault }: { vault: UnlockedVault }) {
  const repair = useProtect((state) => state.ask)
  const askKit = useKit((state) => state.ask)
  const [showsFindings, setShowsFindings] = useState(false)
  const run = useRun()
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
    )
  }
  return (
    <div className="banners" role="status">
      {bannerList(vault).map((kind) => (
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
    </div>
  )
}

function Banner(props: {
  tone: 'bad' | 'warn' | 'plain'
  icon: ReactNode
  words: string
  action?: string
  onAction?: () => void
}) {
  return (
    <div className={`banner ${props.tone}`}>
      {props.icon}
      <span>{props.words}</span>
      {props.action !== undefined && props.onAction !== undefined && (
        <Button onPress={props.onAction}>{props.action}</Button>
      )}
    </div>
  )
}
