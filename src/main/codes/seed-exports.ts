import type { AuditAction } from '../../shared/model/audit.ts'
import type {
  BatchExport,
  CodeDetail,
  CodeLabel,
  CodeSettings,
  ExposureWay,
  QrModules
} from '../../shared/model/code.ts'
import type { CodeId } from '../../shared/model/ids.ts'
import { othersNote } from '../../shared/rules/audit-notes.ts'
import type { SecretBytes } from '../crypto/secret-bytes.ts'
import { aboutCode } from './about-code.ts'
import { getCode, getCodeInUse, type CodeFacts, type CodeRow } from './code-table.ts'
import type { CodesOptions } from './codes-options.ts'
import { countExposure } from './exposure-table.ts'
import { seedAsText } from './one-time-code.ts'
import { doesFitQr, qrModules } from './qr-modules.ts'
import { openSeed, withSeed } from './sealed-seed.ts'

/** A code with its seed, for whoever writes it down in a format of others. */
export interface WholeCode {
  seed: SecretBytes
  label: CodeLabel
  settings: CodeSettings
  counter: number
  extraParameters: CodeDetail['extraParameters']
}

/** One code on paper. SECURITY: holds its seed twice. */
export interface CodeSheet extends CodeLabel {
  qr: QrModules
  address: string
}

export interface SeedExportsOptions extends Pick<
  CodesOptions,
  'vault' | 'nowMs' | 'record' | 'copy' | 'noteUse'
> {
  /** The otpauth address of a code, and batches as Google's app reads them: formats are another feature's. */
  printAddress: (code: WholeCode) => string
  encodeBatches: (codes: WholeCode[]) => string[]
  canBeInBatch: (settings: CodeSettings) => boolean
  /** Prints it, asking the person for a printer; false where they did not, or there is none. */
  print: (sheet: CodeSheet) => Promise<boolean>
}

/**
 * Takes seeds elsewhere: the only ways in which one leaves the vault. The person has confirmed each; what they are is
 * on record, and counted for the code, before the seed is opened.
 */
export class SeedExports {
  readonly #options: SeedExportsOptions

  constructor(options: SeedExportsOptions) {
    this.#options = options
  }

  /** The code as a QR code for another device. */
  showQr(id: CodeId): QrModules {
    return qrModules(this.#address(this.#expose([id], 'qr', 'code-shown-as-qr'), doesFitQr))
  }

  /** Its otpauth address, on the clipboard, which clears it. */
  async copyUri(id: CodeId): Promise<void> {
    const address = this.#address(this.#expose([id], 'uri', 'code-address-copied'))
    await this.#options.copy(address, 'code-address')
  }

  /** Its seed in base32, on the clipboard, which clears it. */
  async copySecret(id: CodeId): Promise<void> {
    const { vault, copy } = this.#options
    const [code] = this.#expose([id], 'secret', 'code-secret-copied')
    await copy(withSeed(vault.session, code, seedAsText), 'code-secret')
  }

  async print(id: CodeId): Promise<boolean> {
    const codes = this.#expose([id], 'print', 'code-printed')
    const address = this.#address(codes, doesFitQr)
    const { issuer, account } = codes[0]
    return this.#options.print({ issuer, account, qr: qrModules(address), address })
  }

  /** Many codes as batches of up to ten. Those whose settings the format cannot carry are left out, and unexposed. */
  exportBatch(ids: readonly CodeId[]): BatchExport {
    const { vault, canBeInBatch, encodeBatches } = this.#options
    const { session } = vault
    session.requireSeeds()
    const found = session.read('vault', (db) => [...new Set(ids)].map((id) => getCodeInUse(db, id)))
    const canBe = (code: CodeRow) => canBeInBatch(code) && isShortEnough(code)
    const [first, ...rest] = found.filter(canBe).map(({ id }) => id)
    const leftOut = found.filter((code) => !canBe(code)).map(({ id }) => id)
    if (first === undefined) return { parts: [], leftOut }
    const codes = this.#expose([first, ...rest], 'batch', 'codes-exported')
    const whole: WholeCode[] = []
    try {
      for (const code of codes) whole.push(wholeCode(code, openSeed(session, code).seed))
      return { parts: encodeBatches(whole).map(qrModules), leftOut }
    } finally {
      for (const { seed } of whole) seed.wipe()
    }
  }

  /** SECURITY: committed before any of the seeds is opened; where it cannot be, none is. */
  #expose(
    ids: readonly [CodeId, ...CodeId[]],
    way: ExposureWay,
    action: AuditAction
  ): [CodeFacts, ...CodeFacts[]] {
    const { vault, nowMs, record, noteUse } = this.#options
    const { session } = vault
    session.requireSeeds()
    const atMs = nowMs()
    const codes = session.writeWithReserve('vault', (db) => {
      const exposed = (id: CodeId): CodeFacts => {
        const code = getCodeInUse(db, id)
        countExposure(db, id, way, atMs)
        record(session, db, { action, origin: 'window', ...aboutCode(code), note: othersNote(ids.length) })
        return getCode(db, id)
      }
      const [first, ...rest] = ids
      return [exposed(first), ...rest.map(exposed)] as [CodeFacts, ...CodeFacts[]]
    })
    noteUse()
    vault.noteSeen()
    return codes
  }

  /** Where it would be too long, without what means nothing to us. */
  #address([code]: readonly [CodeFacts, ...CodeFacts[]], doesFit: (address: string) => boolean = () => true) {
    const { vault, printAddress } = this.#options
    return withSeed(vault.session, code, (seed) => {
      const whole = wholeCode(code, seed)
      const address = printAddress(whole)
      return doesFit(address) ? address : printAddress({ ...whole, extraParameters: [] })
    })
  }
}

/** A label that fills a QR code by itself leaves no room for its seed; two hundred letters of any script do not. */
const isShortEnough = ({ issuer, account }: CodeLabel): boolean =>
  Buffer.byteLength(issuer, 'utf8') * 2 + Buffer.byteLength(account, 'utf8') <= 1900

function wholeCode(code: CodeFacts, seed: SecretBytes): WholeCode {
  const { issuer, account, kind, algorithm, digits, periodSeconds, counter, extraParameters } = code
  const settings = { kind, algorithm, digits, periodSeconds }
  return { seed, label: { issuer, account }, settings, counter, extraParameters }
}
