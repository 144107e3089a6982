import type { FirstLook } from '../../../../shared/bridge/first-look.ts'

type Shown = Pick<FirstLook, 'theme' | 'accent' | 'density' | 'motion'>

/** Puts a look on the page; what is `system` follows the system until the answer is called. */
export function applyLook({ theme, accent, density, motion }: Shown): () => void {
  const { dataset } = document.documentElement
  Object.assign(dataset, { accent, density })
  const dark = matchMedia('(prefers-color-scheme: dark)')
  const still = matchMedia('(prefers-reduced-motion: reduce)')
  const apply = () => {
    dataset.theme = theme === 'system' ? (dark.matches ? 'dark' : 'light') : theme
    dataset.motion = motion === 'reduced' || still.matches ? 'reduced' : 'full'
  }
  apply()
  for (const query of [dark, still]) query.addEventListener('change', apply)
  return () => {
    for (const query of [dark, still]) query.removeEventListener('change', apply)
  }
}
