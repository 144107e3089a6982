import { asksByItself } from './screen-capture.ts'

/**
 * On Wayland no program can listen to the keys of others; the desktop's portal for global shortcuts hands them out.
 * Chromium uses it with the first feature; with the second it also asks for the keys that we would like, and does so
 * on GNOME, where it is off otherwise.
 */
const portalFeatures = ['GlobalShortcutsPortal', 'GlobalShortcutsPortalPreferredTrigger']

/**
 * What `enable-features` has to be for shortcuts of the whole system, with what was there; undefined where nothing is
 * needed. A switch that is given twice holds only once.
 */
export function shortcutFeatures(
  given: string,
  platform: NodeJS.Platform,
  env: NodeJS.ProcessEnv
): string | undefined {
  if (!asksByItself(platform, env)) return undefined
  const there = given.split(',').filter((feature) => feature !== '')
  return [...new Set([...there, ...portalFeatures])].join(',')
}
