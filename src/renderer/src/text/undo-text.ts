import type { UndoStep } from '../../../shared/model/listing.ts'
import { numberText } from './numbers.ts'
import { plural } from './plural.ts'
import { spoken } from './spoken.ts'

/** Words of taking things back. `what` is a title, or how many. */
export const undoText = spoken({
  items: (n: number) => plural(n, { one: '1 item', other: `${numberText(n)} items` }),
  codes: (n: number) => plural(n, { one: '1 code', other: `${numberText(n)} codes` }),
  takenBack: {
    added: (what: string) => `Taken back: ${what} moved to trash.`,
    changed: (what: string) => `Taken back: ${what} as before.`,
    trashed: (what: string) => `Taken back: ${what} out of the trash.`,
    restored: (what: string) => `Taken back: ${what} in the trash again.`,
    organised: (what: string) => `Taken back: ${what} as before.`,
    merged: (what: string) => `Taken back: ${what} separate again.`,
    'version-restored': (what: string) => `Taken back: ${what} as before.`,
    'folder-added': (what: string) => `Taken back: no folder ${what}.`,
    'folder-changed': (what: string) => `Taken back: folder ${what} as before.`,
    'folder-removed': (what: string) => `Taken back: folder ${what}, with what was in it.`,
    'attachment-added': (what: string) => `Taken back: file ${what} removed.`,
    'attachment-removed': (what: string) => `Taken back: file ${what} attached again.`,
    'code-added': (what: string) => `Taken back: ${what} moved to trash.`,
    'code-changed': (what: string) => `Taken back: ${what} as before.`,
    'code-trashed': (what: string) => `Taken back: ${what} out of the trash.`,
    'code-restored': (what: string) => `Taken back: ${what} in the trash again.`,
    'recovery-added': (what: string) => `Taken back: recovery keys of ${what} revoked.`,
    'recovery-replaced': (what: string) => `Taken back: the recovery keys before count again for ${what}.`,
    'recovery-changed': (what: string) => `Taken back: recovery keys of ${what} as before.`,
    'recovery-revoked': (what: string) => `Taken back: recovery keys of ${what} count again.`,
    'recovery-unrevoked': (what: string) => `Taken back: recovery keys of ${what} revoked again.`,
    'recovery-used': (what: string) => `Taken back: ${what} unused again.`,
    'recovery-unused': (what: string) => `Taken back: ${what} used again.`
  } satisfies Record<UndoStep['action'], (what: string) => string>,
  nothing: 'There is nothing to undo.'
})
