import { inSentence } from '../text/in-sentence.ts'
import { kindsText } from '../text/kinds-text.ts'
import { quickText as text } from '../text/quick-text.ts'
import { keyName } from '../ui/key-name.ts'
import { useQuick } from './quick-store.ts'
import { enterName, namePlace, type EnterName } from './row-rules.ts'

const enterSign = '↵'
const shiftSign = '⇧'

/** The keys, and what they do with the chosen row. */
export function KeyHints({ areActionsOpen }: { areActionsOpen: boolean }) {
  const row = useQuick((state) => state.rows?.[state.chosen])
  const codeFirst = useQuick((state) => state.codeFirst)
  if (areActionsOpen) {
    return (
      <Hints>
        <Hint keys="↑ ↓" does={text.keys.choose} />
        <Hint keys="Esc" does={text.keys.back} />
      </Hints>
    )
  }
  if (row === undefined) {
    return (
      <Hints>
        <Hint keys="Esc" does={text.keys.close} />
      </Hints>
    )
  }
  const enter = enterName(row, codeFirst)
  const [code] = row.codes
  const place = namePlace(row)
  return (
    <Hints>
      <Hint keys={enterSign} does={shortName(enter)} />
      {code !== undefined && enter !== 'code' && enter !== 'counter' && (
        <Hint
          keys={`${keyName('Mod')} ${enterSign}`}
          does={code.kind === 'hotp' ? text.keys.counter : text.keys.code}
        />
      )}
      {place !== undefined && place !== enter && (
        <Hint keys={`${shiftSign} ${enterSign}`} does={shortName(place as EnterName)} />
      )}
      <Hint keys="Tab" does={text.keys.more} />
    </Hints>
  )
}

const shortName = (name: EnterName): string =>
  name === 'code' || name === 'counter' || name === 'open'
    ? text.keys[name]
    : inSentence(kindsText.places[name])

function Hints({ children }: { children: React.ReactNode }) {
  return <footer className="quick-keys">{children}</footer>
}

function Hint({ keys, does }: { keys: string; does: string }) {
  return (
    <span>
      <kbd>{keys}</kbd> {does}
    </span>
  )
}
