import type { Settings } from '../../../../shared/model/settings.ts'

/** Puts the chosen theme on the page; `system` follows the system until the answer is called. */
export function applyTheme(theme: Settings['theme']): () => void {
  const dark = matchMedia('(prefers-color-scheme: dark)')
  const apply = () => {
    const shown = theme === 'system' ? (dark.matches ? 'dark' : 'light') : theme
    document.documentElement.dataset.theme = shown
  }
  apply()
  if (theme !== 'system') return () => undefined
  dark.addEventListener('change', apply)
  return () => {
    dark.removeEventListener('change', apply)
  }
}
