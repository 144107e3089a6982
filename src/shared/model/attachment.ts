import { z } from 'zod'
import { attachmentMaxBytes, attachmentPartBytes } from '../rules/limits.ts'
import { AttachmentId, CredentialId } from './ids.ts'

/** A file name as people read it: no path, no control characters. */
export const AttachmentName = z
  .string()
  .trim()
  .min(1)
  .max(255)
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  .refine((name) => !/[\u0000-\u001f\u007f/\\]/.test(name))

/** A file comes in parts, one after the other; nothing of it counts until the last one is there. */
export const BeginAttachment = z.object({
  credentialId: CredentialId,
  name: AttachmentName,
  sizeBytes: z.number().int().min(0).max(attachmentMaxBytes)
})
export const AttachmentPart = z.object({
  id: AttachmentId,
  /** From 0 on, without gaps. */
  part: z.number().int().nonnegative(),
  bytes: z.instanceof(Uint8Array).refine((bytes) => bytes.byteLength <= attachmentPartBytes)
})

export const SavedAttachment = z.object({ saved: z.boolean() })
