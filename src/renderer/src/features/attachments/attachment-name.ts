const maxLength = 255

/**
 * A file's name as it is kept: without a path and control characters, no longer than 255, with its ending. Undefined
 * where nothing is left of it.
 */
export function attachmentName(name: string): string | undefined {
  const clean = name
    .replaceAll(/[/\\]/g, '-')
    // eslint-disable-next-line no-control-regex -- control characters are what is looked for
    .replaceAll(/[\u0000-\u001f\u007f]/g, '')
    .trim()
  if (clean === '') return undefined
  if (clean.length <= maxLength) return clean
  const ending = /\.[^.\s]{1,16}$/u.exec(clean)?.[0] ?? ''
  return `${clean.slice(0, maxLength - ending.length)}${ending}`.trim()
}

/** Whether a name that was typed can be kept as it is. */
export const isAttachmentName = (name: string): boolean =>
  name.trim() !== '' && attachmentName(name) === name.trim()

/** 12 kB, 3.4 MB: as file managers say it. */
export function sizeWords(bytes: number, locale: string): string {
  const [unit, size] =
    bytes < 1000
      ? (['byte', bytes] as const)
      : bytes < 1_000_000
        ? (['kilobyte', bytes / 1000] as const)
        : (['megabyte', bytes / 1_000_000] as const)
  const maximumFractionDigits = size < 10 && unit !== 'byte' ? 1 : 0
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit,
    // The short form of it has no plural.
    unitDisplay: unit === 'byte' ? 'long' : 'short',
    maximumFractionDigits
  }).format(size)
}
