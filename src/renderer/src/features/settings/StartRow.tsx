import { desktopText } from '../../text/desktop-text.ts'
import { settingsText as text } from '../../text/settings-text.ts'
import { useNotice } from '../../ui/notice-store.ts'
import { useRun } from '../../ui/use-run.ts'
import { useSystem } from '../shell/system-store.ts'
import { SwitchSetting } from './SettingFields.tsx'
import { when } from './when.ts'

/** Setting that stands with the system and not in the vault: whether it starts Latchkey. */
export function StartRow() {
  const state = useSystem(({ system }) => system?.startsWithSystem)
  const setStart = useSystem((store) => store.setStart)
  const say = useNotice((store) => store.say)
  const run = useRun()
  return (
    <SwitchSetting
      id="startWithSystem"
      means={text.means.startWithSystem}
      note={when(state === 'not-possible', desktopText.noStart)}
      isOn={state === 'on'}
      isDisabled={state === undefined || state === 'not-possible'}
      onChange={(withSystem) => {
        run(async () => {
          await setStart(withSystem)
          say({ text: text.saved, tone: 'plain' })
        })
      }}
    />
  )
}
