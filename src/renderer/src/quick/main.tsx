import '@fontsource-variable/inter/wght.css'
import '@fontsource-variable/jetbrains-mono/wght.css'
import '../styles/tokens.css'
import '../styles/accents.css'
import '../styles/base.css'
import '../styles/controls.css'
import '../features/codes/codes.css'
import './quick.css'
import { createRoot } from 'react-dom/client'
import { firstLook, pageBridge } from '../bridge.ts'
import { ClipboardContext, createClipboardStore } from '../features/clipboard/clipboard-store.ts'
import { applyLook } from '../features/settings/apply-look.ts'
import { createSettingsStore, SettingsContext } from '../features/settings/settings-store.ts'
import { speakChosen } from '../features/settings/speak-chosen.ts'
import { createVaultStore, VaultContext } from '../features/vault/vault-store.ts'
import { systemClock } from '../ui/clock.ts'
import { QuickApp } from './QuickApp.tsx'
import { createQuickStore, QuickContext } from './quick-store.ts'

const bridge = pageBridge()
const vault = createVaultStore(bridge, systemClock)
const settings = createSettingsStore(bridge)
const clipboard = createClipboardStore(bridge)
const quick = createQuickStore(bridge, systemClock)

const look = firstLook()
applyLook(look)()
// Before anything is waited for: main tells at any moment from now on that the window is shown.
quick.getState().connect()
vault.getState().connect()
settings.getState().connect()
clipboard.getState().connect()

const root = document.getElementById('root')
if (root === null) throw new Error('The page has no root')
await speakChosen(look.language === 'pseudo' ? 'system' : look.language, look)
createRoot(root).render(
  <SettingsContext value={settings}>
    <VaultContext value={vault}>
      <ClipboardContext value={clipboard}>
        <QuickContext value={quick}>
          <QuickApp bridge={bridge} firstLook={look} />
        </QuickContext>
      </ClipboardContext>
    </VaultContext>
  </SettingsContext>
)
