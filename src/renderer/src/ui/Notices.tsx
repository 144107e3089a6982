import { X } from 'lucide-react'
import { words } from '../text/en.ts'
import { Button, IconButton } from './Button.tsx'
import { useNotice } from './notice-store.ts'

/**
 * The line at the bottom that says what just happened, with its way back. `onPressed` is told when one of its buttons
 * was pressed, which goes with the line.
 */
export function Notices({ onPressed }: { onPressed: () => void }) {
  const notice = useNotice((state) => state.notice)
  const dismiss = useNotice((state) => state.dismiss)
  const hold = useNotice((state) => state.hold)
  return (
    <div
      className="notices"
      role="status"
      aria-live={notice?.tone === 'bad' ? 'assertive' : 'polite'}
      // A dialog hides all that is behind it from screen readers; what went wrong in it is said here.
      data-react-aria-top-layer
    >
      {notice !== undefined && (
        <div
          key={notice.n}
          className={`notice ${notice.tone}`}
          onPointerEnter={() => {
            hold(true)
          }}
          onPointerLeave={() => {
            hold(false)
          }}
          onFocus={() => {
            hold(true)
          }}
          onBlur={() => {
            hold(false)
          }}
        >
          <span>{notice.text}</span>
          {notice.action !== undefined && (
            <Button
              kind="quiet"
              onPress={() => {
                dismiss()
                notice.action?.run()
                onPressed()
              }}
            >
              {notice.action.label}
            </Button>
          )}
          <IconButton
            label={words.common.dismiss}
            icon={<X />}
            onPress={() => {
              dismiss()
              onPressed()
            }}
          />
        </div>
      )}
    </div>
  )
}
