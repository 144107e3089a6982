import type { SystemState } from '../../../../shared/model/system.ts'
import { askedWords, foldText, holdsAllWords } from '../../../../shared/rules/fold-text.ts'
import { settingsText as text } from '../../text/settings-text.ts'

export type SettingId = keyof typeof text.names
export type SettingGroup = keyof typeof text.groups

/** What stands under which head, in the order of the page. */
const layout: readonly (readonly [SettingGroup, readonly SettingId[]])[] = [
  [
    'lock',
    [
      'masterPassword',
      'keychain',
      'keyFile',
      'confirmation',
      'recoveryPin',
      'kit',
      'emergency',
      'autoLock',
      'lockOnScreenLock',
      'lockOnSuspend',
      'lockOnClose',
      'lockOnMinimise',
      'lockShortcut',
      'seedsLock',
      'unlockByItself',
      'askPerson',
      'passwordReminder'
    ]
  ],
  ['clipboard', ['clipboard', 'clearPicture']],
  ['quick', ['quickShortcut', 'quickAfterCopy', 'quickCodeNext', 'trayCodes', 'notifications']],
  [
    'codes',
    ['grouping', 'hideCodes', 'showNext', 'lateCopy', 'codeOrder', 'clock', 'clockOffset', 'clockMeasure']
  ],
  ['items', ['listSort', 'versions', 'trashDays', 'oldPasswords']],
  ['appearance', ['theme', 'accent', 'density', 'textScale', 'motion']],
  ['start', ['startWithSystem', 'startHidden', 'keepInTray']],
  ['language', ['language']],
  ['backups', ['backups']],
  ['audit', ['audit', 'auditKeep']],
  ['privacy', ['protection']],
  ['network', ['breaches', 'clockCheck']]
]

/** One setting, as a list of commands names it. */
export interface SettingEntry {
  id: SettingId
  name: string
  groupName: string
  /** Folded, with all it can be found by: its sentence, group and synonyms. */
  words: string
}

type Known = SystemState | undefined

/** Settings about what this computer does not have are not shown: there is nothing to decide. */
const isHere = (id: SettingId, system: Known): boolean => id !== 'askPerson' || system?.touchId === true

/** Every setting of this computer in the language of this moment, in the order of the page. */
export const settingEntries = (system: Known): SettingEntry[] =>
  layout.flatMap(([group, ids]) =>
    idsHere(ids, system).map((id) => ({
      id,
      name: text.names[id],
      groupName: text.groups[group],
      words: wordsOf(group, id)
    }))
  )

/** The groups and, in them, the settings whose name, sentence, group or synonyms hold all words of a query. */
export function findSettings(query: string, system: Known): { group: SettingGroup; ids: SettingId[] }[] {
  const asked = askedWords(query)
  return layout
    .map(([group, ids]) => ({
      group,
      ids: idsHere(ids, system).filter((id) => holdsAllWords(wordsOf(group, id), asked))
    }))
    .filter(({ ids }) => ids.length > 0)
}

const idsHere = (ids: readonly SettingId[], system: Known): SettingId[] =>
  ids.filter((id) => isHere(id, system))

function wordsOf(group: SettingGroup, id: SettingId): string {
  const means: Partial<Record<SettingId, string>> = text.means
  return foldText([text.names[id], means[id] ?? '', text.groups[group], text.also[id]].join(' '))
}
