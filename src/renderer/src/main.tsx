import '@fontsource-variable/inter/wght.css'
import '@fontsource-variable/jetbrains-mono/wght.css'
import './styles/tokens.css'
import './styles/accents.css'
import './styles/base.css'
import './styles/controls.css'
import './styles/layers.css'
import './styles/settings.css'
import { createRoot } from 'react-dom/client'
import { App } from './app/App.tsx'
import { firstLook, pageBridge } from './bridge.ts'
import { BackupContext, createBackupStore } from './features/backup/backup-store.ts'
import { createRestoreStore, RestoreContext } from './features/backup/restore-store.ts'
import { applyLook } from './features/settings/apply-look.ts'
import { createSettingsStore, SettingsContext } from './features/settings/settings-store.ts'
import { speakChosen } from './features/settings/speak-chosen.ts'
import { createSystemStore, SystemContext } from './features/shell/system-store.ts'
import { createVaultStore, VaultContext } from './features/vault/vault-store.ts'
import { systemClock } from './ui/clock.ts'
import { createNoticeStore, NoticeContext } from './ui/notice-store.ts'

const bridge = pageBridge()
const vault = createVaultStore(bridge, systemClock)
const settings = createSettingsStore(bridge)
const system = createSystemStore(bridge)
const backups = createBackupStore(bridge)
const restoring = createRestoreStore(bridge)
const notices = createNoticeStore(systemClock)

// Before the first picture, so that a dark desktop is not lit up for a moment.
const look = firstLook()
applyLook(look)()
vault.getState().connect()
settings.getState().connect()
system.getState().connect()
backups.getState().connect()

const root = document.getElementById('root')
if (root === null) throw new Error('The page has no root')
// English is here already; other words are fetched before the first picture, so that it is not drawn twice.
await speakChosen(look.language === 'pseudo' ? 'system' : look.language, look)
createRoot(root).render(
  <NoticeContext value={notices}>
    <SettingsContext value={settings}>
      <SystemContext value={system}>
        <VaultContext value={vault}>
          <BackupContext value={backups}>
            <RestoreContext value={restoring}>
              <App bridge={bridge} firstLook={look} />
            </RestoreContext>
          </BackupContext>
        </VaultContext>
      </SystemContext>
    </SettingsContext>
  </NoticeContext>
)
