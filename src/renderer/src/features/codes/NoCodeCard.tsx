import { words } from '../../text/en.ts'
import { Button } from '../../ui/Button.tsx'
import { isMac } from '../../ui/is-mac.ts'

/** Stands in a login without a code: how one gets there. */
export function NoCodeCard(props: { onAdd: () => void }) {
  return (
    <section className="card no-code" aria-label={words.code.label}>
      <div>
        <span className="label">{words.code.label}</span>
        <b>{words.code.none}</b>
        <small>{isMac() ? words.code.noneTextMac : words.code.noneText}</small>
      </div>
      <Button onPress={props.onAdd}>{words.code.add}</Button>
    </section>
  )
}
