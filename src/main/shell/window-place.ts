import { z } from 'zod'

const pixels = z.number().int().min(-100_000).max(100_000)

/** Where the window was, in the screen's own pixels, and how large when it is not maximised. */
export const WindowPlace = z.object({
  x: pixels,
  y: pixels,
  width: z.number().int().min(1).max(100_000),
  height: z.number().int().min(1).max(100_000),
  isMaximised: z.boolean()
})
export type WindowPlace = z.infer<typeof WindowPlace>

export interface Area {
  x: number
  y: number
  width: number
  height: number
}

/** One pane, and room for a list in it. */
export const smallestWindow = { width: 420, height: 480 }
const firstSize = { width: 1180, height: 760 }
/** So much of the window's upper edge must be on a screen that a person can take hold of it. */
const holdWidth = 96
const holdHeight = 32

/** `areas`: what of each screen windows may use, the main screen first. */
export function placeOnScreens(
  saved: WindowPlace | undefined,
  areas: readonly Area[]
): { x?: number; y?: number; width: number; height: number } {
  const here = areas.find((area) => saved !== undefined && canBeHeld(saved, area))
  const area = here ?? areas[0]
  const wanted = saved ?? firstSize
  const width = fit(wanted.width, smallestWindow.width, area?.width)
  const height = fit(wanted.height, smallestWindow.height, area?.height)
  // A screen that is gone: the system puts the window in the middle of one that is there.
  return here === undefined || saved === undefined
    ? { width, height }
    : { x: saved.x, y: saved.y, width, height }
}

/**
 * Where a window belongs that cannot be taken hold of any more, because its screen is gone or has become smaller: in the
 * middle of the main one. Undefined where it can stay.
 */
export function placeBack(now: Area, areas: readonly Area[]): Area | undefined {
  const [main] = areas
  const { x, width, height } = placeOnScreens({ ...now, isMaximised: false }, areas)
  if (x !== undefined || main === undefined) return undefined
  return {
    x: main.x + Math.max(0, Math.round((main.width - width) / 2)),
    y: main.y + Math.max(0, Math.round((main.height - height) / 2)),
    ...{ width, height }
  }
}

const fit = (wanted: number, least: number, most = Infinity): number =>
  Math.max(least, Math.min(wanted, most))

function canBeHeld({ x, y, width }: WindowPlace, area: Area): boolean {
  const across = Math.min(x + width, area.x + area.width) - Math.max(x, area.x)
  return across >= holdWidth && y >= area.y && y + holdHeight <= area.y + area.height
}
