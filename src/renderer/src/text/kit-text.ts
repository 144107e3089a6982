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
  print: 'Print…',
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

  paper: {
    title: 'Latchkey recovery kit',
    what: 'This opens the vault named below and every backup made for it. Keep it like a passport; show it to nobody.',
    how: 'In Latchkey choose “Use my recovery kit”, or “Restore from a backup” on a new computer, and type the eight groups.',
    keptAt: 'Kept at',
    copies: 'Other copies at',
    owner: 'Belongs to',
    head: 'Audit trail at that time (no secret):'
  }
})
