import { useEffect, useRef, useState } from 'react'
import type { Settings } from '../../../../shared/model/settings.ts'
import { desktopText } from '../../text/desktop-text.ts'
import { settingsText } from '../../text/settings-text.ts'
import { Button } from '../../ui/Button.tsx'
import { Keys } from '../../ui/Keys.tsx'
import { useNotice } from '../../ui/notice-store.ts'
import { SettingRow } from '../../ui/SettingRow.tsx'
import { shortcutKeys, shortcutName } from '../../ui/shortcut-keys.ts'
import { useRun } from '../../ui/use-run.ts'
import { useSystem } from '../shell/system-store.ts'
import type { PressedKeys } from './record-shortcut.ts'
import { useSettings } from './settings-store.ts'
import { ShortcutRecorder } from './ShortcutRecorder.tsx'

const text = desktopText.shortcut
const others = { quickShortcut: 'lockShortcut', lockShortcut: 'quickShortcut' } as const

/** Setting of a combination that the whole system listens to: shown, and recorded by pressing it. */
export function ShortcutRow(props: {
  id: 'quickShortcut' | 'lockShortcut'
  settings: Settings
  /** What the page itself does at these keys, in words. */
  usedBy: (pressed: PressedKeys) => string | undefined
}) {
  const { id } = props
  const shortcut = props.settings[id]
  const state = useSystem(({ system }) => system?.[id])
  const change = useSettings((store) => store.change)
  const checkShortcut = useSystem((store) => store.checkShortcut)
  const showQuick = useSystem((store) => store.showQuick)
  const say = useNotice((store) => store.say)
  const run = useRun()
  const box = useRef<HTMLSpanElement>(null)
  const [records, setRecords] = useState(false)
  const notPossible = id === 'quickShortcut' ? text.quickNotPossible : text.lockNotPossible

  // What had the focus is gone once the recorder is: whoever works by keys stays at this setting.
  const staysHere = useRef(false)
  useEffect(() => {
    if (records || !staysHere.current) return
    staysHere.current = false
    box.current?.querySelector('button')?.focus()
  }, [records])

  function stop() {
    staysHere.current = true
    setRecords(false)
  }
  async function use(next: string | null) {
    stop()
    if (next === shortcut) return
    await change({ [id]: next })
    say({ text: next === null ? text.removed : text.saved(shortcutName(next)), tone: 'plain' })
  }
  /** What stands against a combination; undefined where it can be used. */
  async function objection(next: string): Promise<string | undefined> {
    if (next === shortcut) return undefined
    if (next === props.settings[others[id]]) return text.usedForOther
    const kind = await checkShortcut(next)
    if (kind === 'free') return undefined
    return kind === 'taken' ? text.taken : notPossible
  }

  const name = settingsText.names[id]
  return (
    <SettingRow
      anchor={id}
      name={name}
      means={<small>{settingsText.means[id]}</small>}
      note={state === 'taken' ? text.takenNow : state === 'not-possible' ? notPossible : undefined}
    >
      <span ref={box} className="shortcut">
        {records ? (
          <ShortcutRecorder
            label={name}
            usedBy={props.usedBy}
            objection={objection}
            onGiveUp={stop}
            onLeave={() => {
              setRecords(false)
            }}
            onUse={(next) => {
              run(() => use(next))
            }}
          />
        ) : (
          <>
            {shortcut === null ? (
              <span className="quiet">{text.none}</span>
            ) : (
              <Keys keys={shortcutKeys(shortcut)} />
            )}
            <Button
              aria-label={`${name}: ${text.change}`}
              onPress={() => {
                setRecords(true)
              }}
            >
              {text.change}
            </Button>
            {id === 'quickShortcut' && (
              <Button
                onPress={() => {
                  run(showQuick)
                }}
              >
                {text.openNow}
              </Button>
            )}
          </>
        )}
      </span>
    </SettingRow>
  )
}
