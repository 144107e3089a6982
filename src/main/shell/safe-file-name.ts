/** What Windows takes for devices, whatever comes after the point. */
const devices = /^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[\d¹²³])\s*(\.|$)/i
/** Signs that no file may have somewhere, and those that make a name look like another one. */
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const unwanted = /[\u0000-\u001f\u007f-\u009f"*/:<>?\\|\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/g

/** A name for a file that every system takes, as like the wanted one as can be; shown in a dialog, where it can be changed. */
export function safeFileName(name: string): string {
  const clean = name
    .replaceAll(unwanted, '_')
    .replace(/^[.\s]+/, '')
    .replace(/[.\s]+$/, '')
  if (clean === '') return 'file'
  return devices.test(clean) ? `_${clean}` : clean
}
