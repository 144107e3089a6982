import { numberText } from './numbers.ts'
import { spoken } from './spoken.ts'

/** Words around the master password that is asked for now and then, so that it is not forgotten. */
export const rehearseText = spoken({
  banner: (days: number) =>
    `You have not typed your master password for ${numberText(days)} days. Type it once, so that you do not forget it.`,
  type: 'Type it now',
  later: 'Later',
  title: 'Type your master password once',
  lead: 'Nothing depends on it: the vault stays open whatever you type.',
  check: 'Check',
  right: 'That is your master password. Thank you.',
  notTried:
    'It could not be checked: the keychain or the key file, which your vault needs besides, is not at hand. Try again when it is.',
  forgotten:
    'Forgotten? Your vault is open, so nothing is lost yet. Test your recovery kit in the settings: after the next lock it opens the vault, and you can set a new master password. If you have no kit, export what you need before the vault locks.'
})
