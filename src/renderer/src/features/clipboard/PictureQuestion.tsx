import { words } from '../../text/en.ts'
import { Button } from '../../ui/Button.tsx'
import { useNotice } from '../../ui/notice-store.ts'
import { useGoneWithFocus } from '../../ui/use-gone-with-focus.ts'
import { useRun } from '../../ui/use-run.ts'
import { useSettings } from '../settings/settings-store.ts'
import { useClipboard } from './clipboard-store.ts'

const text = words.clipboard

/** Asked once, after the codes of a pasted screenshot were saved: the answer becomes the setting. */
export function PictureQuestion({ onGone }: { onGone: () => void }) {
  const answer = useClipboard((store) => store.answerPicture)
  const change = useSettings((store) => store.change)
  const say = useNotice((store) => store.say)
  const ref = useGoneWithFocus<HTMLElement>(onGone)
  const run = useRun()
  const take = (clearPastedPicture: 'always' | 'never') => () => {
    run(async () => {
      const isRemoved = await answer(clearPastedPicture === 'always')
      await change({ clearPastedPicture })
      const became = clearPastedPicture === 'never' ? 'stays' : isRemoved ? 'removed' : 'wasGone'
      say({ text: text.pictureBecame[became], tone: 'plain' })
    })
  }
  return (
    <section ref={ref} className="clipboard-bar picture-question" aria-label={text.picture}>
      <span role="status">{text.picture}</span>
      <div>
        <Button kind="quiet" onPress={take('always')}>
          {text.removePicture}
        </Button>
        <Button kind="quiet" onPress={take('never')}>
          {text.leavePicture}
        </Button>
      </div>
    </section>
  )
}
