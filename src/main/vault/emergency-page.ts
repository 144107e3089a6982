import type { Writing } from '../database/handles.ts'
import type { RecoveryKit } from './recovery-kit.ts'
import type { Session } from './session.ts'
import { quietly } from './vault-listeners.ts'

/** What stands on the page, beside words. */
export interface EmergencyPage {
  nowMs: number
  vaultMark: string
  headCode: string
  /** Where backups go: the person's own folder, written out because somebody must find it without Latchkey. */
  backupFolder: string
  /** Only until the kit was typed back: afterwards nobody has it but its owner. */
  kit: { groups: readonly string[]; qr: readonly string[] } | undefined
}

/** What makes paper of it, in the language of the window. */
export interface EmergencyPaper {
  fileName: (page: Pick<EmergencyPage, 'nowMs' | 'vaultMark'>) => string
  /** A PDF of one page; nothing where the vault locked meanwhile or it could not be drawn. */
  pdf: (page: EmergencyPage) => Promise<Buffer | undefined>
  /** False where the person closed the system's dialog, or nothing was printed. */
  print: (page: EmergencyPage) => Promise<boolean>
}

export interface EmergencyPagesOptions {
  paper: EmergencyPaper
  session: () => Session
  kit: RecoveryKit
  nowMs: () => number
  newId: () => string
  headCode: (session: Session) => string
  backupFolder: () => string
  chooseFileToWrite: (name: string) => Promise<string | undefined>
  writeFile: (path: string, beside: string, parts: AsyncIterable<Uint8Array>) => Promise<void>
  record: (session: Session, db: Writing) => void
}

/** The page for the day when something is lost. Main makes it; the window never holds it. */
export class EmergencyPages {
  readonly #options: EmergencyPagesOptions

  constructor(options: EmergencyPagesOptions) {
    this.#options = options
  }

  /**
   * Makes it, as a file that the person chooses or by the system's printer; `withKit` tells whether the kit stands on
   * it. Throws `locked`, and where the record or the file cannot be written.
   */
  async make(to: 'pdf' | 'printer'): Promise<{ kind: 'made' | 'not-made'; withKit: boolean }> {
    const { paper, session, newId, nowMs, chooseFileToWrite, writeFile } = this.#options
    if (to === 'printer') {
      const page = this.#page()
      return outcome(await paper.print(page), page)
    }
    const name = paper.fileName({ nowMs: nowMs(), vaultMark: markOf(session()) })
    const path = await chooseFileToWrite(name)
    if (path === undefined) return { kind: 'not-made', withKit: false }
    // The vault may have locked while the dialog was open, or the kit been typed back.
    const page = this.#page()
    const bytes = await paper.pdf(page)
    if (bytes === undefined) return outcome(false, page)
    await writeFile(path, `.latchkey-${newId()}.part`, onePart(bytes))
    return outcome(true, page)
  }

  #page(): EmergencyPage {
    const { session, kit, nowMs, headCode, backupFolder, record } = this.#options
    const open = session()
    const sheet = kit.sheet()
    const note = (): void => open.writeWithReserve('vault', (db) => record(open, db))
    // SECURITY: a page with the kit is on record before it is made, or it is not made.
    if (sheet === null) quietly(note)
    else note()
    return {
      nowMs: nowMs(),
      vaultMark: markOf(open),
      headCode: headCode(open),
      backupFolder: backupFolder(),
      kit: sheet === null ? undefined : { groups: sheet.groups, qr: sheet.qr }
    }
  }
}

const markOf = ({ vaultId }: Session): string => vaultId.slice(0, 8).toUpperCase()

const outcome = (isMade: boolean, { kit }: EmergencyPage) => ({
  kind: isMade ? ('made' as const) : ('not-made' as const),
  withKit: kit !== undefined
})

async function* onePart(bytes: Buffer): AsyncGenerator<Uint8Array> {
  await Promise.resolve()
  yield bytes
}
