import { spoken } from './spoken.ts'

/** Words about the recovery kit: the paper that opens the vault when everything else is lost. */
export const kitText = spoken({
  title: 'Your recovery kit',
  lead: 'This paper opens your vault, and any backup of it, when the keychain or the master password is lost.',
  never: 'Latchkey keeps no copy: after you have typed it back, nobody can show it again.',
  groups: 'The eight groups of your recovery kit',
  group: (n: number) => `Group ${String(n)}`,
  qr: 'QR code of the same eight groups',
  vaultMark: 'Vault',
  madeOn: 'Made on',
  headCode: 'Audit trail at that time',
  later: 'Later',
  writtenDown: 'I have it on paper',

  confirmTitle: 'Type back from the paper',
  confirmLead: 'Look at your paper, not at the screen, and type these groups from it.',
  confirm: 'Confirm',
  back: 'Show the kit again',
  different: 'This is not what the kit says.',
  confirmed: 'Recovery kit confirmed.',
  beforeSaving:
    'Before the first thing is saved, put your recovery kit on paper. Then it is saved by itself.',

  goneTitle: 'Make a new recovery kit',
  goneLead:
    'The kit that was made for this vault was never typed back, and Latchkey keeps no copy. Make a new one; the one from before then opens nothing any more.',
  makeTitle: 'Make a new recovery kit',
  makeLead:
    'The vault gets new keys and a new kit. The kit you have now no longer opens the vault, only the backups made until today.',
  makeNoneLead: 'This vault has no recovery kit. With one, a lost keychain or password loses nothing.',
  makeButton: 'Make a new kit…',
  make: 'Make new kit',
  making: 'Writing the vault anew with new keys…',

  testTitle: 'Test my kit',
  testLead: 'Type what the paper says. Nothing is changed by this.',
  testButton: 'Test my kit…',
  test: 'Test',
  testing: 'Testing…',
  opens: 'This kit opens the vault. Keep the paper where it is.',

  field: 'Recovery kit',
  fieldHint: 'Eight groups of four. Capitals, spaces and dashes do not matter.',
  fieldEmpty: 'Type the eight groups first.',
  mistyped: (group: number | undefined) =>
    group === undefined
      ? 'A letter is wrong or missing. Compare each group with the paper.'
      : `Group ${String(group)} is not right. Compare it with the paper.`,
  otherKit:
    'This is a recovery kit, but not the one that belongs here: another vault’s, or one that was replaced.',

  use: 'Use my recovery kit',
  useTitle: 'Open with the recovery kit',
  useLead: 'Type the eight groups from your paper.',
  useOther: 'Back',

  page: {
    has: 'The emergency page has the kit on it, where your backups are, and what to do when something is lost.',
    pdf: 'Save as PDF…',
    print: 'Print…',
    saved: 'Emergency page saved. Print it, and write on it where the kit is kept.',
    savedWithKit:
      'Emergency page saved, with the kit on it. Whoever has the file can open the vault: print it, then delete it, or keep it away from this computer.',
    printed: 'Emergency page sent to the printer.'
  }
})
