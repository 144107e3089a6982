// Here and not in `model/`, so that the page can use them without carrying the schemas.

/** Floor for new master passwords; the wrap key is slow to guess, not impossible. */
export const masterPasswordMinLength = 8

/** Longest text taken at once, in UTF-16 units: a list of a thousand addresses, or a batch of 64 KiB in base64. */
export const intakeTextMaxLength = 262_144

/** Most codes that are reviewed at a time, and so saved at once. */
export const intakeMaxCodes = 1000

/** Longest notes of a login, in UTF-16 units. */
export const notesMaxLength = 100_000
