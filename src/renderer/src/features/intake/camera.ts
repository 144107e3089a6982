export type CameraProblem = 'refused' | 'none' | 'busy'
export interface Camera {
  stream: MediaStream
  deviceId: string | undefined
  /** All cameras there are; their names are known only once one is open. */
  all: { deviceId: string; name: string }[]
  /** Calls back when it goes away by itself: it was unplugged, or the system took it. Not after `stop`. */
  onLost: (tell: () => void) => void
  stop: () => void
}

/** Large enough for a code held at arm's length, small enough to be looked through several times a second. */
const wantedSize = { width: { ideal: 1280 }, height: { ideal: 720 } }

/** Opens a camera, never a microphone; answers why not where it cannot. */
export async function openCamera(deviceId: string | undefined): Promise<Camera | CameraProblem> {
  const { mediaDevices } = navigator
  try {
    const device = deviceId === undefined ? {} : { deviceId: { exact: deviceId } }
    const stream = await mediaDevices.getUserMedia({ video: { ...wantedSize, ...device }, audio: false })
    const devices = await mediaDevices.enumerateDevices()
    return {
      stream,
      deviceId: stream.getVideoTracks()[0]?.getSettings().deviceId,
      all: devices
        .filter((one) => one.kind === 'videoinput')
        .map((one) => ({ deviceId: one.deviceId, name: one.label })),
      onLost(tell) {
        stream.getVideoTracks()[0]?.addEventListener('ended', tell)
      },
      stop() {
        for (const track of stream.getTracks()) track.stop()
      }
    }
  } catch (error) {
    const name = error instanceof DOMException ? error.name : ''
    if (name === 'NotAllowedError' || name === 'SecurityError') return 'refused'
    return name === 'NotFoundError' || name === 'OverconstrainedError' ? 'none' : 'busy'
  }
}
