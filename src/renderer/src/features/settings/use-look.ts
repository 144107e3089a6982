import { useEffect } from 'react'
import type { FirstLook } from '../../../../shared/bridge/first-look.ts'
import { applyLook } from './apply-look.ts'
import { useSettings } from './settings-store.ts'
import { speakChosen } from './speak-chosen.ts'

/** Keeps the page's look and language as the settings say; until main has told them, as the window was opened. */
export function useLook(first: FirstLook): void {
  const settings = useSettings((state) => state.settings)
  const { theme, accent, density, motion, language } = settings ?? first
  useEffect(() => applyLook({ theme, accent, density, motion }), [theme, accent, density, motion])
  useEffect(() => {
    if (language !== 'pseudo') void speakChosen(language, first)
  }, [language, first])
}
