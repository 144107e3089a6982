import { AppError } from '../../shared/bridge/errors.ts'
import type { CredentialSummary } from '../../shared/model/credential.ts'
import type { CredentialId } from '../../shared/model/ids.ts'
import type { DuplicateGroup } from '../../shared/model/listing.ts'
import { foldText } from '../../shared/rules/fold-text.ts'
import { hostOf } from '../../shared/rules/web-address.ts'
import { MacKey } from '../crypto/keys.ts'
import { lengthPrefixed } from '../crypto/length-prefix.ts'
import { mac } from '../crypto/mac.ts'
import { randomSecret } from '../crypto/random.ts'
import type { Vault } from '../vault/vault.ts'
import type { MergeMember } from './merge-contents.ts'
import type { CredentialSearch } from './search.ts'

/** Opened and compared at a time: a few milliseconds. */
const atATime = 64
/** Groups answered at once, and members of one: what one merge can take. Merged, the rest is found the next time. */
const groupsMax = 500
const membersMax = 51

type Opened = MergeMember & { id: CredentialId }

export interface DuplicatesOptions {
  vault: Vault
  pause: () => Promise<void>
  search: CredentialSearch
  /** Opens credentials that are in use; those that do not open are left out. */
  openThoseThatOpen: (ids: readonly CredentialId[]) => Opened[]
  summariesOf: (ids: readonly CredentialId[]) => CredentialSummary[]
}

/** What two credentials are compared by; nothing that could be read, only whether it is the same. */
interface Marks {
  id: CredentialId
  all: string
  password: string
  /** Empty where it has no site or no user name. */
  account: string
}

/** Finds credentials that seem to be one and the same. */
export class Duplicates {
  readonly #options: DuplicatesOptions

  constructor(options: DuplicatesOptions) {
    this.#options = options
  }

  /**
   * Groups of credentials: the same in everything (but for tags, folder and star), the same login, or the same site
   * and user with different passwords. A group stands for itself in a wider one by its first member. Others have
   * their turn in between: 100,000 take some seconds. Throws `locked`.
   */
  async find(): Promise<DuplicateGroup[]> {
    const { vault, search, summariesOf } = this.#options
    const session = vault.session
    const { live } = search.of(session)
    const order = await live.orderBy('title')
    const ids = Array.from(order, (record) => live.index.ids.idOf(record) as CredentialId)
    const groups = groupMarks(await this.#marksOf(ids))
    if (vault.session !== session) throw new AppError('locked')
    const answered = groups.slice(0, groupsMax).map(({ why, members }) => ({
      why,
      members: members.slice(0, membersMax)
    }))
    const summaries = new Map(
      summariesOf(answered.flatMap(({ members }) => members)).map((summary) => [summary.id, summary])
    )
    return answered.map(({ why, members }) => ({
      why,
      members: members.flatMap((id) => summaries.get(id) ?? [])
    }))
  }

  async #marksOf(ids: readonly CredentialId[]): Promise<Marks[]> {
    const { vault, pause, openThoseThatOpen } = this.#options
    const session = vault.session
    // SECURITY: a key of its own each time, so that what is left of the marks in memory says nothing of passwords.
    using key = new MacKey(randomSecret())
    const marks: Marks[] = []
    for (let from = 0; from < ids.length; from += atATime) {
      if (from > 0) await pause()
      if (vault.session !== session) throw new AppError('locked')
      const opened = new Map(openThoseThatOpen(ids.slice(from, from + atATime)).map((one) => [one.id, one]))
      for (const id of ids.slice(from, from + atATime)) {
        const one = opened.get(id)
        if (one !== undefined) marks.push(marksOf(one, key))
      }
    }
    return marks
  }
}

function marksOf({ id, kind, title, userName, url, details, secrets }: Opened, key: MacKey): Marks {
  const mark = (...parts: string[]) => mac(key, lengthPrefixed(...parts)).toString('base64')
  const fields = details.fields.map((field) => {
    const value = field.kind === 'concealed' ? (secrets.fields[field.id] ?? '') : field.value
    return [field.role, field.kind, field.label, value]
  })
  const factors = details.secondFactors.map((factor) => [factor.kind, factor.where])
  const host = hostOf(url)
  const user = foldText(userName.trim())
  const hasAccount = kind === 'login' && host !== '' && user !== ''
  return {
    id,
    all: mark(
      ...['all', kind, foldText(title.trim()), userName, url, secrets.password, secrets.notes],
      JSON.stringify([fields, factors])
    ),
    password: secrets.password === '' ? '' : mark('password', secrets.password),
    account: hasAccount ? mark('account', host, user) : ''
  }
}

interface Group {
  why: DuplicateGroup['why']
  members: CredentialId[]
}

/** In the order of their first members, the narrowest first where one has several. */
function groupMarks(marks: readonly Marks[]): Group[] {
  const groups: Group[] = []
  // Of what is the same in everything, the first stands for all of them from here on.
  const distinct = gather(marks, ({ all }) => all, 'same', groups)
  const accounts = distinct.filter(({ account }) => account !== '')
  const known = accounts.filter(({ password }) => password !== '')
  const logins = gather(known, ({ account, password }) => `${account} ${password}`, 'same-login', groups)
  const unknown = accounts.filter(({ password }) => password === '')
  gather([...logins, ...unknown], ({ account }) => account, 'same-site-and-user', groups)
  return groups
}

/** Adds a group for each key that several have, and answers the first of each key. */
function gather(
  marks: readonly Marks[],
  keyOf: (mark: Marks) => string,
  why: Group['why'],
  groups: Group[]
): Marks[] {
  const byKey = new Map<string, Marks[]>()
  for (const mark of marks) {
    const alike = byKey.get(keyOf(mark))
    if (alike === undefined) byKey.set(keyOf(mark), [mark])
    else alike.push(mark)
  }
  const firsts: Marks[] = []
  for (const alike of byKey.values()) {
    if (alike.length > 1) groups.push({ why, members: alike.map(({ id }) => id) })
    firsts.push(...alike.slice(0, 1))
  }
  return firsts
}
