/** More than any screen has: Chromium makes pictures of a screen smaller unless it is asked for all of it. */
const allPixels = 16_384

/** A window that is covered or minimised may never be drawn again: then there is no picture to wait for. */
const frameMaxMs = 5_000

/**
 * One picture of the screen or window that main was told of just before. Everything that captures is stopped before
 * this resolves. Rejects where the system or the person refuses, or nothing comes.
 */
export async function grabScreen(): Promise<ImageBitmap> {
  const size = { ideal: allPixels }
  const stream = await navigator.mediaDevices.getDisplayMedia({
    video: { width: size, height: size },
    audio: false
  })
  try {
    const [track] = stream.getVideoTracks()
    if (track === undefined) throw new Error('No picture of the screen')
    return await inTime(new ImageCapture(track).grabFrame())
  } finally {
    for (const track of stream.getTracks()) track.stop()
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
