import { codeRegions, type CodeRegion } from './code-regions.ts'
import { darkLight } from './dark-light.ts'
import type { Found } from './find-codes.ts'
import { finderPatterns } from './finder-patterns.ts'
import { boxAround, cropped, halved, halvedTo, scaledBy, type Gray, type Point } from './gray.ts'
import { triesOf, type Try } from './tries.ts'
import type { Hit, Zxing } from './zxing.ts'

/** Corners are looked for in a copy of at most this size; each code is then cut out of the picture itself. */
const mostPixels = 3_000_000
const bestModule = 5
/** How long is spent on what looks like a code: where nothing was read yet, and where something was. */
const patienceMs = 3_000
const shortPatienceMs = 300
/** A picture as small as this is tried as a whole too: one code is likely most of it. */
const oneCodePixels = 700_000

interface Open {
  patterns: readonly Point[]
  tries: Generator<Try, void>
}

/**
 * What has the three corners of a code and is not under one of the hits: cut out, brought to a size that decoders
 * read best, and tried in one way after another, each way on all of them before the next, until time is up.
 */
export async function* searchRegions(
  whole: Gray,
  regions: readonly CodeRegion[],
  zxing: Zxing | undefined,
  hits: readonly Hit[],
  patience = hits.length > 0 ? shortPatienceMs : patienceMs
): AsyncGenerator<Found, void> {
  const until = performance.now() + patience
  const unread = regions.filter(
    ({ patterns }) => !patterns.some((each) => hits.some(({ corners }) => isWithin(each, corners)))
  )
  let open: Open[] = unread.map((region) => ({
    patterns: region.patterns,
    tries: triesOf(() => cutOut(whole, region), zxing)
  }))
  if (hits.length === 0 && whole.data.length <= oneCodePixels)
    open.push({ patterns: [], tries: triesOf(() => whole, zxing) })
  while (open.length > 0) {
    for (const each of open) {
      if (performance.now() > until) return
      const next = each.tries.next()
      if (next.done === true) {
        open = open.filter((other) => other !== each)
        continue
      }
      const texts = await next.value.look()
      for (const { text } of texts) yield { text, stage: next.value.stage }
      if (texts.length > 0) open = open.filter(({ patterns }) => !sharesCorner(patterns, each.patterns))
    }
  }
}

/** Where a whole picture has three squares that stand as the corners of a code do, in its own pixels. */
export function regionsIn(whole: Gray): CodeRegion[] {
  const { copy, times } = halvedTo(whole, mostPixels)
  const larger = ({ x, y }: Point) => ({ x: x * 2 ** times, y: y * 2 ** times })
  return codeRegions(finderPatterns(darkLight(copy))).map(({ patterns, corners, moduleSize }) => ({
    patterns: patterns.map(larger),
    corners: corners.map(larger),
    moduleSize: moduleSize * 2 ** times
  }))
}

function cutOut(whole: Gray, { corners, moduleSize }: CodeRegion): Gray {
  let part = cropped(whole, boxAround(corners, moduleSize * 5, whole))
  let size = moduleSize
  for (; size > bestModule * 2; size /= 2) part = halved(part)
  return size < bestModule * 0.75 ? scaledBy(part, bestModule / size) : part
}

const sharesCorner = (some: readonly Point[], others: readonly Point[]) =>
  some.length === 0 ||
  others.length === 0 ||
  some.some(({ x, y }) => others.some((each) => each.x === x && each.y === y))

/** Inside a four-sided shape: on the same side of all its edges, whichever way round they are. */
function isWithin({ x, y }: Point, corners: readonly Point[]): boolean {
  const sides = corners.map((from, index) => {
    const to = corners[(index + 1) % corners.length] ?? from
    return (to.x - from.x) * (y - from.y) - (to.y - from.y) * (x - from.x)
  })
  return sides.every((side) => side >= 0) || sides.every((side) => side <= 0)
}
