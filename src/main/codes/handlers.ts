import type { HandlersOf } from '../../shared/bridge/contract.ts'
import type { Codes } from './codes.ts'
import type { SeedExports } from './seed-exports.ts'

type ExportCalls = 'codes.showQr' | 'codes.copyUri' | 'codes.copySecret' | 'codes.print' | 'codes.exportBatch'

export const codeHandlers = (codes: Codes): Omit<HandlersOf<'codes'>, ExportCalls> => ({
  'codes.list': () => codes.list(),
  'codes.listTrashed': () => codes.listTrashed(),
  'codes.live': ({ ids }) => codes.live(ids),
  'codes.copy': ({ id }) => codes.copy(id, 'window'),
  'codes.trash': ({ id }) => codes.trash(id),
  'codes.restore': ({ id }) => codes.restore(id),
  'codes.erase': ({ id }) => codes.erase(id),
  'codes.get': ({ id }) => codes.get(id),
  'codes.change': (change) => codes.change(change),
  'codes.arrange': ({ ids }) => codes.arrange(ids),
  'codes.makeNext': ({ id }) => codes.makeNext(id),
  'codes.takeBack': ({ id }) => ({ takenBack: codes.takeBack(id) }),
  'codes.findCounter': ({ id, code }) => ({ found: codes.findCounter(id, code) })
})

/** The calls with which a seed leaves the vault. */
export const seedExportHandlers = (exports: SeedExports): Pick<HandlersOf<'codes'>, ExportCalls> => ({
  'codes.showQr': ({ id }) => exports.showQr(id),
  'codes.copyUri': ({ id }) => exports.copyUri(id),
  'codes.copySecret': ({ id }) => exports.copySecret(id),
  'codes.print': async ({ id }) => ({ printed: await exports.print(id) }),
  'codes.exportBatch': ({ ids }) => exports.exportBatch(ids)
})
