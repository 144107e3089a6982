import { app } from 'electron/main'
import type { FirstLook } from '../../shared/bridge/first-look.ts'
import type { Settings } from '../../shared/model/settings.ts'
import { keychainName } from '../keychain/keychain-name.ts'
import type { Development } from './development.ts'

/** What a page needs for its first picture, as the settings are now. */
export function firstLook(settings: Settings, { isPseudo }: Pick<Development, 'isPseudo'>): FirstLook {
  const { theme, accent, density, textScale, motion, language } = settings
  return {
    ...{ theme, accent, density, textScale, motion },
    language: isPseudo ? 'pseudo' : language,
    systemLanguages: app.getPreferredSystemLanguages(),
    keychain: keychainName(process.platform, process.env.XDG_CURRENT_DESKTOP),
    isPackaged: app.isPackaged
  }
}
