import { useCredentials } from '../features/credentials/credentials-store.ts'
import { CredentialRow } from '../features/credentials/CredentialRow.tsx'
import { KeysSheet, type KeysGroup } from '../features/palette/KeysSheet.tsx'
import { Palette, type PaletteAction } from '../features/palette/Palette.tsx'
import { usePalette } from '../features/palette/palette-store.ts'
import { settingEntries, type SettingId } from '../features/settings/setting-entries.ts'
import { useSettings } from '../features/settings/settings-store.ts'
import { useSystem } from '../features/shell/system-store.ts'
import { actionsText as text } from '../text/actions-text.ts'
import { settingsText } from '../text/settings-text.ts'
import { useRun } from '../ui/use-run.ts'
import type { SystemState } from '../../../shared/model/system.ts'
import { actionLabel } from './action-label.ts'
import { actionIds, groupOf, keysOf, type ActionGroup } from './actions.ts'
import type { Actions } from './use-actions.ts'
import { useOpenItem } from './Pages.tsx'
import { useView } from './view-store.ts'

/** Without a query the palette shows what one is at first, then where one can go, then what can be made. */
const groups: readonly ActionGroup[] = ['item', 'go', 'make', 'window']

/** The palette or the sheet of keys, over whatever is on the screen. */
export function PaletteLayer({ actions }: { actions: Actions }) {
  const open = usePalette((state) => state.open)
  const show = usePalette((state) => state.show)
  const copy = useCredentials((state) => state.copy)
  const openItem = useOpenItem()
  const openSetting = useOpenSetting()
  const system = useSystem((state) => state.system)
  const run = useRun()
  if (open === 'nothing') return null
  if (open === 'keys') {
    return (
      <KeysSheet
        groups={keyGroups()}
        onClose={() => {
          show('nothing')
        }}
      />
    )
  }
  return (
    <Palette
      actions={[...paletteActions(actions), ...paletteSettings(openSetting, system)]}
      drawItem={(item, marks) => <CredentialRow credential={item} marks={marks} code={null} />}
      onItem={({ id }, act) => {
        if (act === 'open') openItem(id)
        else run(() => copy(id, act === 'copy-user' ? 'userName' : 'password'))
      }}
    />
  )
}

/** The palette itself is not among what it offers. */
function paletteActions(actions: Actions): PaletteAction[] {
  const ids = actionIds.filter((id) => id !== 'palette')
  return groups
    .flatMap((group) => ids.filter((id) => groupOf(id) === group))
    .flatMap((id) => {
      const run = actions[id]
      return run === undefined ? [] : [{ id, label: actionLabel(id), keys: keysOf(id), run }]
    })
}

/** Every setting, for who types some of its words. */
function paletteSettings(open: (id: SettingId) => void, system: SystemState | undefined): PaletteAction[] {
  return settingEntries(system).map(({ id, name, groupName, words }) => ({
    ...{ id: `setting-${id}`, label: name, keys: undefined, words },
    place: `${settingsText.title} · ${groupName}`,
    run: () => {
      open(id)
    }
  }))
}

/** Goes to one setting, which is brought into sight there. */
function useOpenSetting(): (id: SettingId) => void {
  const go = useView((state) => state.go)
  const lookFor = useSettings((state) => state.lookFor)
  return (id) => {
    go('settings')
    lookFor(id)
  }
}

function keyGroups(): KeysGroup[] {
  const withKeys = (group: ActionGroup) =>
    actionIds
      .filter((id) => groupOf(id) === group)
      .flatMap((id) => {
        const keys = keysOf(id)
        return keys === undefined ? [] : [{ keys: [keys], means: actionLabel(id) }]
      })
  return (['window', 'item', 'make', 'go'] as const).map((group) => ({
    title: text.groups[group],
    lines: withKeys(group)
  }))
}
