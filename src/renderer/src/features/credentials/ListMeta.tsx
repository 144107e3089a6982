import { ArrowUpDown, Check, X } from 'lucide-react'
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import type { Sort } from '../../../../shared/model/listing.ts'
import { itemsText as text } from '../../text/items-text.ts'
import { listText } from '../../text/numbers.ts'
import { useRun } from '../../ui/use-run.ts'
import { allItems, useList } from './list-store.ts'
import { scopeName } from './scope-name.ts'

const sorts: readonly Sort[] = ['title', 'changed', 'created', 'used']

/** How many there are, where, in which order, and what of the query was not understood. */
export function ListMeta() {
  const query = useList((state) => state.query)
  const total = useList((state) => state.total)
  const inScope = useList((state) => state.inScope)
  const scope = useList((state) => state.scope)
  const unknown = useList((state) => state.unknown)
  const isReady = useList((state) => state.status.kind === 'ready')
  const searching = query.trim() !== ''
  return (
    <>
      {scope.kind !== 'all' && <ScopeChip />}
      {isReady && inScope > 0 && (
        <div className="list-meta">
          <span role="status">{searching ? text.matches(total, inScope) : text.count(total)}</span>
          <SortMenu searching={searching} />
        </div>
      )}
      {unknown.length > 0 && (
        <p className="list-unknown" role="status">
          {text.unknown(listText(unknown.map((one) => text.showUnknown(one))))}
        </p>
      )}
    </>
  )
}

/** Which part of the vault is listed and searched, and the way out of it. */
function ScopeChip() {
  const scope = useList((state) => state.scope)
  const places = useList((state) => state.places)
  const go = useList((state) => state.go)
  const name = scopeName(scope, places)
  return (
    <div className="scope-line">
      <span className="scope-chip">
        <span dir="auto">{name}</span>
        <Button
          aria-label={text.scopeOff(name)}
          onPress={() => {
            go(allItems)
          }}
        >
          <X />
        </Button>
      </span>
    </div>
  )
}

function SortMenu({ searching }: { searching: boolean }) {
  const sort = useList((state) => state.sort)
  const searchSort = useList((state) => state.searchSort)
  const sortBy = useList((state) => state.sortBy)
  const run = useRun()
  const chosen = searching ? (searchSort ?? 'best') : sort
  const labelOf = (key: Sort | 'best') => (key === 'best' ? text.bestMatch : text.sorts[key])
  const choices: readonly (Sort | 'best')[] = searching ? ['best', ...sorts] : sorts
  return (
    <MenuTrigger>
      <Button className="sort-button" aria-label={`${text.sort}: ${labelOf(chosen)}`}>
        {labelOf(chosen)}
        <ArrowUpDown aria-hidden />
      </Button>
      <Popover className="menu-popover" placement="bottom end" offset={4}>
        <Menu
          className="menu"
          aria-label={text.sort}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[chosen]}
          onAction={(key) => {
            const choice = choices.find((one) => one === key)
            run(() => sortBy(choice === 'best' ? undefined : choice))
          }}
        >
          {choices.map((key) => (
            <MenuItem key={key} id={key} textValue={labelOf(key)} className="menu-item">
              <span className="menu-check">{key === chosen && <Check />}</span>
              <span>{labelOf(key)}</span>
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
