import type { HandlersOf } from '../../shared/bridge/contract.ts'
import type { Backups } from './backups.ts'
import type { Restores } from './restores.ts'

export const backupHandlers = (backups: Backups, restores: Restores): HandlersOf<'backup'> => ({
  'backup.state': () => backups.state(),
  'backup.make': () => backups.make('window'),
  'backup.chooseFolder': () => backups.chooseFolder('window'),
  'backup.useDefaultFolder': () => backups.useDefaultFolder('window'),
  'backup.setPassword': ({ password }) => backups.setPassword(password, 'window'),
  'backup.inspect': ({ file }) => restores.inspect(file),
  'backup.restore': (input) => restores.restore(input, 'window')
})
