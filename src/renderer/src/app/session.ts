import type { Bridge } from '../bridge.ts'
import { createAttachmentsStore } from '../features/attachments/attachments-store.ts'
import { createAuditStore } from '../features/audit/audit-store.ts'
import { createItemTrail } from '../features/audit/item-trail-store.ts'
import { createClipboardStore } from '../features/clipboard/clipboard-store.ts'
import { createClockStore } from '../features/clock/clock-store.ts'
import { createCodeDialogs } from '../features/codes/code-dialogs.ts'
import { createCodesStore } from '../features/codes/codes-store.ts'
import { createCopying } from '../features/codes/copying.ts'
import { createEnrolment } from '../features/codes/enrolment-store.ts'
import { createLiveCodes } from '../features/codes/live-codes.ts'
import { createMadeCodes } from '../features/codes/made-codes.ts'
import { createSeedsLock } from '../features/codes/seeds-lock-store.ts'
import { createShownCodes } from '../features/codes/shown-codes.ts'
import { createConfirmationStore } from '../features/confirmation/confirmation-store.ts'
import { createCredentialsStore } from '../features/credentials/credentials-store.ts'
import { createChosenStore } from '../features/credentials/chosen-store.ts'
import { createItemCalls } from '../features/credentials/item-calls.ts'
import { createListStore } from '../features/credentials/list-store.ts'
import { createTitlesStore } from '../features/credentials/titles-store.ts'
import { createTypedStore } from '../features/credentials/typed-store.ts'
import { createGeneratorStore } from '../features/generator/generator-store.ts'
import { createHealthStore } from '../features/health/health-store.ts'
import { startDecodeWorker } from '../features/intake/decode-worker-url.ts'
import { createIntakeStore } from '../features/intake/intake-store.ts'
import { createPictureReader } from '../features/intake/picture-reader.ts'
import { createKitStore } from '../features/kit/kit-store.ts'
import { createDuplicatesStore } from '../features/listing/duplicates-store.ts'
import { createOrganiseStore } from '../features/listing/organise-store.ts'
import { createPaletteStore } from '../features/palette/palette-store.ts'
import { createProtectStore } from '../features/protection/protect-store.ts'
import { createRecoveryStore } from '../features/recovery/recovery-store.ts'
import { createTrashStore } from '../features/trash/trash-store.ts'
import { createUndoStore } from '../features/undo/undo-store.ts'
import type { Clock } from '../ui/clock.ts'
import { gatedBridge } from './gated-bridge.ts'
import { tellingBridge } from './telling-bridge.ts'
import { createViewStore } from './view-store.ts'

export type Session = ReturnType<typeof createSession>

const afterFirstScreenMs = 600

/** The stores of one unlocked time. They are made at unlock and dropped at lock, with everything they hold. */
export function createSession(door: Bridge, clock: Clock) {
  const reader = createPictureReader(startDecodeWorker, clock)
  const live = createLiveCodes(door, clock)
  const refreshLive = () => {
    live.getState().refresh()
  }
  const kit = createKitStore(door)
  const seedsLock = createSeedsLock(door, clock, refreshLive)
  const itemTrail = createItemTrail(door)
  const refreshTrail = () => void itemTrail.getState().refresh()
  const bridge = gatedBridge(tellingBridge(door, refreshTrail), {
    'kit-needed': () => kit.getState().ask(true),
    'seeds-locked': () => seedsLock.getState().open()
  })
  const protect = createProtectStore()
  const confirmation = createConfirmationStore(bridge)
  const credentials = createCredentialsStore(bridge)
  const list = createListStore(
    bridge,
    {
      id: () => credentials.getState().selectedId,
      choose: (id) => {
        credentials.getState().select(id)
      }
    },
    clock
  )
  const chosen = createChosenStore(() => list.getState().allIds())
  const titles = createTitlesStore(bridge)
  const undo = createUndoStore(bridge)
  const codes = createCodesStore(bridge)
  const copying = createCopying(bridge, clock)
  const madeCodes = createMadeCodes(bridge, clock)
  const shownCodes = createShownCodes()
  const codeDialogs = createCodeDialogs(bridge)
  const enrolment = createEnrolment(bridge)
  const clockState = createClockStore(bridge)
  const clipboard = createClipboardStore(bridge)
  const intake = createIntakeStore(bridge, reader, clock)
  const audit = createAuditStore(bridge, () => clock.now())
  const trash = createTrashStore(bridge)
  const generator = createGeneratorStore(bridge)
  const health = createHealthStore(bridge)
  const organise = createOrganiseStore(bridge)
  const duplicates = createDuplicatesStore(bridge)
  const palette = createPaletteStore(bridge)
  const itemCalls = createItemCalls(bridge)
  const typed = createTypedStore(bridge)
  const attachments = createAttachmentsStore(bridge)
  const recovery = createRecoveryStore(bridge, clock)
  const view = createViewStore()
  return {
    live,
    credentials,
    list,
    chosen,
    titles,
    undo,
    itemCalls,
    typed,
    attachments,
    recovery,
    codes,
    copying,
    madeCodes,
    shownCodes,
    codeDialogs,
    enrolment,
    clock: clockState,
    clipboard,
    intake,
    audit,
    itemTrail,
    trash,
    generator,
    health,
    organise,
    duplicates,
    palette,
    view,
    kit,
    seedsLock,
    protect,
    confirmation,
    connect() {
      const stops = [
        credentials.getState().connect(),
        list.getState().connect(),
        titles.getState().connect(),
        typed.getState().connect(),
        duplicates.getState().connect(),
        generator.getState().connect(),
        health.getState().connect(),
        // What was chosen of another list is not in sight any more.
        list.subscribe((now, before) => {
          if (now.lists !== before.lists) chosen.getState().clear()
        }),
        undo.getState().connect(),
        codes.getState().connect(),
        clipboard.getState().connect(),
        clockState.getState().connect(),
        // What was made, copied or shown stands in the history of the code that is looked at.
        madeCodes.subscribe(codes.getState().refreshDetail),
        codeDialogs.subscribe(codes.getState().refreshDetail),
        // A code that waits to be copied is given up by who goes elsewhere.
        view.subscribe((now, before) => {
          if (now.view !== before.view) copying.getState().cancel()
        }),
        codes.subscribe((now, before) => {
          if (now.selectedId !== before.selectedId) copying.getState().cancel()
        }),
        credentials.subscribe((now, before) => {
          if (now.selectedId === before.selectedId) return
          copying.getState().cancel()
          list.getState().follow(now.selectedId)
        }),
        bridge.on('credentials.changed', refreshLive),
        bridge.on('credentials.changed', refreshTrail),
        bridge.on('recovery.changed', refreshTrail),
        // The offset of the clock may be another one.
        bridge.on('settings.changed', refreshLive),
        // The codes may have been locked or unlocked: what is on the screen follows at once.
        bridge.on('vault.stateChanged', (vault) => {
          refreshLive()
          if (vault.kind !== 'unlocked' || !vault.seedsLocked) return
          // SECURITY: what was made or shown before the codes were locked leaves the screen with the rest.
          madeCodes.getState().forgetAll()
          codeDialogs.getState().closeSecrets()
          copying.getState().cancel()
        })
      ]
      // A sleeping computer stops the timers; what is on the screen then is old.
      document.addEventListener('visibilitychange', refreshLive)
      // What the first screen does not need waits until it is there: both would take time from it.
      const later = setTimeout(() => {
        stops.push(trash.getState().connect(), recovery.getState().connect())
        reader.warmUp()
      }, afterFirstScreenMs)
      return () => {
        for (const stop of stops) stop()
        document.removeEventListener('visibilitychange', refreshLive)
        clearTimeout(later)
        kit.getState().close()
        seedsLock.getState().close()
        copying.getState().cancel()
        madeCodes.getState().forgetAll()
        enrolment.getState().close()
        codeDialogs.getState().close()
        recovery.getState().close()
        attachments.getState().stopAll()
        // SECURITY: a picture that is still on its way, of the screen even, is not looked at any more.
        intake.getState().close()
        reader.end()
        live.getState().stop()
      }
    }
  }
}
