import type { CallName } from '../../../shared/bridge/channels.ts'
import type { Bridge } from '../bridge.ts'

/** Calls that show something of an item or take it out of the vault, and leave a record of that. */
const looks: readonly CallName[] = [
  'credentials.reveal',
  'credentials.copy',
  'credentials.exportChosen',
  'codes.copy',
  'codes.makeNext',
  'codes.showQr',
  'codes.copyUri',
  'codes.copySecret',
  'codes.print',
  'codes.exportBatch',
  'attachments.saveAs',
  'recovery.reveal',
  'recovery.revealSet',
  'recovery.takeOut',
  'recovery.mark'
]

/** A bridge that tells when something was looked at, or was refused: who shows the records of it asks again. */
export function tellingBridge(bridge: Bridge, tell: () => void): Bridge {
  const call: Bridge['call'] = async (name, ...input) => {
    try {
      return await bridge.call(name, ...input)
    } finally {
      if (looks.includes(name)) tell()
    }
  }
  return { call, on: bridge.on.bind(bridge) }
}
