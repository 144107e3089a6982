import { auditActionText, auditOriginText } from '../audit-text.ts'
import { backupFailureText, backupKitText, backupProblemText, backupText } from '../backup-text.ts'
import { clockText } from '../clock-text.ts'
import { codeSettingsText } from '../code-settings-text.ts'
import { codesText } from '../codes-text.ts'
import { desktopText } from '../desktop-text.ts'
import { doubtText, findingText } from '../doubt-text.ts'
import { confirmText } from '../confirm-text.ts'
import { editorText } from '../editor-text.ts'
import { words } from '../en.ts'
import { enrolmentText } from '../enrolment-text.ts'
import { errorText } from '../error-text.ts'
import { historyText } from '../history-text.ts'
import { intakeProblemText, looksLikeText, pictureProblemText, typedText } from '../intake-text.ts'
import { itemText } from '../item-text.ts'
import { kindsText } from '../kinds-text.ts'
import { keyFileText } from '../key-file-text.ts'
import { kitText } from '../kit-text.ts'
import { rehearseText } from '../rehearse-text.ts'
import { restoreText } from '../restore-text.ts'
import { leftOverText, reviewText, sourceText } from '../review-text.ts'
import { safetyText } from '../safety-text.ts'
import { settingsText } from '../settings-text.ts'
import { shellText } from '../shell-text.ts'
import { trailText } from '../trail-text.ts'
import { quickText } from '../quick-text.ts'
import { recoveryAddText } from '../recovery-add-text.ts'
import { recoveryOpenText } from '../recovery-open-text.ts'
import { recoveryText } from '../recovery-text.ts'
import { trashText } from '../trash-text.ts'
import { keychainCreateText, keychainText, vaultProblemText } from '../vault-text.ts'
import { waysInText } from '../ways-in-text.ts'
import { whenText } from '../when-text.ts'
import { generatorText } from '../generator-text.ts'
import { healthText } from '../health-text.ts'
import type { Speech } from '../language.ts'
import { actionsText } from '../actions-text.ts'
import { duplicatesText } from '../duplicates-text.ts'
import { itemsText } from '../items-text.ts'
import { organiseText } from '../organise-text.ts'
import { placesText } from '../places-text.ts'
import { undoText } from '../undo-text.ts'
import { actionsDe } from './actions-de.ts'
import { duplicatesDe } from './duplicates-de.ts'
import { itemsDe } from './items-de.ts'
import { organiseDe } from './organise-de.ts'
import { placesDe } from './places-de.ts'
import { quickDe } from './quick-de.ts'
import { recoveryAddDe } from './recovery-add-de.ts'
import { recoveryDe } from './recovery-de.ts'
import { recoveryOpenDe } from './recovery-open-de.ts'
import { undoDe } from './undo-de.ts'
import { englishBehind, type Spoken } from '../spoken.ts'
import { auditActionDe, auditOriginDe } from './audit-de.ts'
import { backupFailureDe, backupKitDe, backupProblemDe, backupDe } from './backup-de.ts'
import { clockDe } from './clock-de.ts'
import { codeSettingsDe } from './code-settings-de.ts'
import { codesDe } from './codes-de.ts'
import { desktopDe } from './desktop-de.ts'
import { doubtDe, findingDe } from './doubt-de.ts'
import { confirmDe } from './confirm-de.ts'
import { editorDe } from './editor-de.ts'
import { wordsDe } from './words-de.ts'
import { enrolmentDe } from './enrolment-de.ts'
import { errorDe } from './errors-de.ts'
import { historyDe } from './history-de.ts'
import { intakeProblemDe, looksLikeDe, pictureProblemDe, typedDe } from './intake-de.ts'
import { itemDe } from './item-de.ts'
import { kindsDe } from './kinds-de.ts'
import { keyFileDe } from './key-file-de.ts'
import { kitDe } from './kit-de.ts'
import { rehearseDe } from './rehearse-de.ts'
import { restoreDe } from './restore-de.ts'
import { leftOverDe, reviewDe, sourceDe } from './review-de.ts'
import { safetyDe } from './safety-de.ts'
import { settingsDe } from './settings-de.ts'
import { shellDe } from './shell-de.ts'
import { trailDe } from './trail-de.ts'
import { trashDe } from './trash-de.ts'
import { keychainCreateDe, keychainDe, vaultProblemDe } from './vault-de.ts'
import { waysInDe } from './ways-in-de.ts'
import { whenDe } from './when-de.ts'
import { generatorDe } from './generator-de.ts'
import { healthDe } from './health-de.ts'

const texts = new Map<object, object>()

/** Puts German words in place of a text object's. What is missing or too much does not compile. */
function inGerman<T extends object>(english: T, german: Spoken<T>): void {
  texts.set(englishBehind(english), german)
}

inGerman(auditActionText, auditActionDe)
inGerman(auditOriginText, auditOriginDe)
inGerman(backupFailureText, backupFailureDe)
inGerman(backupKitText, backupKitDe)
inGerman(backupProblemText, backupProblemDe)
inGerman(backupText, backupDe)
inGerman(clockText, clockDe)
inGerman(codeSettingsText, codeSettingsDe)
inGerman(codesText, codesDe)
inGerman(desktopText, desktopDe)
inGerman(doubtText, doubtDe)
inGerman(confirmText, confirmDe)
inGerman(editorText, editorDe)
inGerman(historyText, historyDe)
inGerman(itemText, itemDe)
inGerman(findingText, findingDe)
inGerman(words, wordsDe)
inGerman(enrolmentText, enrolmentDe)
inGerman(errorText, errorDe)
inGerman(intakeProblemText, intakeProblemDe)
inGerman(looksLikeText, looksLikeDe)
inGerman(pictureProblemText, pictureProblemDe)
inGerman(typedText, typedDe)
inGerman(kindsText, kindsDe)
inGerman(keyFileText, keyFileDe)
inGerman(kitText, kitDe)
inGerman(rehearseText, rehearseDe)
inGerman(restoreText, restoreDe)
inGerman(leftOverText, leftOverDe)
inGerman(reviewText, reviewDe)
inGerman(sourceText, sourceDe)
inGerman(safetyText, safetyDe)
inGerman(settingsText, settingsDe)
inGerman(shellText, shellDe)
inGerman(trailText, trailDe)
inGerman(quickText, quickDe)
inGerman(recoveryText, recoveryDe)
inGerman(recoveryAddText, recoveryAddDe)
inGerman(recoveryOpenText, recoveryOpenDe)
inGerman(trashText, trashDe)
inGerman(keychainCreateText, keychainCreateDe)
inGerman(keychainText, keychainDe)
inGerman(vaultProblemText, vaultProblemDe)
inGerman(waysInText, waysInDe)
inGerman(whenText, whenDe)

inGerman(actionsText, actionsDe)
inGerman(duplicatesText, duplicatesDe)
inGerman(itemsText, itemsDe)
inGerman(organiseText, organiseDe)
inGerman(placesText, placesDe)
inGerman(undoText, undoDe)
inGerman(generatorText, generatorDe)
inGerman(healthText, healthDe)

/** Everything in German. */
export const german: Speech = { language: 'de', inPlaceOf: (english) => texts.get(english) }
