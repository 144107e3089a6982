import { useState } from 'react'
import { trashText as text } from '../../text/trash-text.ts'
import { Button } from '../../ui/Button.tsx'
import { useNotice } from '../../ui/notice-store.ts'
import { shownLine } from '../../ui/shown-text.ts'
import { useRun } from '../../ui/use-run.ts'
import { momentOf } from '../../ui/when.ts'

const dayMs = 86_400_000

export interface TrashLineProps {
  name: string
  detail: string
  atMs: number
  /** When it is erased by itself; null where that is never. */
  erasesAtMs: number | null
  /** Said once it is back. */
  back: string
  restore: () => Promise<void>
  onErase: () => void
}

/** One thing in the trash: since when, until when, and its two ways out. */
export function TrashLine({ atMs, erasesAtMs, back, restore, onErase, ...given }: TrashLineProps) {
  const name = shownLine(given.name)
  const detail = shownLine(given.detail)
  const [now] = useState(() => Date.now())
  const say = useNotice((state) => state.say)
  const run = useRun()
  const erased = erasesAtMs === null ? '' : text.erasedIn(Math.ceil((erasesAtMs - now) / dayMs))
  return (
    <li>
      <span className="trashed-name">
        <b dir="auto">{name}</b>
        <small>
          {[detail, text.movedHere(momentOf(atMs, now)), erased].filter((part) => part !== '').join(' · ')}
        </small>
      </span>
      <Button kind="quiet" aria-label={text.eraseOne(name)} onPress={onErase}>
        {text.erase}
      </Button>
      <Button
        aria-label={text.restoreOne(name)}
        onPress={() => {
          run(async () => {
            await restore()
            // The button is gone with its line; the keyboard goes on at the title.
            document.getElementById('view-title')?.focus()
            say({ text: back, tone: 'plain' })
          })
        }}
      >
        {text.restore}
      </Button>
    </li>
  )
}
