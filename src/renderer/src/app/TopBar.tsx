import { Menu } from 'lucide-react'
import { useList } from '../features/credentials/list-store.ts'
import { scopeName } from '../features/credentials/scope-name.ts'
import { words } from '../text/en.ts'
import { enrolmentText } from '../text/enrolment-text.ts'
import { recoveryText } from '../text/recovery-text.ts'
import { placesText as text } from '../text/places-text.ts'
import { IconButton } from '../ui/Button.tsx'
import { useView } from './view-store.ts'

/** Where there is room for one pane only: the way to the places, and which one this is. */
export function TopBar() {
  const showPlaces = useView((state) => state.showPlaces)
  return (
    <header className="top-bar">
      <IconButton
        label={text.open}
        icon={<Menu />}
        onPress={() => {
          showPlaces(true)
        }}
      />
      <b dir="auto">
        <PlaceName />
      </b>
    </header>
  )
}

function PlaceName() {
  const view = useView((state) => state.view)
  const scope = useList((state) => state.scope)
  const places = useList((state) => state.places)
  switch (view) {
    case 'items':
      return scopeName(scope, places)
    case 'recovery':
      return recoveryText.nav
    case 'unfinished':
      return enrolmentText.title
    case 'health':
    case 'generator':
    case 'duplicates':
      return text[view]
    case 'codes':
    case 'trash':
    case 'backups':
    case 'audit':
    case 'settings':
      return words.nav[view]
  }
}
