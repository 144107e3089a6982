import type { HandlersOf } from '../../shared/bridge/contract.ts'
import type { QuickTarget } from '../../shared/model/quick.ts'
import type { ShownItem } from '../../shared/model/system.ts'
import { copyQuick } from './copy-quick.ts'
import { findQuick } from './find-quick.ts'
import type { QuickOptions } from './quick-options.ts'

/** The calls of quick access's own page. */
export const quickHandlers = (options: QuickOptions): HandlersOf<'quick'> => ({
  'quick.find': ({ query }) => findQuick(options, query),
  'quick.copy': (asked) => copyQuick(options, asked),
  'quick.openItem': ({ target }) => {
    options.edges.hide()
    options.edges.showItem(target === null ? null : shownItem(target))
  },
  'quick.hide': () => options.edges.hide()
})

const shownItem = (target: QuickTarget): ShownItem =>
  target.kind === 'credential'
    ? { credentialId: target.id, codeId: null }
    : { credentialId: null, codeId: target.id }
