/**
 * Puts a text on the clipboard that is no secret; true where that worked. SECURITY: nothing takes it away again, so
 * secrets are copied by main, which does. The page has no permission for the clipboard: this is what a person may do
 * with Ctrl+C, done for them while they press a button.
 */
export function copyPublicText(text: string): boolean {
  const onCopy = (event: ClipboardEvent) => {
    event.preventDefault()
    event.clipboardData?.setData('text/plain', text)
  }
  document.addEventListener('copy', onCopy, { once: true })
  try {
    // The newer way asks for a permission that no page of ours has.
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- see above
    return document.execCommand('copy')
  } finally {
    document.removeEventListener('copy', onCopy)
  }
}
