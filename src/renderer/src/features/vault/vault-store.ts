import { createStore, type StoreApi } from 'zustand'
import type { Input, Output } from '../../../../shared/bridge/contract.ts'
import type { ErrorCode } from '../../../../shared/bridge/errors.ts'
import type { VaultState } from '../../../../shared/model/vault.ts'
import type { Bridge } from '../../bridge.ts'
import { errorCodeOf } from '../../text/error-text.ts'
import type { Clock } from '../../ui/clock.ts'
import { storeContext } from '../../ui/store-context.ts'

/** Why the last try to open the vault did not. `n` tells two equal refusals apart. */
export type UnlockRefusal = { n: number; triesAgainAtMs: number | undefined } & (
  | Exclude<Output<'vault.unlock'>, { kind: 'unlocked' | 'in-doubt' | 'to-confirm' | 'unusable' }>
  | Exclude<Output<'vault.unlockWithKit'>, { kind: 'unlocked' | 'in-doubt' | 'unusable' }>
  | Exclude<Output<'confirmation.enter'>, { kind: 'unlocked' | 'in-doubt' }>
  | { kind: 'stopped'; code: ErrorCode }
)
export type CreateRefusal =
  Exclude<Output<'vault.create'>, { kind: 'created' }> | { kind: 'stopped'; code: ErrorCode }

export interface VaultStore {
  /** Undefined until main has answered for the first time. */
  state: VaultState | undefined
  /** Set where not even the state could be asked. */
  failure: ErrorCode | undefined
  /** Locked after it was open here: main is about to put a page in the place of this one that has seen nothing. */
  isLeaving: boolean
  busy: boolean
  waitingForKeychain: boolean
  unlockRefusal: UnlockRefusal | undefined
  createRefusal: CreateRefusal | undefined
  /** True from making a vault until its recovery kit was put before the person. */
  owesKit: boolean
  connect: () => () => void
  load: () => Promise<void>
  create: (input: Input<'vault.create'>) => Promise<void>
  unlock: (masterPassword: string | undefined) => Promise<void>
  unlockWithKit: (kit: string) => Promise<void>
  /** The code of the extra confirmation, or a backup code; passes through and is not kept. */
  enterCode: (code: string) => Promise<void>
  /** Asks where the key file is; resolves to whether one was chosen. */
  chooseKeyFile: () => Promise<boolean>
  /** Goes on with a vault in which something does not fit; main writes down that it was chosen. */
  openAnyway: () => Promise<void>
  kitShown: () => void
  /** No other page has come: this one goes on. */
  stay: () => void
  /** Changes what opens the vault. The passwords pass through, and are not kept. */
  protect: (how: Input<'vault.protect'>) => Promise<Output<'vault.protect'>>
  /** Takes the master password once more, so that it is not forgotten. It passes through, and is not kept. */
  rehearse: (masterPassword: string) => Promise<Output<'vault.rehearsePassword'>>
  lock: () => Promise<void>
  /** Looks again whether a vault that could not be opened can be now. */
  retry: () => Promise<void>
}

/** States in which the page has shown and heard nothing of what is in the vault. */
const closedKinds: readonly VaultState['kind'][] = ['missing', 'locked', 'unusable']
const noRefusals = { unlockRefusal: undefined, createRefusal: undefined }

export function createVaultStore(bridge: Bridge, clock: Clock): StoreApi<VaultStore> {
  return createStore((set, get) => {
    let refusals = 0
    const show = (state: VaultState) => {
      const before = get().state?.kind
      const isSame = state.kind === before
      const wasOpen = get().isLeaving || (before !== undefined && !closedKinds.includes(before))
      const now = { state, failure: undefined, isLeaving: state.kind === 'locked' && wasOpen }
      set(isSame ? now : { ...now, ...noRefusals })
      // The try that main made at the start: nobody was told yet why it did not open.
      if (state.kind === 'locked' && state.keychain !== undefined && get().unlockRefusal === undefined) {
        set({ unlockRefusal: { kind: 'keychain', state: state.keychain, n: 0, triesAgainAtMs: undefined } })
      }
    }
    const refuse = (refusal: Pick<UnlockRefusal, 'kind'> & object, waitMs?: number) => {
      refusals += 1
      const triesAgainAtMs =
        waitMs === undefined || waitMs === 0 ? undefined : Math.ceil((clock.now() + waitMs) / 1000) * 1000
      set({ unlockRefusal: { ...refusal, n: refusals, triesAgainAtMs } as UnlockRefusal })
    }
    type Opened = Output<'vault.unlock'> | Output<'vault.unlockWithKit'> | Output<'confirmation.enter'>
    async function open(ask: () => Promise<Opened>) {
      set({ busy: true })
      try {
        const result = await ask()
        if (result.kind === 'unlocked' || result.kind === 'in-doubt' || result.kind === 'to-confirm')
          await get().load()
        else if (result.kind === 'unusable') show(result)
        else refuse(result, 'retryAfterMs' in result ? result.retryAfterMs : undefined)
      } catch (error) {
        refuse({ kind: 'stopped', code: errorCodeOf(error) } as { kind: 'stopped'; code: ErrorCode })
      } finally {
        set({ busy: false, waitingForKeychain: false })
      }
    }
    return {
      state: undefined,
      failure: undefined,
      isLeaving: false,
      busy: false,
      waitingForKeychain: false,
      unlockRefusal: undefined,
      createRefusal: undefined,
      owesKit: false,

      connect() {
        const stops = [
          bridge.on('vault.stateChanged', show),
          bridge.on('vault.waitingForKeychain', ({ waiting }) => {
            set({ waitingForKeychain: waiting })
          })
        ]
        void get().load()
        return () => {
          for (const stop of stops) stop()
        }
      },

      async load() {
        try {
          show(await bridge.call('vault.state'))
        } catch (error) {
          set({ failure: errorCodeOf(error) })
        }
      },

      async create(input) {
        set({ busy: true, createRefusal: undefined })
        try {
          const result = await bridge.call('vault.create', input)
          if (result.kind === 'created') {
            set({ owesKit: true })
            await get().load()
          } else set({ createRefusal: result })
        } catch (error) {
          set({ createRefusal: { kind: 'stopped', code: errorCodeOf(error) } })
        } finally {
          set({ busy: false, waitingForKeychain: false })
        }
      },

      unlock: (masterPassword) =>
        open(() => bridge.call('vault.unlock', masterPassword === undefined ? {} : { masterPassword })),
      unlockWithKit: (kit) => open(() => bridge.call('vault.unlockWithKit', { kit })),
      enterCode: (code) => open(() => bridge.call('confirmation.enter', { code })),

      async chooseKeyFile() {
        const { chosen } = await bridge.call('vault.chooseKeyFile')
        if (!chosen) return false
        // What was said of the file before is over.
        set({ unlockRefusal: undefined })
        await get().load()
        return true
      },

      async openAnyway() {
        await bridge.call('vault.openAnyway')
        await get().load()
      },
      async protect(how) {
        const answer = await bridge.call('vault.protect', how)
        if (answer.kind === 'changed') await get().load()
        return answer
      },
      async rehearse(masterPassword) {
        const answer = await bridge.call('vault.rehearsePassword', { masterPassword })
        if (answer.kind === 'right') await get().load()
        return answer
      },
      stay() {
        set({ isLeaving: false })
      },
      kitShown() {
        set({ owesKit: false })
      },

      async lock() {
        await bridge.call('vault.lock')
        await get().load()
      },

      async retry() {
        // Whatever it answers, the state that follows says it too.
        await bridge.call('vault.unlock', {}).catch(() => undefined)
        await get().load()
      }
    }
  })
}

export const [VaultContext, useVault] = storeContext<VaultStore>()
