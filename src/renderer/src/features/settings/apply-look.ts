import type { FirstLook } from '../../../../shared/bridge/first-look.ts'

type Shown = Pick<FirstLook, 'theme' | 'accent' | 'density' | 'motion'>

/** Puts a look on the page; the theme `system` follows the system until the answer is called. */
export function applyLook({ theme, accent, density, motion }: Shown): () => void {
  const { dataset } = document.documentElement
  Object.assign(dataset, { accent, density, motion })
  const dark = matchMedia('(prefers-color-scheme: dark)')
  const apply = () => {
    dataset.theme = theme === 'system' ? (dark.matches ? 'dark' : 'light') : theme
  }
  apply()
  if (theme !== 'system') return () => undefined
  dark.addEventListener('change', apply)
  return () => {
    dark.removeEventListener('change', apply)
  }
}
