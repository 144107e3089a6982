import type { Desktop } from './desktop.ts'
import { keyringPassword } from './keyring.ts'
import { until } from './until.ts'

/** The password window of the keyring itself, another program's; nothing where it does not ask. */
async function findPrompt(desktop: Desktop): Promise<string | undefined> {
  const found = await desktop.run('xdotool', ['search', '--onlyvisible', '--class', 'gcr-prompter'])
  const id = found.stdout.toString().trim().split('\n')[0]
  return id === '' ? undefined : id
}

/** Waits until the keyring asks for its password. */
export const seePrompt = (desktop: Desktop) =>
  until('the keyring to ask for its password', () => findPrompt(desktop))

/** Types the right password, as the owner would. */
export async function answerPrompt(desktop: Desktop): Promise<void> {
  const prompt = await seePrompt(desktop)
  await desktop.output('xdotool', ['windowfocus', '--sync', prompt])
  await desktop.output('xdotool', ['type', '--delay', '5', keyringPassword])
  await desktop.output('xdotool', ['key', 'Return'])
}

/** Sends every prompt away until `done`: one refusal may be followed by another question. */
export async function refusePrompts(
  desktop: Desktop,
  what: string,
  done: () => Promise<boolean>
): Promise<void> {
  await until(
    what,
    async () => {
      const prompt = await findPrompt(desktop)
      if (prompt !== undefined) {
        await desktop.run('xdotool', ['windowfocus', '--sync', prompt, 'key', 'Escape'])
      }
      return done()
    },
    20_000
  )
}

/** Unlocks the keyring by having another program ask for an entry. */
export async function unlockKeyring(desktop: Desktop): Promise<void> {
  if (!(await desktop.keyring.isLocked())) return
  const asking = desktop.start('secret-tool', ['store', '--label=x', 'of', 'the-tests'])
  asking.child.stdin?.end('x')
  await answerPrompt(desktop)
  await until('an unlocked keyring', async () => !(await desktop.keyring.isLocked()))
}
