/** More than any screen has: Chromium makes pictures of a screen smaller unless it is asked for all of it. */
const allPixels = 16_384

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
    return await new ImageCapture(track).grabFrame()
  } finally {
    for (const track of stream.getTracks()) track.stop()
  }
}
