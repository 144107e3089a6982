import { ArrowRight } from 'lucide-react'
import type { CodeSummary } from '../../../../shared/model/code.ts'
import type { CredentialId } from '../../../../shared/model/ids.ts'
import { words } from '../../text/en.ts'
import { settingsLine } from '../../text/settings-line.ts'
import { Button } from '../../ui/Button.tsx'
import { Monogram } from '../../ui/Monogram.tsx'
import { shownLine } from '../../ui/shown-text.ts'
import { CodeCard } from './CodeCard.tsx'
import { CodeHistory } from './CodeHistory.tsx'
import { useCodes } from './codes-store.ts'
import { nameOfCode } from './filter-codes.ts'
import { UnfinishedLine } from './UnfinishedLine.tsx'

/** One code with what it belongs to and what became of it. */
export function CodePane(props: {
  code: CodeSummary
  login: { id: CredentialId; title: string } | undefined
  onOpenLogin: (id: CredentialId) => void
}) {
  const { code, login } = props
  const detail = useCodes((state) => state.detail)
  const name = nameOfCode(code)
  return (
    <article className="pane-content" aria-labelledby="pane-title">
      <header className="pane-head">
        <Monogram name={name} big />
        <div className="pane-names">
          <h1 id="pane-title" tabIndex={-1} dir="auto">
            {name}
          </h1>
          <p dir="auto">
            {[code.issuer === '' ? '' : shownLine(code.account), settingsLine(code)]
              .filter(Boolean)
              .join(' · ')}
          </p>
        </div>
      </header>
      <CodeCard code={code} showLabel={false} />
      <UnfinishedLine code={code} />
      <div className="card belongs">
        <span>{login === undefined ? words.code.own : words.code.partOf(login.title)}</span>
        {login !== undefined && (
          <Button
            onPress={() => {
              props.onOpenLogin(login.id)
            }}
          >
            {words.code.openLogin(login.title)} <ArrowRight aria-hidden />
          </Button>
        )}
      </div>
      {detail?.id === code.id && <CodeHistory detail={detail} />}
    </article>
  )
}
