import { resolve } from 'node:path'

/** What a developer may set by environment variables. A packaged Latchkey reads none of them. */
export interface Development {
  profileFolder: string | undefined
  sqliteBinding: string | undefined
  isDemo: boolean
  /** Speaks a made-up language: English made long and strange. */
  isPseudo: boolean
  screenshot: { file: string; then: 'quit' | 'stay' } | undefined
}

const none: Development = {
  profileFolder: undefined,
  sqliteBinding: undefined,
  isDemo: false,
  isPseudo: false,
  screenshot: undefined
}

export function readDevelopment(isPackaged: boolean, env: NodeJS.ProcessEnv): Development {
  if (isPackaged) return none
  const file = env.LATCHKEY_SCREENSHOT
  return {
    profileFolder: env.LATCHKEY_PROFILE,
    sqliteBinding: env.LATCHKEY_SQLITE_BINDING,
    // SECURITY: only in a folder named for it, never in the person's own profile: the sample vault's key is kept
    // nowhere, so a vault made there could not be opened again and would stand in the way of theirs.
    isDemo: env.LATCHKEY_DEMO === '1' && env.LATCHKEY_PROFILE !== undefined,
    isPseudo: env.LATCHKEY_LANGUAGE === 'pseudo',
    screenshot:
      file === undefined
        ? undefined
        : { file: resolve(file), then: env.LATCHKEY_SCREENSHOT_THEN === 'quit' ? 'quit' : 'stay' }
  }
}
