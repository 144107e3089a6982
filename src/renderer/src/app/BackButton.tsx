import { ArrowLeft } from 'lucide-react'
import { words } from '../text/en.ts'
import { Button } from '../ui/Button.tsx'
import { focusPaneIfLost } from './focus-pane.ts'
import { useView } from './view-store.ts'

/** Only in a narrow window, where the details cover the list. */
export function BackButton() {
  const show = useView((state) => state.show)
  return (
    <div className="back">
      <Button
        kind="quiet"
        onPress={() => {
          show('list')
          focusPaneIfLost()
        }}
      >
        <ArrowLeft aria-hidden /> {words.common.back}
      </Button>
    </div>
  )
}
