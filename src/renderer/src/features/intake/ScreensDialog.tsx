import { AppWindow, Monitor } from 'lucide-react'
import { useEffect, useState } from 'react'
import { Header, ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components'
import type { ScreenSource, ScreenSources } from '../../../../shared/model/intake.ts'
import { words } from '../../text/en.ts'
import { waysInText } from '../../text/ways-in-text.ts'
import { Button } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { isMac } from '../../ui/is-mac.ts'
import { useRun } from '../../ui/use-run.ts'
import { useIntake } from './intake-store.ts'
import { Thumbnail } from './Thumbnail.tsx'

const text = waysInText.screens

/** Which screen or window is to be looked at, with a small picture of each. */
export function ScreensDialog() {
  const back = useIntake((state) => state.back)
  const listScreens = useIntake((state) => state.listScreens)
  const scan = useIntake((state) => state.scan)
  const run = useRun()
  const [found, setFound] = useState<ScreenSources>()
  const [chosen, setChosen] = useState<ScreenSource>()
  /** Undefined until the person decides: then a screen hides us, a window does not need to. */
  const [hides, setHides] = useState<boolean>()
  const [busy, setBusy] = useState(false)
  const [complaint, setComplaint] = useState<string>()

  useEffect(() => {
    let isOver = false
    run(async () => {
      // What cannot be asked is as good as not allowed; the words for it name the way round.
      const answer = await listScreens().catch(() => ({ kind: 'refused' }) as const)
      if (isOver) return
      setFound(answer)
      if (answer.kind === 'sources') setChosen(answer.sources[0])
    })
    return () => {
      isOver = true
    }
  }, [listScreens, run])

  const canScan = found?.kind === 'portal' || chosen !== undefined
  const hideWindow = hides ?? chosen?.kind !== 'window'
  function submit(isPart: boolean) {
    setBusy(true)
    setComplaint(undefined)
    run(async () => {
      const scanned = await scan({ sourceId: chosen?.id ?? null, hideWindow, isPart })
      if (scanned) return
      setBusy(false)
      setComplaint(text.failed)
    })
  }

  return (
    <Dialog title={text.title} width="l" isDismissable={!busy} isKept={busy} onClose={back}>
      <p className="dialog-lead">{text.lead}</p>
      {found === undefined && (
        <div className="reading" role="status">
          <span className="spinner" aria-hidden />
          <span className="quiet">{text.looking}</span>
        </div>
      )}
      {found?.kind === 'portal' && <p className="callout plain">{text.portal}</p>}
      {found?.kind === 'refused' && (
        <p className="callout warn">{isMac() ? text.refusedMac : text.refused}</p>
      )}
      {found?.kind === 'sources' && found.sources.length === 0 && <p className="callout warn">{text.none}</p>}
      {found?.kind === 'sources' && found.sources.length > 0 && (
        <Choices sources={found.sources} chosen={chosen} onChoose={setChosen} />
      )}
      {canScan && (
        <Checkbox isSelected={hideWindow} onChange={setHides}>
          {text.hide}
        </Checkbox>
      )}
      <div role="alert">{complaint !== undefined && <p className="callout bad">{complaint}</p>}</div>
      <div className="dialog-actions">
        <Button onPress={back} isDisabled={busy}>
          {words.common.cancel}
        </Button>
        {canScan && (
          <>
            <Button
              isDisabled={busy}
              onPress={() => {
                submit(true)
              }}
            >
              {text.part}
            </Button>
            <Button
              kind="primary"
              isPending={busy}
              onPress={() => {
                submit(false)
              }}
            >
              {text.scan}
            </Button>
          </>
        )}
      </div>
    </Dialog>
  )
}

function Choices(props: {
  sources: ScreenSource[]
  chosen: ScreenSource | undefined
  onChoose: (source: ScreenSource | undefined) => void
}) {
  const sections = [
    { kind: 'screen', title: text.screens },
    { kind: 'window', title: text.windows }
  ] as const
  return (
    <ListBox
      className="screens"
      aria-label={text.list}
      layout="grid"
      selectionMode="single"
      disallowEmptySelection
      autoFocus
      selectedKeys={props.chosen === undefined ? [] : [props.chosen.id]}
      onSelectionChange={(keys) => {
        props.onChoose(props.sources.find(({ id }) => keys !== 'all' && keys.has(id)))
      }}
    >
      {sections.map(({ kind, title }) => {
        const ofKind = props.sources.filter((source) => source.kind === kind)
        return (
          ofKind.length > 0 && (
            <ListBoxSection key={kind} className="screens-kind" aria-label={title}>
              <Header>{title}</Header>
              {ofKind.map((source) => {
                const name = source.name === '' ? text.unnamed : source.name
                return (
                  <ListBoxItem key={source.id} id={source.id} className="screen" textValue={name}>
                    <Thumbnail
                      data={source.thumbnail}
                      icon={kind === 'screen' ? <Monitor /> : <AppWindow />}
                    />
                    <span>{name}</span>
                  </ListBoxItem>
                )
              })}
            </ListBoxSection>
          )
        )
      })}
    </ListBox>
  )
}
