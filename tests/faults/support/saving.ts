import { AppError } from '../../../src/shared/bridge/errors.ts'
import type { CredentialId } from '../../../src/shared/model/ids.ts'
import type { SaveTarget } from '../../../src/shared/model/intake.ts'
import type { TestCore } from '../../support/core.ts'
import type { Content, Line } from './ledger.ts'
import type { Random } from './random.ts'

type Login = Extract<Content, { kind: 'login' }>

const draftOf = ({ userName, url, password, notes }: Login) => ({ userName, url, password, notes })

/** Saves, changes and throws away at random, and says before and after each call what it is about. */
export class Saving {
  readonly #core: TestCore
  readonly #random: Random
  readonly #say: (line: Line) => void
  /** Names are never used twice, also not by the next program on the same vault. */
  readonly #prefix: string
  #n = 0
  readonly #logins = new Map<string, { id: CredentialId; content: Login; hasCode: boolean }>()

  constructor(core: TestCore, random: Random, prefix: string, say: (line: Line) => void) {
    this.#core = core
    this.#random = random
    this.#prefix = prefix
    this.#say = say
  }

  /** One call of the core. A call that fails with a code of ours is said, not thrown. */
  step(): void {
    const dice = this.#random.next()
    const old = this.#logins.size === 0 ? undefined : this.#random.pick([...this.#logins.keys()])
    if (old === undefined || dice < 0.35) this.#addLogin()
    else if (dice < 0.6) this.#changeLogin(old)
    else if (dice < 0.9) this.#addCode(old)
    else this.#trashOrRestore(old)
  }

  /** A code more, on one of the logins there are. */
  addCode(): void {
    this.#addCode(this.#random.pick([...this.#logins.keys()]))
  }

  #addLogin(): void {
    const name = `Login ${this.#prefix}-${String(this.#n)}`
    const content = this.#newContent()
    this.#call(name, content, 'credential-added', () => {
      const { id } = this.#core.credentials.save({ title: name, ...draftOf(content) })
      this.#logins.set(name, { id, content, hasCode: false })
    })
  }

  #changeLogin(name: string): void {
    const { id, content: before, hasCode } = this.#loginOf(name)
    const content = { ...this.#newContent(), trashed: before.trashed }
    this.#call(name, content, 'credential-changed', () => {
      this.#core.credentials.save({ id, title: name, ...draftOf(content) })
      this.#logins.set(name, { id, content, hasCode })
    })
  }

  #addCode(of: string): void {
    const name = `Code ${this.#prefix}-${String(this.#n)}`
    const seed = this.#random.text(32, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567')
    const login = this.#loginOf(of)
    // Only with a login that stays: a code hides with the login that is thrown away.
    const isOn = !login.content.trashed && this.#random.chance(0.5)
    this.#call(name, { kind: 'code', seed, login: isOn ? of : null }, 'code-added', () => {
      const uri = `otpauth://totp/${encodeURIComponent(name)}?issuer=${encodeURIComponent(name)}&secret=${seed}`
      const row = this.#core.intake.read('typed-text', [uri], { issuer: name, account: '' })[0]
      if (row?.kind !== 'code') throw new Error('this is no code')
      const target: SaveTarget = isOn ? { kind: 'credential', id: login.id } : { kind: 'own' }
      this.#core.intake.save([{ draftId: row.draftId, target, issuer: name, account: '' }])
      if (isOn) login.hasCode = true
    })
  }

  #trashOrRestore(name: string): void {
    const login = this.#loginOf(name)
    if (login.hasCode) return
    const content = { ...login.content, trashed: !login.content.trashed }
    this.#call(name, content, content.trashed ? 'credential-trashed' : 'credential-restored', () => {
      if (content.trashed) this.#core.credentials.trash(login.id)
      else this.#core.credentials.restore(login.id)
      this.#logins.set(name, { ...login, content })
    })
  }

  #call(name: string, content: Content, action: string, work: () => void): void {
    const n = this.#n
    this.#n += 1
    this.#say({ say: 'intent', n, name, content, action })
    try {
      work()
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      this.#say({ say: 'failed', n, code: error.code })
      return
    }
    this.#say({ say: 'done', n })
  }

  #loginOf(name: string) {
    const login = this.#logins.get(name)
    if (login === undefined) throw new Error('no such login')
    return login
  }

  #newContent(): Login {
    const { text, chance } = {
      text: (n: number) => this.#random.text(n),
      chance: () => this.#random.chance(0.1)
    }
    return {
      kind: 'login',
      userName: text(8),
      url: `https://${this.#random.text(8, 'abcdef')}.example/`,
      password: text(20),
      notes: chance() ? text(5000) : text(30),
      trashed: false
    }
  }
}
