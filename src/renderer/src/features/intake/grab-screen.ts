/** More than any screen has: Chromium makes pictures of a screen smaller unless it is asked for all of it. */
const allPixels = 16_384

/** A window that is covered or minimised may never be drawn again: then there is no picture to wait for. */
const frameMaxMs = 5_000

/** A picture that stayed the same over this many looks is what the window shows. */
const sameLooks = 3
const lookEveryMs = 200
/** Something that moves never stays the same: after this long the last picture is taken. */
const settleMaxMs = 2_500
/** Looks are compared this small: a code that appears changes much more than one pixel of it. */
const lookSide = 64

/**
 * One picture of the screen or window that main was told of just before. Everything that captures is stopped before
 * this resolves. Rejects where the system or the person refuses, or nothing comes. With `settles` it waits until the
 * picture stays the same: a window that was covered is empty at first, until its program draws it again.
 */
export async function grabScreen(settles: boolean): Promise<ImageBitmap> {
  const size = { ideal: allPixels }
  const stream = await navigator.mediaDevices.getDisplayMedia({
    video: { width: size, height: size },
    audio: false
  })
  try {
    const [track] = stream.getVideoTracks()
    if (track === undefined) throw new Error('No picture of the screen')
    const capture = new ImageCapture(track)
    const grab = () => inTime(capture.grabFrame())
    const first = await grab()
    return settles ? await settled(first, grab) : first
  } finally {
    for (const track of stream.getTracks()) track.stop()
  }
}

/** The last of the pictures, once they stay the same; the others are closed. */
export async function settled(
  first: ImageBitmap,
  grab: () => Promise<ImageBitmap>,
  look: (frame: ImageBitmap) => Uint8ClampedArray = smallLook
): Promise<ImageBitmap> {
  let frame = first
  let before = look(frame)
  for (let waitedMs = 0, same = 1; same < sameLooks && waitedMs < settleMaxMs; waitedMs += lookEveryMs) {
    await new Promise((resolve) => setTimeout(resolve, lookEveryMs))
    let next: ImageBitmap
    try {
      next = await grab()
    } catch {
      // The window was closed meanwhile: what it showed last is what there is.
      return frame
    }
    frame.close()
    frame = next
    const now = look(frame)
    same = now.every((value, index) => value === before[index]) ? same + 1 : 1
    before = now
  }
  return frame
}

function smallLook(frame: ImageBitmap): Uint8ClampedArray {
  const context = new OffscreenCanvas(lookSide, lookSide).getContext('2d', { willReadFrequently: true })
  if (context === null) return new Uint8ClampedArray()
  context.drawImage(frame, 0, 0, lookSide, lookSide)
  return context.getImageData(0, 0, lookSide, lookSide).data
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
