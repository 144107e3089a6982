/* global requestAnimationFrame */

/**
 * Scrolls the list the way people do: by the wheel, by whole pages, and by dragging the bar to somewhere else.
 *
 * @returns the longest time, in milliseconds, in which some of what was in sight was an empty row, and the longest
 * time between two frames
 */
export function scrollingGaps(page) {
  return page.evaluate(async () => {
    const box = document.querySelector('[role=listbox][data-answers]')
    const frame = () => new Promise((done) => requestAnimationFrame(done))
    const isWhole = () => {
      const { top, bottom, left } = box.getBoundingClientRect()
      for (let y = top + 4; y < bottom - 4; y += 24) {
        const row = document.elementFromPoint(left + 40, y)?.closest('[role=option]')
        const isBeyond = y - top + box.scrollTop > box.scrollHeight
        if (!isBeyond && (row === undefined || row === null || row.dataset.empty !== undefined)) return false
      }
      return true
    }
    let [emptySince, longestEmpty, longestFrame, last] = [undefined, 0, 0, performance.now()]
    const look = async () => {
      const now = await frame()
      longestFrame = Math.max(longestFrame, now - last)
      last = now
      if (isWhole()) emptySince = undefined
      else longestEmpty = Math.max(longestEmpty, now - (emptySince ??= now))
    }
    const end = box.scrollHeight - box.clientHeight
    box.scrollTop = 0
    for (let n = 0; n < 30; n++) await look()
    last = performance.now()
    longestFrame = 0
    for (let n = 0; n < 120; n++) {
      box.scrollTop += 120
      await look()
    }
    for (let n = 0; n < 60; n++) {
      box.scrollTop += box.clientHeight
      await look()
    }
    for (let n = 1; n <= 40; n++) {
      box.scrollTop = (end * ((n * 17) % 40)) / 40
      for (let frames = 0; frames < 12; frames++) await look()
    }
    // What is empty at the very end counts until it is filled.
    while (emptySince !== undefined) await look()
    return { longestEmpty, longestFrame }
  })
}
