import { words } from '../text/en.ts'
import { isMac } from '../ui/is-mac.ts'
import { KeyMark } from '../ui/KeyMark.tsx'

/** The empty side: what can be done from here without the mouse. */
export function NothingChosen({ isEmpty, hint }: { isEmpty: boolean; hint?: string }) {
  const key = isMac() ? '⌘' : 'Ctrl'
  return (
    <div className="nothing-chosen">
      <KeyMark />
      <h2>{isEmpty ? words.pane.emptyTitle : words.pane.nothingTitle}</h2>
      <p>{isEmpty ? words.pane.emptyText : (hint ?? words.pane.nothingText)}</p>
      <dl>
        <Shortcut keys={[key, 'K']} means={words.pane.keysSearch} />
        <Shortcut keys={[key, 'N']} means={words.pane.keysNew} />
        <Shortcut keys={[key, 'V']} means={words.pane.keysPaste} />
      </dl>
    </div>
  )
}

function Shortcut(props: { keys: string[]; means: string }) {
  return (
    <div>
      <dt>
        {props.keys.map((key) => (
          <kbd key={key}>{key}</kbd>
        ))}
      </dt>
      <dd>{props.means}</dd>
    </div>
  )
}
