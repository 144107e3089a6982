import { useCallback, useEffect, useRef } from 'react'
import type { ShellAction } from '../../../shared/model/settings.ts'
import type { ShownItem } from '../../../shared/model/system.ts'
import type { Bridge } from '../bridge.ts'
import { useCodes } from '../features/codes/codes-store.ts'
import { useSettings } from '../features/settings/settings-store.ts'
import { shellText } from '../text/shell-text.ts'
import { useNotice } from '../ui/notice-store.ts'
import { shellActions } from './actions.ts'
import { focusPane } from './focus-pane.ts'
import { isDialogOpen } from './is-dialog-open.ts'
import { useOpenItem } from './Pages.tsx'
import type { Actions } from './use-actions.ts'
import { useView } from './view-store.ts'

/**
 * Does what is asked from outside of the page: by the system's menu, the tray or quick access. What was asked before
 * this page could do it waits in main, and is fetched once `isReady`: asking tells main that somebody listens.
 */
export function useAsked(bridge: Bridge, actions: Actions, isReady: boolean): void {
  const open = useOpenShown()
  const sayTaken = useSayTaken()
  const say = useNotice((state) => state.say)
  // The list of actions is another one after each change of what is looked at; what waits must be fetched only once.
  const does = useRef({ actions, open, say, sayTaken })
  useEffect(() => {
    does.current = { actions, open, say, sayTaken }
  }, [actions, open, say, sayTaken])

  useEffect(() => {
    const act = (action: ShellAction) => {
      if (!isDialogOpen()) does.current.actions[shellActions[action]]?.()
    }
    const show = (item: ShownItem) => {
      if (!isDialogOpen()) does.current.open(item)
    }
    const stops = [
      bridge.on('shell.asked', ({ action }) => {
        act(action)
      }),
      bridge.on('shell.itemAsked', show)
    ]
    if (isReady) {
      bridge
        .call('shell.pending')
        .then(({ action, item, takenKeys, noTray }) => {
          if (noTray) does.current.say({ text: shellText.noTray, tone: 'plain' })
          if (takenKeys) does.current.sayTaken()
          if (action !== null) act(action)
          if (item !== null) show(item)
        })
        // Without an answer nothing waits: whoever asked for something sees that, and asks again.
        .catch(() => undefined)
    }
    return () => {
      for (const stop of stops) stop()
    }
  }, [bridge, isReady])
}

/** Goes to a credential, or to a code that stands alone. */
function useOpenShown(): (item: ShownItem) => void {
  const openItem = useOpenItem()
  const selectCode = useCodes((state) => state.select)
  const go = useView((state) => state.go)
  const show = useView((state) => state.show)
  return useCallback(
    ({ credentialId, codeId }) => {
      if (credentialId !== null) openItem(credentialId)
      else if (codeId !== null) {
        go('codes')
        selectCode(codeId)
        show('pane')
        focusPane()
      }
    },
    [openItem, selectCode, go, show]
  )
}

/** Says once that keys of ours do nothing because another program has them. */
function useSayTaken(): () => void {
  const say = useNotice((state) => state.say)
  const go = useView((state) => state.go)
  const lookFor = useSettings((state) => state.lookFor)
  return useCallback(() => {
    const run = () => {
      go('settings')
      lookFor('quickShortcut')
    }
    say({ text: shellText.takenKeys, tone: 'plain', action: { label: shellText.chooseKeys, run } })
  }, [say, go, lookFor])
}
