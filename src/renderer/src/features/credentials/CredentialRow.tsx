import type { ReactNode } from 'react'
import { Star } from 'lucide-react'
import type { FoundCredential } from '../../../../shared/model/listing.ts'
import { itemsText as text } from '../../text/items-text.ts'
import { listText } from '../../text/numbers.ts'
import { Monogram } from '../../ui/Monogram.tsx'
import { Marked } from './Marked.tsx'

/** One line of the list: what it is called, who it is for, its code, and where else a word was found. */
export function CredentialRow(props: {
  credential: FoundCredential
  marks: readonly string[]
  code: ReactNode
}) {
  const { credential, marks } = props
  const { userName, host, foundIn } = credential
  // The host says more where the search was about it.
  const isAboutHost =
    marks.some((mark) => host.includes(mark)) && !marks.some((mark) => userName.includes(mark))
  const second = [isAboutHost ? host : userName, userName, host].find((one) => one !== '')
  return (
    <>
      <Monogram name={credential.title} />
      <span className="row-text">
        <b dir="auto">
          <Marked text={credential.title} marks={marks} />
        </b>
        {(second !== undefined || foundIn.length > 0) && (
          <small dir="auto">
            {second !== undefined && (
              <span>
                <Marked text={second} marks={marks} />
              </span>
            )}
            {foundIn.length > 0 && (
              <em className="found-in">
                {text.foundIn(listText(foundIn.map((place) => text.places[place])))}
              </em>
            )}
          </small>
        )}
      </span>
      {credential.isFavourite && <Star className="row-star" aria-hidden />}
      {props.code}
    </>
  )
}
