import { Settings } from '../../shared/model/settings.ts'
import { defaultSettings } from '../../shared/rules/default-settings.ts'
import { weakenedSettings } from '../../shared/rules/weakened-settings.ts'
import { Standing } from '../../shared/model/standing.ts'
import type { RecordAudit } from '../audit/audit.ts'
import type { Session } from '../vault/session.ts'
import type { Vault } from '../vault/vault.ts'
import type { LookFile } from './look-file.ts'
import { readSettings, writeSetting } from './settings-table.ts'

export interface SettingsOptions {
  vault: Vault
  record: RecordAudit
  /** Keeps what holds while the vault is locked where it can be read then. */
  look: LookFile
  /** The look could not be kept; the settings hold nonetheless. */
  onLookNotKept: () => void
  onChange: (settings: Settings) => void
}

/**
 * The person's settings. They live in the vault; while it is locked, those last seen hold, without the names of
 * sites: at first the defaults, with the look of the last time.
 */
export class SettingsStore {
  readonly #options: SettingsOptions
  #current: Settings

  constructor(options: SettingsOptions) {
    this.#options = options
    this.#current = { ...defaultSettings, ...options.look.read() }
    options.vault.listen({ unlocked: () => this.#load(), locking: () => this.#forgetNames() })
  }

  get current(): Settings {
    return this.#current
  }

  set(change: { [K in keyof Settings]?: Settings[K] | undefined }): Settings {
    const { vault, record } = this.#options
    const session = vault.session
    const next = Settings.parse({ ...this.#current, ...withoutUndefined(change) })
    const before = this.#current
    const isClockSet = next.clockOffsetSeconds !== before.clockOffsetSeconds
    const names = Object.keys(next) as (keyof Settings)[]
    const isRestSame = names.every(
      (name) => name === 'clockOffsetSeconds' || isSame(next[name], before[name])
    )
    session.write('vault', (db) => {
      for (const [name, value] of Object.entries(next)) writeSetting(db, name, value)
      // Codes come out otherwise from now on: that is more than a setting of how things look.
      if (isClockSet) record(session, db, { action: 'clock-offset-changed', origin: 'window' })
      if (!isClockSet || !isRestSame) record(session, db, { action: 'settings-changed', origin: 'window' })
      for (const note of weakenedSettings(before, next)) {
        record(session, db, { action: 'safety-weakened', origin: 'window', note })
      }
    })
    this.#use(next)
    return next
  }

  #load(): void {
    this.#use(settingsOf(this.#options.vault.session))
  }

  /** Rules of sites stand under names that a person gave them: they are the vault's own. */
  #forgetNames(): void {
    const { recipe, presets } = defaultSettings
    const next = { ...this.#current, recipe, presets }
    if (JSON.stringify(next) === JSON.stringify(this.#current)) return
    this.#current = next
    this.#options.onChange(this.#current)
  }

  #use(settings: Settings): void {
    this.#current = settings
    try {
      this.#options.look.write(Standing.parse(settings))
    } catch {
      this.#options.onLookNotKept()
    }
    this.#options.onChange(settings)
  }
}

/** The settings as they stand in a vault. A value of a later or damaged form falls back to its default, it alone. */
export function settingsOf(session: Session): Settings {
  const stored = session.read('vault', readSettings)
  const loaded = Object.entries(Settings.shape).map(([name, schema]) => {
    const value = schema.safeParse(stored[name])
    return [name, value.success ? value.data : defaultSettings[name as keyof Settings]]
  })
  return Settings.parse(Object.fromEntries(loaded))
}

/** Some settings have parts of their own. */
const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

function withoutUndefined(change: object): object {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))
}
