import { app } from 'electron/main'
import type { SpokenLanguage } from '../../shared/rules/chosen-language.ts'
import { emergencyText } from '../text/emergency-text.ts'
import type { EmergencyPaper } from '../vault/emergency-page.ts'
import { emergencySheet } from './emergency-sheet.ts'
import { printed, type PaperWindows } from './paper-window.ts'

/** Where people have paper of the size "Letter"; everywhere else it is A4. The page fits both. */
const letterCountries = ['US', 'CA', 'MX', 'PH', 'CL', 'CO', 'VE', 'CR', 'PA', 'GT', 'DO', 'SV', 'NI', 'PR']

/** Makes paper of the emergency page, in a window that nobody sees. */
export function emergencyPaper(windows: PaperWindows, language: () => SpokenLanguage): EmergencyPaper {
  return {
    fileName: ({ vaultMark, nowMs }) =>
      emergencyText(language()).fileName(vaultMark, new Date(nowMs).toISOString().slice(0, 10)),
    pdf: (page) =>
      windows.draw(emergencySheet(page, language()), ({ contents }) =>
        contents.printToPDF({
          pageSize: letterCountries.includes(app.getLocaleCountryCode()) ? 'Letter' : 'A4',
          printBackground: true,
          // The margins are the style's own.
          preferCSSPageSize: false,
          margins: { top: 0.5, bottom: 0.5, left: 0.6, right: 0.6 }
        })
      ),
    print: async (page) => (await windows.draw(emergencySheet(page, language()), printed)) === true
  }
}
