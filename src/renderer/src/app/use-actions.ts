import { useMemo } from 'react'
import { useCopyCode } from '../features/codes/use-copy-code.ts'
import { useCredentials } from '../features/credentials/credentials-store.ts'
import { newIn } from '../features/credentials/EmptyList.tsx'
import { allItems, useList } from '../features/credentials/list-store.ts'
import { useTrashCredential } from '../features/credentials/use-trash-credential.ts'
import { useIntake } from '../features/intake/intake-store.ts'
import { useOrganise } from '../features/listing/organise-store.ts'
import { useOrganiseSeveral } from '../features/listing/use-organise-several.ts'
import { usePalette } from '../features/palette/palette-store.ts'
import { useRecovery } from '../features/recovery/recovery-store.ts'
import { useUndoLast } from '../features/undo/use-undo-last.ts'
import { useVault } from '../features/vault/vault-store.ts'
import { credentialKinds, type KindOfCredential } from '../../../shared/rules/credential-kinds.ts'
import { useNotice } from '../ui/notice-store.ts'
import { useRun } from '../ui/use-run.ts'
import { words } from '../text/en.ts'
import type { ActionId, PlainActionId } from './actions.ts'
import { focusSearch } from './focus-search.ts'
import { useGoTo } from './use-go-to.ts'
import { useView } from './view-store.ts'

/** What every action does; one that has nothing to act on is not there. */
export type Actions = Partial<Record<ActionId, () => void>>

export function useActions(): Actions {
  const anywhere = useAnywhere()
  const makes = useMakes()
  const item = useItemActions()
  return useMemo(() => ({ ...makes, ...anywhere, ...item }), [makes, anywhere, item])
}

function useAnywhere(): Actions {
  const view = useView((state) => state.view)
  const go = useView((state) => state.go)
  const show = useView((state) => state.show)
  const goTo = useGoTo()
  const showPalette = usePalette((state) => state.show)
  const askIntake = useIntake((state) => state.ask)
  const showIntake = useIntake((state) => state.show)
  const paste = useIntake((state) => state.paste)
  const detail = useCredentials((state) => state.detail)
  const openRecovery = useRecovery((state) => state.open)
  const askOrganise = useOrganise((state) => state.ask)
  const undo = useUndoLast()
  const lock = useVault((state) => state.lock)
  const run = useRun()
  return useMemo((): Partial<Record<PlainActionId, () => void>> => {
    return {
      find: () => {
        if (view !== 'items' && view !== 'codes' && view !== 'recovery') go('items')
        show('list')
        // At once where it can be, so that not one letter typed right after is lost.
        if (!focusSearch()) requestAnimationFrame(focusSearch)
      },
      palette: () => {
        showPalette('palette')
      },
      shortcuts: () => {
        showPalette('keys')
      },
      undo,
      lock: () => {
        run(lock)
      },
      'add-code': () => {
        askIntake()
      },
      'scan-screen': () => {
        askIntake()
        showIntake({ kind: 'screens' })
      },
      'paste-code': () => {
        askIntake()
        run(paste)
      },
      'add-recovery': () => {
        const looked = view === 'items' ? detail : undefined
        openRecovery({ kind: 'add', credentialId: looked?.id ?? null, title: looked?.title ?? '' })
      },
      'new-folder': () => {
        askOrganise({ kind: 'new-folder', parentId: null })
      },
      'go-all': () => {
        goTo(allItems)
      },
      'go-favourites': () => {
        goTo({ kind: 'favourites' })
      },
      'go-codes': () => {
        go('codes')
      },
      'go-recovery': () => {
        go('recovery')
      },
      'go-unfinished': () => {
        go('unfinished')
      },
      'go-health': () => {
        go('health')
      },
      'go-generator': () => {
        go('generator')
      },
      'go-duplicates': () => {
        go('duplicates')
      },
      'go-trash': () => {
        go('trash')
      },
      'go-backups': () => {
        go('backups')
      },
      'go-audit': () => {
        go('audit')
      },
      'go-settings': () => {
        go('settings')
      }
    }
  }, [
    view,
    detail,
    go,
    show,
    goTo,
    showPalette,
    askIntake,
    showIntake,
    paste,
    openRecovery,
    askOrganise,
    undo,
    lock,
    run
  ])
}

/** A new item of each kind, where one is looking. */
function useMakes(): Actions {
  const edit = useCredentials((state) => state.edit)
  const scope = useList((state) => state.scope)
  const view = useView((state) => state.view)
  const go = useView((state) => state.go)
  return useMemo(() => {
    const make = (kind: KindOfCredential) => () => {
      // So that what is saved is seen.
      if (view !== 'items') go('items')
      edit({ ...newIn(view === 'items' ? scope : allItems), new: kind })
    }
    return Object.fromEntries(credentialKinds.map((kind) => [`new-${kind}`, make(kind)]))
  }, [edit, scope, view, go])
}

/** What can be done with the one that is looked at. */
function useItemActions(): Actions {
  const isLookedAt = useView((state) => state.view === 'items')
  const detail = useCredentials((state) => state.detail)
  const copy = useCredentials((state) => state.copy)
  const openWebsite = useCredentials((state) => state.openWebsite)
  const edit = useCredentials((state) => state.edit)
  const copyCode = useCopyCode()
  const trash = useTrashCredential()
  const { star } = useOrganiseSeveral()
  const say = useNotice((state) => state.say)
  const run = useRun()
  return useMemo(() => {
    if (detail === undefined || !isLookedAt) return {}
    const { id, codes, isFavourite } = detail
    const code = codes[0]
    const actions: Actions = {
      'edit-item': () => {
        edit('selected')
      },
      'star-item': () => {
        star([id], !isFavourite)
      },
      'trash-item': () => {
        trash(detail)
      }
    }
    if (detail.userName !== '') actions['copy-user'] = () => run(() => copy(id, 'userName'))
    if (detail.hasPassword) actions['copy-password'] = () => run(() => copy(id, 'password'))
    if (code !== undefined) actions['copy-code'] = () => copyCode(code.id)
    if (detail.url !== '') {
      actions['open-website'] = () =>
        run(async () => {
          if (!(await openWebsite(id))) say({ text: words.credential.notOpened, tone: 'bad' })
        })
    }
    return actions
  }, [detail, isLookedAt, copy, openWebsite, edit, copyCode, trash, star, say, run])
}
