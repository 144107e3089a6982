import { Plus } from 'lucide-react'
import type { CredentialDetail } from '../../../shared/model/credential.ts'
import { CodeCard } from '../features/codes/CodeCard.tsx'
import { useCodes } from '../features/codes/codes-store.ts'
import { NoCodeCard } from '../features/codes/NoCodeCard.tsx'
import { useIntake } from '../features/intake/intake-store.ts'
import { codesText } from '../text/codes-text.ts'
import { Button } from '../ui/Button.tsx'
import { focusPane } from './focus-pane.ts'
import { useView } from './view-store.ts'

/** The codes of one item, and the way to add one. */
export function ItemCodes({ item }: { item: CredentialDetail }) {
  const ask = useIntake((state) => state.ask)
  const show = useView((state) => state.show)
  const go = useView((state) => state.go)
  const selectCode = useCodes((state) => state.select)
  const add = () => {
    ask(item.id)
  }
  if (item.codes.length === 0) return item.kind === 'login' ? <NoCodeCard onAdd={add} /> : null
  return (
    <>
      {item.codes.map((code) => (
        <CodeCard
          key={code.id}
          code={code}
          showLabel={item.codes.length > 1}
          onDetails={() => {
            go('codes')
            selectCode(code.id)
            show('pane')
            focusPane()
          }}
        />
      ))}
      <div className="add-another">
        <Button kind="quiet" onPress={add}>
          <Plus aria-hidden /> {codesText.addAnother}
        </Button>
      </div>
    </>
  )
}
