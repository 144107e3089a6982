import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { ordinaryAccount } from './support/account.ts'
import { markedLogin } from './support/marks.ts'
import { addLogin, createVault } from './support/person.ts'
import { useStage } from './support/stage.ts'
import { until } from './support/until.ts'

const stage = useStage({ keyring: true, account: ordinaryAccount() })

interface SystemProcess {
  pid: number
  parent: number
  command: string[]
  status: Record<string, string>
}

function processes(): SystemProcess[] {
  return readdirSync('/proc').flatMap((name) => {
    if (!/^\d+$/.test(name)) return []
    try {
      const text = readFileSync(`/proc/${name}/status`, 'utf8')
      const status = Object.fromEntries(
        text.split('\n').map((line) => line.split(/:\s*/, 2) as [string, string])
      )
      const command = readFileSync(`/proc/${name}/cmdline`, 'utf8').split(/[\0 ]/)
      return [{ pid: Number(name), parent: Number(status.PPid), command, status }]
    } catch {
      return []
    }
  })
}

function descendantsOf(pid: number, all = processes()): SystemProcess[] {
  return all
    .filter(({ parent }) => parent === pid)
    .flatMap((child) => [child, ...descendantsOf(child.pid, all)])
}

test('everything works under the real Chromium sandbox, for a user without special rights', async () => {
  const app = await stage.launch({ chromiumSandbox: true })
  await createVault(app)
  await addLogin(app, markedLogin)

  const renderers = await until('a renderer', () => {
    const found = descendantsOf(app.pid).filter(({ command }) => command.includes('--type=renderer'))
    return found.length > 0 && found
  })
  for (const { status, command } of renderers) {
    expect(status.Seccomp).toBe('2')
    expect(status.NoNewPrivs).toBe('1')
    expect(status.CapEff).toMatch(/^0+$/)
    expect(Number(status.Uid?.split('\t')[0])).not.toBe(0)
    expect(command).not.toContain('--no-sandbox')
  }
  await app.quit()

  const again = await stage.launch({ profile: app.profile, chromiumSandbox: true })
  await again.page.getByText(markedLogin.title).first().waitFor()
  await again.quit()
})
