// Here and not in `model/`, so that the page can use them without carrying the schemas.

/** Floor for new master passwords; the wrap key is slow to guess, not impossible. */
export const masterPasswordMinLength = 8

/** Longest text taken as one code. A QR code holds at most 2,953 bytes (ISO/IEC 18004); typed text is no longer. */
export const intakeTextMaxLength = 4096
