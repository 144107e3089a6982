import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Desktop } from '../../e2e/support/desktop.ts'
import { pause } from '../../e2e/support/until.ts'

/** A panel at the top of the screen with a place for tray icons at its right end. */
const settings = `<?xml version="1.0" encoding="UTF-8"?>
<channel name="xfce4-panel" version="1.0">
  <property name="configver" type="int" value="2"/>
  <property name="panels" type="array"><value type="int" value="1"/>
    <property name="panel-1" type="empty">
      <property name="position" type="string" value="p=6;x=0;y=0"/>
      <property name="length" type="uint" value="100"/>
      <property name="position-locked" type="bool" value="true"/>
      <property name="size" type="uint" value="30"/>
      <property name="plugin-ids" type="array">
        <value type="int" value="1"/><value type="int" value="2"/><value type="int" value="3"/>
      </property>
    </property>
  </property>
  <property name="plugins" type="empty">
    <property name="plugin-1" type="string" value="separator"><property name="expand" type="bool" value="true"/></property>
    <property name="plugin-2" type="string" value="systray"/>
    <property name="plugin-3" type="string" value="clock"/>
  </property>
</channel>
`

/** Puts a real panel in the place of the tray that the tests play. Before the application: icons look for one once. */
export async function startPanel(desktop: Desktop): Promise<void> {
  await desktop.tray.stop()
  const folder = join(desktop.env.XDG_CONFIG_HOME ?? '', 'xfce4/xfconf/xfce-perchannel-xml')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'xfce4-panel.xml'), settings)
  // The tests' bus starts no service by itself.
  const service = readFileSync('/usr/share/dbus-1/services/org.xfce.Xfconf.service', 'utf8')
  desktop.start(/^Exec=(.+)$/m.exec(service)?.[1] ?? '', [])
  await pause(800)
  desktop.start('xfce4-panel', ['--disable-wm-check'])
  await pause(3_000)
}
