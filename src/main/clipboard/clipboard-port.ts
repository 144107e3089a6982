/** What the clipboard's owner needs of a system clipboard. Two Electrons have two; tests have a real one too. */
export interface ClipboardPort {
  /** Puts a text there and asks clipboard managers not to keep it, where the system has a way to ask. */
  writeSecret(text: string): Promise<void>
  readText(): Promise<string>
  clear(): Promise<void>
}
