/** How long a QR code with a secret in it stays on the screen. */
export const qrShownMs = 60_000
