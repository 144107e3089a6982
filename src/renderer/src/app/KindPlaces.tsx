import { Hash } from 'lucide-react'
import { useState } from 'react'
import { useList } from '../features/credentials/list-store.ts'
import { isSameScope } from '../features/credentials/scope-name.ts'
import { kindIcons } from '../features/listing/NewItemMenu.tsx'
import { useOrganise } from '../features/listing/organise-store.ts'
import { useOrganiseSeveral } from '../features/listing/use-organise-several.ts'
import { kindsText } from '../text/kinds-text.ts'
import { placesText as text } from '../text/places-text.ts'
import { PlaceButton } from './PlaceButton.tsx'
import { PlacesSection } from './PlacesSection.tsx'
import { useGoTo } from './use-go-to.ts'
import { useView } from './view-store.ts'

/** The kinds there are items of. One alone would say what "all items" says. */
export function KindPlaces() {
  const kinds = useList((state) => state.places?.kinds) ?? []
  const scope = useList((state) => state.scope)
  const isInItems = useView((state) => state.view === 'items')
  const goTo = useGoTo()
  const there = kinds.filter(({ count }) => count > 0)
  if (there.length < 2) return null
  return (
    <PlacesSection id="kinds" title={text.kinds}>
      {there.map(({ kind, count }) => (
        <PlaceButton
          key={kind}
          icon={kindIcons[kind]}
          label={kindsText.many[kind]}
          count={count}
          isHere={isInItems && isSameScope(scope, { kind: 'kind', of: kind })}
          onPress={() => {
            goTo({ kind: 'kind', of: kind })
          }}
        />
      ))}
    </PlacesSection>
  )
}

/** Tags that are shown before somebody asks for all of them. */
const fewTags = 30

export function TagPlaces() {
  const tags = useList((state) => state.places?.tags) ?? []
  const scope = useList((state) => state.scope)
  const isInItems = useView((state) => state.view === 'items')
  const dragged = useOrganise((state) => state.dragged)
  const { tag: addTag } = useOrganiseSeveral()
  const [showsAll, setShowsAll] = useState(false)
  const goTo = useGoTo()
  if (tags.length === 0) return null
  return (
    <PlacesSection id="tags" title={text.tags}>
      {(showsAll ? tags : tags.slice(0, fewTags)).map(({ tag, count }) => (
        <PlaceButton
          key={tag}
          icon={<Hash />}
          label={tag}
          count={count}
          isHere={isInItems && isSameScope(scope, { kind: 'tag', tag })}
          onPress={() => {
            goTo({ kind: 'tag', tag })
          }}
          onDropItems={() => {
            addTag(dragged, [tag], [])
          }}
        />
      ))}
      {!showsAll && tags.length > fewTags && (
        <button
          type="button"
          className="nav more"
          onClick={() => {
            setShowsAll(true)
          }}
        >
          {text.allTags(tags.length)}
        </button>
      )}
    </PlacesSection>
  )
}
