import { useEffect, useRef } from 'react'
import type { QuickRow } from '../../../shared/model/quick.ts'
import { Marked } from '../features/credentials/Marked.tsx'
import { quickText as text } from '../text/quick-text.ts'
import { Monogram } from '../ui/Monogram.tsx'
import { shownLine } from '../ui/shown-text.ts'
import { QuickCode } from './QuickCode.tsx'
import { useQuick } from './quick-store.ts'
import { enterName } from './row-rules.ts'

/** One line of what was found: what it is called, whose it is and, where it is chosen, what Enter does with it. */
export function ResultRow({ row, index, id }: { row: QuickRow; index: number; id: string }) {
  const marks = useQuick((state) => state.marks)
  const isChosen = useQuick((state) => state.chosen === index)
  const codeFirst = useQuick((state) => state.codeFirst)
  const choose = useQuick((state) => state.choose)
  const enter = useQuick((state) => state.enter)
  const copy = useQuick((state) => state.copy)
  const element = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (isChosen) element.current?.scrollIntoView({ block: 'nearest' })
  }, [isChosen])

  const second = row.userName === '' ? row.host : row.userName
  const does = text.enter[enterName(row, codeFirst)]
  const label = [row.title, second, isChosen ? does : '']
    .filter((part) => part !== '')
    .map((part) => shownLine(part))
  return (
    <div
      ref={element}
      id={id}
      role="option"
      className="quick-row"
      aria-selected={isChosen}
      aria-label={label.join(', ')}
      onPointerMove={({ movementX, movementY }) => {
        // A list that moves below a pointer that rests chooses nothing.
        if (movementX !== 0 || movementY !== 0) choose(index)
      }}
      onClick={() => {
        choose(index)
        void enter()
      }}
    >
      <Monogram name={row.title} />
      <span className="row-text">
        <b dir="auto">
          <Marked text={row.title} marks={marks} />
        </b>
        <small>
          {second !== '' && (
            <span dir="auto">
              <Marked text={second} marks={marks} />
            </span>
          )}
          {isChosen && (
            <span className="quick-does">
              {second !== '' && '· '}
              {does}
            </span>
          )}
        </small>
      </span>
      <QuickCode
        row={row}
        onCopy={() => {
          void copy(row, 'code')
        }}
      />
    </div>
  )
}
