import type { SystemState } from '../../shared/model/system.ts'

/** Whether copied texts carry the marks that keep them out of histories, or what stops that. */
export type ClipboardMarking = SystemState['clipboard']

/** What the clipboard's owner needs of a system clipboard. There are three; tests hold all of them to one contract. */
export interface ClipboardPort {
  /**
   * Puts a text there, and in the same step asks clipboard managers not to keep it, where the system has a way to ask.
   * Throws where the system does not take the text; a mark that it does not take is no reason to.
   */
  writeSecret(text: string): Promise<void>
  /** What stands there as text; empty where there is none. */
  readText(): Promise<string>
  clear(): Promise<void>
  /** The same for the same picture as long as the program runs; undefined where none stands there. */
  pictureFingerprint(): Promise<string | undefined>
  /** How the last text was written, or how the next one will be. */
  readonly marking: ClipboardMarking
}
