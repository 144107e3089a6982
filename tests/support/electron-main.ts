/** What `ipcMain.handle` was given, by channel. */
export const servedChannels = new Map<string, (event: unknown, input: unknown) => Promise<unknown>>()

/** Stands in for Electron's main module, of which only the door's files need a part in Node. */
export const ipcMain = {
  handle(channel: string, listener: (event: unknown, input: unknown) => Promise<unknown>): void {
    servedChannels.set(channel, listener)
  }
}

/** Schemes that were registered before Electron is ready. */
export const privilegedSchemes: unknown[] = []

export const protocol = {
  registerSchemesAsPrivileged(schemes: readonly unknown[]): void {
    privilegedSchemes.push(...schemes)
  }
}
