/** Every call the page can make of main. Imports nothing: the preload holds this list and no more. */
export const callNames = [
  'vault.state',
  'vault.create',
  'vault.unlock',
  'vault.lock',
  'vault.unlockWithKit',
  'vault.openAnyway',
  'vault.protect',
  'vault.makeKit',
  'vault.showKit',
  'vault.confirmKit',
  'vault.testKit',
  'vault.unlockSeeds',
  'credentials.list',
  'credentials.listTrashed',
  'credentials.search',
  'credentials.get',
  'credentials.save',
  'credentials.trash',
  'credentials.restore',
  'credentials.reveal',
  'credentials.copy',
  'credentials.openWebsite',
  'codes.list',
  'codes.listTrashed',
  'codes.live',
  'codes.copy',
  'codes.trash',
  'codes.restore',
  'intake.read',
  'intake.live',
  'intake.save',
  'intake.discard',
  'clipboard.state',
  'clipboard.clear',
  'audit.list',
  'settings.get',
  'settings.set',
  'backup.state',
  'backup.make',
  'backup.chooseFolder',
  'backup.useDefaultFolder',
  'backup.setPassword',
  'backup.inspect',
  'backup.restore'
] as const
export type CallName = (typeof callNames)[number]

/** Every message main sends to the page by itself. They carry no content of the vault: the page asks again. */
export const eventNames = [
  'vault.stateChanged',
  'vault.waitingForKeychain',
  'credentials.changed',
  'clipboard.stateChanged',
  'settings.changed',
  'backup.stateChanged'
] as const
export type EventName = (typeof eventNames)[number]

/** Prefix of our channel names on Electron's wire. */
export const wirePrefix = 'latchkey:'
