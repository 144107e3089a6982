import type { Area } from './window-place.ts'

/** In the page's own pixels. */
export const quickSize = { width: 640, height: 420 }
/** How far down a screen it begins: where eyes are, and above what a person types into. */
const downFromTop = 0.18
/** What stays free around it on a small screen. */
const margin = 16

/** Where quick access stands on a screen: in the middle across, in the upper third, never beyond its edges. */
export function quickPlace(area: Area, zoom: number): Area {
  const width = fit(quickSize.width * zoom, area.width)
  const height = fit(quickSize.height * zoom, area.height)
  const x = Math.round(area.x + (area.width - width) / 2)
  const lowest = area.y + area.height - height
  const y = Math.round(Math.min(area.y + area.height * downFromTop, lowest))
  return { x, y, width, height }
}

const fit = (wanted: number, most: number): number =>
  Math.round(Math.min(wanted, Math.max(most - 2 * margin, 1)))
