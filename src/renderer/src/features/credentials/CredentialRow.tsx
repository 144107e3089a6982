import type { ReactNode } from 'react'
import type { CredentialSummary } from '../../../../shared/model/credential.ts'
import { Monogram } from '../../ui/Monogram.tsx'
import { markMatch } from './filter-credentials.ts'

export function CredentialRow(props: { credential: CredentialSummary; query: string; code: ReactNode }) {
  const { credential } = props
  const second = [credential.userName, credential.host].find((text) => text !== '')
  return (
    <>
      <Monogram name={credential.title} />
      <span className="row-text">
        <b>
          {markMatch(credential.title, props.query).map((part, index) =>
            part.marked ? <mark key={index}>{part.text}</mark> : part.text
          )}
        </b>
        {second !== undefined && <small>{second}</small>}
      </span>
      {props.code}
    </>
  )
}
