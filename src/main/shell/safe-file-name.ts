/** What Windows takes for devices, whatever comes after the point. */
const devices = /^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[\d¹²³])\s*(\.|$)/i
/** Signs that no file may have somewhere, and those that make a name look like another one. */
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const unwanted = /[\u0000-\u001f\u007f-\u009f"*/:<>?\\|\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/g

/** Bytes of a name in UTF-8: every system takes 255 of them or characters, and a sign may be put in front. */
const mostBytes = 199
const mostOfEnd = 24

/** A name for a file that every system takes, as like the wanted one as can be; shown in a dialog, where it can be changed. */
export function safeFileName(name: string): string {
  const clean = name
    .replaceAll(unwanted, '_')
    .replace(/^[.\s]+/, '')
    .replace(/[.\s]+$/, '')
  if (clean === '') return 'file'
  const short = shortened(clean)
  return devices.test(short) ? `_${short}` : short
}

/** Of a long name what stands before its ending is cut off behind a whole character. */
function shortened(name: string): string {
  if (Buffer.byteLength(name) <= mostBytes) return name
  const point = name.lastIndexOf('.')
  const end = point > 0 && Buffer.byteLength(name.slice(point)) <= mostOfEnd ? name.slice(point) : ''
  let left = mostBytes - Buffer.byteLength(end)
  let start = ''
  for (const character of name.slice(0, name.length - end.length)) {
    left -= Buffer.byteLength(character)
    if (left < 0) break
    start += character
  }
  return start.trimEnd() + end
}
