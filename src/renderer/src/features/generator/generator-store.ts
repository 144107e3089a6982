import { createStore, type StoreApi } from 'zustand'
import type { Output } from '../../../../shared/bridge/contract.ts'
import type { GeneratedBefore, Preset, Recipe } from '../../../../shared/model/generator.ts'
import type { GeneratedId } from '../../../../shared/model/ids.ts'
import { defaultSettings } from '../../../../shared/rules/default-settings.ts'
import type { Bridge } from '../../bridge.ts'
import { storeContext } from '../../ui/store-context.ts'

/** The generator's settings and its history. SECURITY: values pass through to who asked, and are never kept here. */
export interface GeneratorStore {
  recipe: Recipe
  presets: Preset[]
  /** Undefined until it was asked for. */
  history: GeneratedBefore[] | undefined
  connect: () => () => void
  make: (recipe: Recipe) => Promise<Output<'generator.make'>>
  chooseRecipe: (recipe: Recipe) => void
  /** Keeps the recipe as the one to begin with next time. Not at each change: settings go on record. */
  saveRecipe: () => Promise<void>
  keepPresets: (presets: Preset[]) => Promise<void>
  loadHistory: () => Promise<void>
  reveal: (id: GeneratedId) => Promise<Output<'generator.reveal'>>
  copy: (id: GeneratedId) => Promise<void>
  forget: () => Promise<void>
  readRules: (text: string) => Promise<Output<'generator.readRules'>>
}

export function createGeneratorStore(bridge: Bridge): StoreApi<GeneratorStore> {
  let saved = ''
  return createStore((set, get) => ({
    recipe: defaultSettings.recipe,
    presets: [],
    history: undefined,

    connect() {
      const stop = bridge.on('settings.changed', ({ presets }) => {
        set({ presets })
      })
      // Until they are there, or where they cannot be read, the defaults make good passwords, too.
      bridge.call('settings.get').then(
        ({ recipe, presets }) => {
          saved = JSON.stringify(recipe)
          set({ recipe, presets })
        },
        () => undefined
      )
      return stop
    },

    make: (recipe) => bridge.call('generator.make', { recipe }),

    chooseRecipe(recipe) {
      set({ recipe })
    },
    async saveRecipe() {
      const { recipe } = get()
      if (JSON.stringify(recipe) === saved) return
      saved = JSON.stringify(recipe)
      await bridge.call('settings.set', { recipe })
    },
    async keepPresets(presets) {
      set({ presets })
      await bridge.call('settings.set', { presets })
    },
    async loadHistory() {
      set({ history: await bridge.call('generator.history') })
    },
    reveal: (id) => bridge.call('generator.reveal', { id }),
    copy: (id) => bridge.call('generator.copy', { id }),
    async forget() {
      await bridge.call('generator.forget')
      await get().loadHistory()
    },
    readRules: (text) => bridge.call('generator.readRules', { text })
  }))
}

export const [GeneratorContext, useGenerator] = storeContext<GeneratorStore>()
