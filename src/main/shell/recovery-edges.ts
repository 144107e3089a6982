import type { SpokenLanguage } from '../../shared/rules/chosen-language.ts'
import type { RecoveryEdges } from '../recovery/recovery-options.ts'
import { mainText } from '../text/main-text.ts'
import { confirmPerson } from './confirm-person.ts'
import { printed, type PaperWindows } from './paper-window.ts'
import { recoveryKeysSheet } from './recovery-keys-sheet.ts'

/** What recovery keys need of this Electron: paper, and who is there. */
export const recoveryEdges = (paper: PaperWindows, spokenNow: () => SpokenLanguage): RecoveryEdges => ({
  language: spokenNow,
  confirmPerson: () => confirmPerson(mainText(spokenNow()).confirmPerson),
  printRecovery: async (sheet) => (await paper.draw(recoveryKeysSheet(sheet, spokenNow()), printed)) === true
})
