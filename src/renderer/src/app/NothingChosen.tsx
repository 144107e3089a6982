import { actionsText } from '../text/actions-text.ts'
import { words } from '../text/en.ts'
import { Keys } from '../ui/Keys.tsx'
import { KeyMark } from '../ui/KeyMark.tsx'

/** The empty side: what can be done from here without the mouse. */
export function NothingChosen({ isEmpty, hint }: { isEmpty: boolean; hint?: string }) {
  return (
    <div className="nothing-chosen">
      <KeyMark />
      <h1>{isEmpty ? words.pane.emptyTitle : words.pane.nothingTitle}</h1>
      <p>{isEmpty ? words.pane.emptyText : (hint ?? words.pane.nothingText)}</p>
      <dl>
        <Shortcut keys="Mod+K" means={actionsText.labels.palette} />
        <Shortcut keys="Mod+F" means={actionsText.labels.find} />
        <Shortcut keys="Mod+N" means={words.pane.keysNew} />
        <Shortcut keys="Mod+V" means={words.pane.keysPaste} />
        <Shortcut keys="?" means={actionsText.labels.shortcuts} />
      </dl>
    </div>
  )
}

function Shortcut(props: { keys: string; means: string }) {
  return (
    <div>
      <dt>
        <Keys keys={props.keys} />
      </dt>
      <dd>{props.means}</dd>
    </div>
  )
}
