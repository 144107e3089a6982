import { useId, useState, type KeyboardEvent } from 'react'
import { desktopText } from '../../text/desktop-text.ts'
import { isMac } from '../../ui/is-mac.ts'
import { keyName } from '../../ui/key-name.ts'
import { useRun } from '../../ui/use-run.ts'
import { recordShortcut, type PressedKeys } from './record-shortcut.ts'

const text = desktopText.shortcut

/**
 * Takes the next combination that is pressed. One that cannot be used is named with its reason, and the next one is
 * waited for.
 */
export function ShortcutRecorder(props: {
  label: string
  usedBy: (pressed: PressedKeys) => string | undefined
  /** What stands against a combination, undefined where nothing does. */
  objection: (shortcut: string) => Promise<string | undefined>
  onUse: (shortcut: string | null) => void
  onGiveUp: () => void
  /** The focus went elsewhere. */
  onLeave: () => void
}) {
  const howId = useId()
  const run = useRun()
  const [complaint, setComplaint] = useState<string>()

  async function take(shortcut: string) {
    const against = await props.objection(shortcut)
    if (against === undefined) props.onUse(shortcut)
    else setComplaint(against)
  }
  function onKeyDown(event: KeyboardEvent) {
    const pressed: PressedKeys = {
      ...pressedOf(event),
      isAltGr: event.getModifierState('AltGraph')
    }
    const recorded = recordShortcut(pressed, isMac())
    if (recorded.kind === 'leaves') return
    // Neither the page nor the button does anything at these keys now.
    event.preventDefault()
    event.stopPropagation()
    if (event.repeat) return
    if (recorded.kind === 'given-up') props.onGiveUp()
    else if (recorded.kind === 'none') props.onUse(null)
    else if (recorded.kind === 'refused')
      setComplaint(recorded.why === 'needed' ? text.needed : text.refused(keyName('Mod')))
    else if (recorded.kind === 'combination') {
      const action = props.usedBy(pressed)
      if (action === undefined) run(() => take(recorded.shortcut))
      else setComplaint(text.usedHere(action))
    }
  }
  return (
    <span className="shortcut-recorder">
      <button
        type="button"
        className="button plain"
        // Somebody pressed a button to come here.
        autoFocus
        aria-label={`${props.label}: ${text.press}`}
        aria-describedby={howId}
        onKeyDown={onKeyDown}
        onKeyUp={(event) => {
          // The space bar presses a button when it is let go of.
          event.preventDefault()
        }}
        onBlur={props.onLeave}
      >
        {text.press}
      </button>
      <small id={howId} role="status" className={complaint === undefined ? undefined : 'complaint'}>
        {complaint ?? text.pressHow}
      </small>
    </span>
  )
}

const pressedOf = ({ key, code, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent) => ({
  key,
  code,
  ctrlKey,
  metaKey,
  altKey,
  shiftKey
})
