import { useEffect, useRef, useState } from 'react'
import { words } from '../../text/en.ts'
import { waysInText } from '../../text/ways-in-text.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import { useRun } from '../../ui/use-run.ts'
import { openCamera, type Camera, type CameraProblem } from './camera.ts'
import { useIntake } from './intake-store.ts'

const text = waysInText.cameraView
const betweenLooksMs = 150

/** What the camera sees, looked through again and again until there is a code in it. */
export function CameraDialog() {
  const back = useIntake((state) => state.back)
  const readFrame = useIntake((state) => state.readFrame)
  const run = useRun()
  const video = useRef<HTMLVideoElement>(null)
  const [wanted, setWanted] = useState<{ deviceId: string | undefined; n: number }>({
    deviceId: undefined,
    n: 0
  })
  const [camera, setCamera] = useState<Camera>()
  const [problem, setProblem] = useState<CameraProblem | 'lost'>()

  useEffect(() => {
    const ending = new AbortController()
    const isOver = () => ending.signal.aborted
    let open: Camera | undefined
    async function look() {
      const opened = await openCamera(wanted.deviceId)
      if (typeof opened === 'string') {
        if (!isOver()) setProblem(opened)
        return
      }
      const picture = video.current
      // Closed while the system was asking: the camera's light must go out again.
      if (isOver() || picture === null) {
        opened.stop()
        return
      }
      open = opened
      setCamera(opened)
      opened.onLost(() => {
        if (!isOver()) setProblem('lost')
      })
      picture.srcObject = opened.stream
      await picture.play()
      do {
        const frame = await createImageBitmap(picture)
        if (await readFrame(frame, 'camera')) return
        await new Promise((resolve) => setTimeout(resolve, betweenLooksMs))
      } while (!isOver())
    }
    run(() =>
      look().catch((error: unknown) => {
        // Playing stops with an error when the dialog is closed meanwhile.
        if (!isOver()) throw error
      })
    )
    return () => {
      ending.abort()
      open?.stop()
    }
  }, [wanted, readFrame, run])

  const choose = (deviceId: string | undefined) => {
    setProblem(undefined)
    setWanted(({ n }) => ({ deviceId, n: n + 1 }))
  }
  return (
    <Dialog title={text.title} width="l" isDismissable={false} onClose={back}>
      <p className="dialog-lead">{text.lead}</p>
      {problem === undefined ? (
        <>
          <video ref={video} className="camera" aria-label={text.preview} muted playsInline />
          <p className="quiet" role="status">
            {camera === undefined ? text.starting : text.looking}
          </p>
          {camera !== undefined && camera.all.length > 1 && (
            <SelectField
              label={text.which}
              choices={camera.all.map(({ deviceId, name }, n) => ({
                key: deviceId,
                label: name === '' ? text.numbered(n + 1) : name
              }))}
              chosen={camera.deviceId ?? ''}
              onChoose={choose}
            />
          )}
        </>
      ) : (
        <p className="callout warn" role="alert">
          {text[problem]}
        </p>
      )}
      <div className="dialog-actions">
        <Button onPress={back} autoFocus>
          {words.common.cancel}
        </Button>
        {problem !== undefined && (
          <Button
            kind="primary"
            onPress={() => {
              choose(wanted.deviceId)
            }}
          >
            {words.common.tryAgain}
          </Button>
        )}
      </div>
    </Dialog>
  )
}
