import { Search, X } from 'lucide-react'
import { Button as AriaButton } from 'react-aria-components'
import { settingsText as text } from '../../text/settings-text.ts'

/** The line that finds settings by their words. */
export function SettingSearch(props: { query: string; onQuery: (query: string) => void; said: string }) {
  return (
    <div className="setting-search">
      <div className="search">
        <Search aria-hidden />
        <input
          type="text"
          role="searchbox"
          aria-label={text.find}
          placeholder={text.find}
          data-search
          value={props.query}
          maxLength={200}
          autoComplete="off"
          spellCheck={false}
          onChange={({ target }) => {
            props.onQuery(target.value)
          }}
          onKeyDown={({ key }) => {
            if (key === 'Escape') props.onQuery('')
          }}
        />
        {props.query !== '' && (
          <AriaButton
            className="button quiet icon small"
            aria-label={text.clearFind}
            onPress={() => {
              props.onQuery('')
            }}
          >
            <X />
          </AriaButton>
        )}
      </div>
      <span className="only-read" role="status">
        {props.said}
      </span>
    </div>
  )
}
