import type { ClipboardPort } from './clipboard-port.ts'

/**
 * The screenshot that was pasted. A QR code is a secret for as long as it lies on the clipboard, for every program to
 * read; so it can be taken away once its codes are saved, if it is still what lies there.
 */
export class PastedPicture {
  readonly #port: ClipboardPort
  #fingerprint: Promise<string | undefined> | undefined

  constructor(port: ClipboardPort) {
    this.#port = port
  }

  /** Remembers the picture that is on the clipboard now. One that cannot be read is none of ours. */
  async note(): Promise<void> {
    this.#fingerprint = this.#port.pictureFingerprint().catch(() => undefined)
    await this.#fingerprint
  }

  /** Clears it if it is still there, once; answers whether it was. Rejects where the system's clipboard fails. */
  async clear(): Promise<boolean> {
    const noted = await this.#fingerprint
    this.#fingerprint = undefined
    if (noted === undefined || (await this.#port.pictureFingerprint()) !== noted) return false
    await this.#port.clear()
    return true
  }

  /** A lock forgets which one it was. */
  forget(): void {
    this.#fingerprint = undefined
  }
}
