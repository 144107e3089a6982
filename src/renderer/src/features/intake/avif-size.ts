/** How deep and how long a header may be before it is no header any more. */
const mostBoxes = 2_000
/** The boxes that are opened on the way to a size: ISO/IEC 23008-12 (HEIF), 9.3. */
const opened: Record<string, number> = { meta: 4, iprp: 0, ipco: 0 }

/**
 * The largest width and height that an AVIF file names (`ispe` boxes: a picture, its parts, its alpha, its
 * thumbnails), without decoding any of them. Nothing where it is no AVIF or names none.
 *
 * @throws RangeError where the header is cut off
 */
export function avifSize(view: DataView): { width: number; height: number } | undefined {
  if (nameAt(view, 4) !== 'ftyp' || !brandsOf(view).some((brand) => ['avif', 'avis'].includes(brand)))
    return undefined
  const sizes: { width: number; height: number }[] = []
  const open = [{ from: 0, to: view.byteLength }]
  for (let seen = 0; open.length > 0 && seen < mostBoxes; seen += 1) {
    const part = open.pop()
    if (part === undefined || part.from + 8 > part.to) continue
    const box = boxAt(view, part.from, part.to)
    if (box === undefined) continue
    open.push({ from: box.to, to: part.to })
    const inside = opened[box.name]
    if (inside !== undefined) open.push({ from: box.from + inside, to: box.to })
    if (box.name === 'ispe')
      sizes.push({ width: view.getUint32(box.from + 4), height: view.getUint32(box.from + 8) })
  }
  if (sizes.length === 0) return undefined
  return {
    width: Math.max(...sizes.map(({ width }) => width)),
    height: Math.max(...sizes.map(({ height }) => height))
  }
}

function brandsOf(view: DataView): string[] {
  const end = Math.min(view.getUint32(0), 256)
  // The main brand, four bytes of its version, then those it is compatible with.
  const brands = [nameAt(view, 8)]
  for (let at = 16; at + 4 <= end; at += 4) brands.push(nameAt(view, at))
  return brands
}

/** Its name and where its contents are; nothing where its length cannot be. */
function boxAt(view: DataView, at: number, end: number) {
  const length = view.getUint32(at)
  const name = nameAt(view, at + 4)
  // 0: to the end of what it is in; 1: a length of eight bytes follows.
  const isLong = length === 1
  const to = length === 0 ? end : at + (isLong ? Number(view.getBigUint64(at + 8)) : length)
  const from = at + (isLong ? 16 : 8)
  return to < from || to > end ? undefined : { name, from, to }
}

const nameAt = (view: DataView, at: number) =>
  String.fromCharCode(...[0, 1, 2, 3].map((n) => view.getUint8(at + n)))
