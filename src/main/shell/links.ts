import { shell } from 'electron/common'
import { openableUrl } from '../../shared/rules/web-address.ts'

/** The only way out to the browser. SECURITY: asks again what it may open, whoever calls: http and https. */
export async function openWebsite(url: string): Promise<void> {
  const openable = openableUrl(url)
  if (openable !== undefined) await shell.openExternal(openable)
}
