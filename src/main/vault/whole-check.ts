import { AppError } from '../../shared/bridge/errors.ts'
import type { Finding } from '../../shared/model/vault.ts'
import { isPageWhole, pageBytes } from '../crypto/sqlcipher-page.ts'
import type { Compartment } from './compartments.ts'
import type { Session } from './session.ts'

/** Up to this many pages in both files (256 KiB) are checked before the vault is shown: some milliseconds. */
const checkedAtOncePages = 64
/** Beyond this many (32 MiB) SQLite's own check is left out: it cannot be done in steps smaller than a table. */
const fittedPages = 8192
const pagesAStep = 64

export function isCheckedAtOnce(session: Session): boolean {
  return session.file('vault').file.pageCount <= checkedAtOncePages
}

/**
 * Looks at all of one file: the HMAC of every page, every row against the set hash, SQLite's own check. In steps,
 * between which the vault may be used. Answers what it found, in no order.
 */
export function* wholeCheck(session: Session, compartment: Compartment): Generator<undefined, Finding[]> {
  const opened = session.file(compartment)
  const findings = yield* lookAt(opened, compartment)
  // Seeds that locked meanwhile were closed under our hands: what then failed says nothing of the file.
  return session.holds(opened.file) ? findings : []
}

type Opened = ReturnType<Session['file']>

function* lookAt(opened: Opened, compartment: Compartment): Generator<undefined, Finding[]> {
  const altered: Finding = compartment === 'vault' ? 'vault-altered' : 'seeds-altered'
  const { file } = opened
  try {
    if (!(yield* arePagesWhole(opened))) return ['page-damaged']
    if (!file.agreesWith(yield* file.count())) return [altered]
    if (file.pageCount <= fittedPages && !(yield* file.doesFitTogether())) return ['page-damaged']
    return []
  } catch (error) {
    // A page that SQLite cannot read is what this looks for; everything else is not for here.
    if (error instanceof AppError) throw error
    return ['page-damaged']
  }
}

function* arePagesWhole({ reader, pageKey }: Opened): Generator<undefined, boolean> {
  for (let at = 0; at < reader.size(); at += pagesAStep * pageBytes) {
    const bytes = reader.read(at, pagesAStep * pageBytes)
    for (let offset = 0; offset < bytes.byteLength; offset += pageBytes) {
      const number = (at + offset) / pageBytes + 1
      if (!isPageWhole(pageKey, bytes.subarray(offset, offset + pageBytes), number)) return false
    }
    yield
  }
  return true
}
