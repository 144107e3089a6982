import { actionsText as text } from '../../text/actions-text.ts'
import { words } from '../../text/en.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Keys } from '../../ui/Keys.tsx'
import './palette.css'

export interface KeysGroup {
  title: string
  lines: readonly { keys: readonly string[]; means: string }[]
}

/** All keys on one sheet. */
export function KeysSheet(props: { groups: readonly KeysGroup[]; onClose: () => void }) {
  const { listKeys } = text
  const inList: KeysGroup = {
    title: text.inList,
    lines: [
      { keys: ['ArrowUp', 'ArrowDown'], means: listKeys.move },
      { keys: ['Enter'], means: listKeys.open },
      { keys: ['Shift+ArrowDown', 'Space'], means: listKeys.several },
      { keys: ['Mod+A'], means: listKeys.all },
      { keys: ['Delete'], means: listKeys.trash },
      { keys: ['Escape'], means: listKeys.none }
    ]
  }
  return (
    <Dialog title={text.keysTitle} width="l" onClose={props.onClose}>
      <p className="dialog-lead">{text.keysLead}</p>
      <div className="keys-sheet">
        {[...props.groups, inList].map(({ title, lines }) => (
          <section key={title} aria-label={title}>
            <h3>{title}</h3>
            <dl>
              {lines.map(({ keys, means }) => (
                <div key={means}>
                  <dt>
                    {keys.map((one) => (
                      <Keys key={one} keys={one} />
                    ))}
                  </dt>
                  <dd>{means}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <div className="dialog-actions">
        <Button kind="primary" autoFocus onPress={props.onClose}>
          {words.common.close}
        </Button>
      </div>
    </Dialog>
  )
}
