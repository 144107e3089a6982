// Here and not in `model/`, so that the page can use them without carrying the schemas.

/** Floor for new master passwords; the wrap key is slow to guess, not impossible. */
export const masterPasswordMinLength = 8

/** Longest text taken at once, in UTF-16 units: a list of a thousand addresses, or a batch of 64 KiB in base64. */
export const intakeTextMaxLength = 262_144

/** Most codes that are reviewed at a time, and so saved at once. */
export const intakeMaxCodes = 1000

/** Longest notes of a login, in UTF-16 units. */
export const notesMaxLength = 100_000

/** Longest value of one further field, in UTF-16 units: a private key of 16,384 bits fits many times. */
export const fieldMaxLength = 100_000
export const fieldLabelMaxLength = 128
/** Most further fields of one credential. */
export const fieldsMax = 200
export const tagsMax = 50
export const tagMaxLength = 64
export const folderNameMaxLength = 128
/** Folders in folders. */
export const folderDepthMax = 8

/** Largest attachment, in bytes. */
export const attachmentMaxBytes = 64 * 1024 * 1024
/** Attachments are taken and sealed in parts of this many bytes. */
export const attachmentPartBytes = 1024 * 1024
export const attachmentsMax = 100

/** Rows of the list that are asked for at a time. */
export const pageMaxRows = 200
/** Most credentials one change of many can be about: all of the largest vault this is measured with. */
export const manyMax = 100_000

/** Characters of a recovery key, the longest being an OpenSSH-like block a site calls so. */
export const recoveryKeyMaxLength = 4096
/** Keys of one recovery set. */
export const recoveryKeysMax = 200
export const recoveryLabelMaxLength = 256
export const recoveryNotesMaxLength = 4096
/** Characters of a pasted text that recovery keys are read from. */
export const recoveryTextMaxLength = 64 * 1024
export const recoveryPinMinLength = 6
export const revealReasonMaxLength = 200
/** As few unused keys as this are said to be few. */
export const recoveryLowStock = 2
/** How long "used" can be taken back. */
export const recoveryUndoMs = 10 * 60 * 1000
