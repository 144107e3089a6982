/** More than any screen has: Chromium makes pictures of a screen smaller unless it is asked for all of it. */
const allPixels = 16_384

/** A window that is covered or minimised may never be drawn again: then there is no picture to wait for. */
const frameMaxMs = 5_000

/** A window that was covered is drawn again by its program, sooner or later: looked at this often, this long. */
const lookEveryMs = 300
const looksMax = 12

/** What the screen or window shows, and what it shows a moment later. */
export interface Grabbed {
  frame: ImageBitmap
  /** The next picture; nothing once it was looked at long enough, or the window is gone. The caller closes it. */
  again: () => Promise<ImageBitmap | undefined>
  /** Ends the capture. Must be called. */
  stop: () => void
}

/**
 * A picture of the screen or window that main was told of just before. Rejects where the system or the person refuses,
 * or nothing comes; nothing is captured any more then. A whole screen is there at once and is let go at once; a window
 * that was covered is empty at first, so there `again` goes on looking.
 */
export async function grabScreen(isWhole: boolean): Promise<Grabbed> {
  const size = { ideal: allPixels }
  const stream = await navigator.mediaDevices.getDisplayMedia({
    video: { width: size, height: size },
    audio: false
  })
  const stop = () => {
    for (const track of stream.getTracks()) track.stop()
  }
  try {
    const [track] = stream.getVideoTracks()
    if (track === undefined) throw new Error('No picture of the screen')
    const capture = new ImageCapture(track)
    const frame = await inTime(capture.grabFrame())
    if (isWhole) stop()
    let looks = isWhole ? looksMax : 0
    const again = async () => {
      if (looks >= looksMax) return undefined
      looks += 1
      await new Promise((resolve) => setTimeout(resolve, lookEveryMs))
      return inTime(capture.grabFrame()).catch(() => undefined)
    }
    return { frame, again, stop }
  } catch (error) {
    stop()
    throw error
  }
}

async function inTime(frame: Promise<ImageBitmap>): Promise<ImageBitmap> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const never = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new Error('No picture came'))
    }, frameMaxMs)
  })
  try {
    return await Promise.race([frame, never])
  } finally {
    clearTimeout(timer)
  }
}
