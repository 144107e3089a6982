import { Fragment, useEffect, useRef, useState, type ReactNode } from 'react'
import type { Settings } from '../../../../shared/model/settings.ts'
import { words } from '../../text/en.ts'
import { errorText } from '../../text/error-text.ts'
import { settingsText as text } from '../../text/settings-text.ts'
import { Button } from '../../ui/Button.tsx'
import { Empty } from '../../ui/Empty.tsx'
import { ViewHead } from '../../ui/ViewHead.tsx'
import { useSystem } from '../shell/system-store.ts'
import { findSettings, type SettingId } from './setting-entries.ts'
import { SettingSearch } from './SettingSearch.tsx'
import { OneSetting } from './OneSetting.tsx'
import { useSettings } from './settings-store.ts'

/** Rows that other parts of the page know how to draw, by the setting they are. */
export type ForeignRows = Partial<Record<SettingId, ReactNode>>

/** Everything that can be set, found by its words. Each change is saved when it is made. */
export function SettingsView({ foreign }: { foreign: ForeignRows }) {
  const settings = useSettings((state) => state.settings)
  const failure = useSettings((state) => state.failure)
  const load = useSettings((state) => state.load)
  return (
    <div className="page-content settings">
      <ViewHead title={text.title} lead={text.lead} />
      {settings !== undefined ? (
        <Form settings={settings} foreign={foreign} />
      ) : failure !== undefined ? (
        <Empty
          title={text.failed}
          actions={<Button onPress={() => void load()}>{words.common.tryAgain}</Button>}
        >
          <p>{errorText[failure]}</p>
        </Empty>
      ) : (
        <p className="quiet">{text.loading}</p>
      )}
    </div>
  )
}

function Form({ settings, foreign }: { settings: Settings; foreign: ForeignRows }) {
  const [query, setQuery] = useState('')
  const box = useRef<HTMLDivElement>(null)
  const system = useSystem((state) => state.system)
  const lookedFor = useSettings((state) => state.lookedFor)
  const found = useSettings((state) => state.found)
  // Somebody comes from elsewhere for one setting: it is brought into sight and takes the focus.
  useEffect(() => {
    if (lookedFor === undefined) return
    const row = box.current?.querySelector<HTMLElement>(`[data-setting="${lookedFor}"]`)
    row?.scrollIntoView({ block: 'center' })
    row?.querySelector<HTMLElement>('select, input:checked, input, button')?.focus()
    found()
  }, [lookedFor, found])
  const shown = findSettings(lookedFor === undefined ? query : '', system)
  const count = shown.reduce((sum, { ids }) => sum + ids.length, 0)
  return (
    <div ref={box}>
      <SettingSearch query={query} onQuery={setQuery} said={query === '' ? '' : text.found(count)} />
      {shown.map(({ group, ids }) => (
        <section key={group} aria-labelledby={`settings-${group}`}>
          <h2 id={`settings-${group}`}>{text.groups[group]}</h2>
          <div className="card">
            {ids.map((id) => (
              <Fragment key={id}>{foreign[id] ?? <OneSetting id={id} settings={settings} />}</Fragment>
            ))}
          </div>
        </section>
      ))}
      {shown.length === 0 && (
        <Empty title={text.nothingTitle}>
          <p>{text.nothingText}</p>
        </Empty>
      )}
    </div>
  )
}
