import { useEffect, useState } from 'react'
import { ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components'
import type { CredentialSummary } from '../../../shared/model/credential.ts'
import type { CredentialId } from '../../../shared/model/ids.ts'
import { reviewText as text } from '../text/review-text.ts'

/** Finds a login by its title, user name or website, however many there are. */
export function LoginSearch(props: {
  find: (query: string) => Promise<readonly CredentialSummary[]>
  onChoose: (id: CredentialId, title: string) => void
  /** False where it is one of several fields that are there at once. */
  autoFocus?: boolean
}) {
  const { find, onChoose } = props
  const [query, setQuery] = useState('')
  const [found, setFound] = useState<readonly CredentialSummary[]>([])

  useEffect(() => {
    let isOver = false
    find(query).then(
      (answer) => {
        if (!isOver) setFound(answer)
      },
      // Locked meanwhile: the review is about to close by itself.
      () => undefined
    )
    return () => {
      isOver = true
    }
  }, [find, query])

  return (
    <ComboBox<CredentialSummary>
      className="login-search text-field"
      items={found}
      inputValue={query}
      onInputChange={setQuery}
      menuTrigger="focus"
      allowsEmptyCollection
      // Main has searched already, in more than the title.
      defaultFilter={() => true}
      onChange={(key) => {
        const login = found.find(({ id }) => id === key)
        if (login !== undefined) onChoose(login.id, login.title)
      }}
    >
      <Label>{text.searchLogin}</Label>
      <Input className="input" autoFocus={props.autoFocus ?? true} maxLength={256} spellCheck={false} />
      <Popover className="login-matches" offset={4}>
        <ListBox<CredentialSummary>
          aria-label={text.loginMatches}
          renderEmptyState={() => <p className="quiet">{text.noLogin}</p>}
        >
          {({ id, title, userName, host }) => (
            <ListBoxItem id={id} className="login-match" textValue={title}>
              <b>{title}</b>
              <small>{[userName, host].filter(Boolean).join(' · ')}</small>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}
