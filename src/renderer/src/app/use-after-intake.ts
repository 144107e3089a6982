import { use } from 'react'
import type { Output } from '../../../shared/bridge/contract.ts'
import { useCodes } from '../features/codes/codes-store.ts'
import { EnrolmentContext, useAskAfterSaving } from '../features/codes/enrolment-store.ts'
import { useCredentials } from '../features/credentials/credentials-store.ts'
import { useClipboard } from '../features/clipboard/clipboard-store.ts'
import { IntakeContext, useIntake } from '../features/intake/intake-store.ts'
import { useCodeSettings } from '../features/settings/use-code-settings.ts'
import { words } from '../text/en.ts'
import { reviewText } from '../text/review-text.ts'
import { useNotice } from '../ui/notice-store.ts'
import { useRun } from '../ui/use-run.ts'
import { useView } from './view-store.ts'

/** After saving, what was saved is on the screen, can be taken back at once, and is asked about. */
export function useAfterIntake(): (saved: Output<'intake.save'>) => void {
  const say = useNotice((state) => state.say)
  const go = useView((state) => state.go)
  const show = useView((state) => state.show)
  const selectCredential = useCredentials((state) => state.select)
  const refreshCredentials = useCredentials((state) => state.refresh)
  const refreshCodes = useCodes((state) => state.refresh)
  const selectCode = useCodes((state) => state.select)
  const undo = useIntake((state) => state.undo)
  const enrolment = use(EnrolmentContext)
  const askAfterSaving = useAskAfterSaving()
  const intake = use(IntakeContext)
  const pictureSaved = useClipboard((state) => state.pictureSaved)
  const { clearPastedPicture } = useCodeSettings()
  const run = useRun()

  /** The login it joined, or else the codes. */
  function open([first, ...others]: Output<'intake.save'>['saved']) {
    if (first === undefined) return
    // What was kept as text is in the notes of its login, and no code.
    if (first.credentialId !== null && (others.length === 0 || first.codeId === null)) {
      go('items')
      selectCredential(first.credentialId)
    } else if (first.codeId !== null) {
      go('codes')
      selectCode(first.codeId)
    }
    show('pane')
  }

  async function takeBack(intakeId: string) {
    const takenBack = await undo(intakeId)
    say({ text: takenBack ? reviewText.takenBack : reviewText.notTakenBack, tone: 'plain' })
  }

  return ({ intakeId, saved }) => {
    const offerUndo = () => {
      const action = {
        label: words.common.undo,
        run: () => {
          run(() => takeBack(intakeId))
        }
      }
      say({ text: reviewText.saved(saved.length), tone: 'plain', action })
    }
    offerUndo()
    void refreshCredentials()
    void refreshCodes()
    open(saved)
    if (intake?.getState().savedFromPaste === true) run(() => pictureSaved(clearPastedPicture))
    run(async () => {
      await askAfterSaving(saved.flatMap(({ codeId }) => codeId ?? []))
      if (enrolment?.getState().step === undefined) return
      // The questions stand over the notice: the way back is offered once more when they are done.
      const stop = enrolment.subscribe(({ step }) => {
        if (step !== undefined) return
        stop()
        offerUndo()
      })
    })
  }
}
