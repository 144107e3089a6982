import { CircleQuestionMark } from 'lucide-react'
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components'
import { itemsText as text } from '../../text/items-text.ts'
import { useList } from './list-store.ts'

/** What the search line understands; a press on one puts it there. */
const operators = [
  { sample: '-', shown: '-word', means: 'minus' },
  { sample: 'tag:', shown: 'tag:', means: 'tag' },
  { sample: 'folder:', shown: 'folder:', means: 'folder' },
  { sample: 'kind:', shown: 'kind:', means: 'kind' },
  { sample: 'host:', shown: 'host:', means: 'host' },
  { sample: 'user:', shown: 'user:', means: 'user' },
  { sample: 'has:code', shown: 'has:code', means: 'has' },
  { sample: 'is:favourite', shown: 'is:favourite', means: 'is' },
  { sample: 'weak:', shown: 'weak:', means: 'weak' }
] as const

export function SearchHelp() {
  const query = useList((state) => state.query)
  const search = useList((state) => state.search)
  const add = (sample: string) => {
    search(query.trim() === '' ? sample : `${query.trim()} ${sample}`)
    requestAnimationFrame(() => document.querySelector<HTMLInputElement>('input[data-search]')?.focus())
  }
  return (
    <DialogTrigger>
      <Button className="button quiet icon small" aria-label={text.help}>
        <CircleQuestionMark />
      </Button>
      <Popover className="menu-popover search-help" placement="bottom end" offset={8}>
        <Dialog aria-label={text.help}>
          {({ close }) => (
            <>
              <p>{text.helpLead}</p>
              <ul>
                {operators.map(({ sample, shown, means }) => (
                  <li key={sample}>
                    <Button
                      className="operator"
                      onPress={() => {
                        close()
                        add(sample)
                      }}
                    >
                      <code>{shown}</code>
                      <span>{text.operators[means]}</span>
                    </Button>
                  </li>
                ))}
              </ul>
            </>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
