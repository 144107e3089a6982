import type { HandlersOf } from '../../shared/bridge/contract.ts'
import type { Attachments } from './attachments.ts'

export const attachmentHandlers = (attachments: Attachments): HandlersOf<'attachments'> => ({
  'attachments.begin': ({ credentialId, name, sizeBytes }) => ({
    id: attachments.begin(credentialId, name, sizeBytes)
  }),
  'attachments.append': ({ id, part, bytes }) => ({ isWhole: attachments.append(id, part, bytes) }),
  'attachments.cancel': ({ id }) => attachments.cancel(id),
  'attachments.saveAs': async ({ id }) => ({ saved: await attachments.saveAs(id) }),
  'attachments.rename': ({ id, name }) => attachments.rename(id, name),
  'attachments.remove': ({ id }) => attachments.remove(id)
})
