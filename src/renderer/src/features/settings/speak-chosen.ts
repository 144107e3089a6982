import type { FirstLook } from '../../../../shared/bridge/first-look.ts'
import { chosenLanguage } from '../../../../shared/rules/chosen-language.ts'
import type { Settings } from '../../../../shared/model/settings.ts'
import { locale, speak } from '../../text/language.ts'

/**
 * Speaks the chosen language and says so to screen readers. Words that cannot be fetched leave the page in the
 * language it speaks. A window that was opened to speak the made-up language goes on doing so.
 */
export async function speakChosen(chosen: Settings['language'], first: FirstLook): Promise<void> {
  await speak(first.language === 'pseudo' ? 'pseudo' : chosenLanguage(chosen, first.systemLanguages)).catch(
    () => undefined
  )
  const root = document.documentElement
  root.lang = locale().slice(0, 2)
  root.dir = 'ltr'
}
