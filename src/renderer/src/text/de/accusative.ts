const changes: readonly (readonly [RegExp, string])[] = [
  [/^(Privat|Öffentlich|Vollständig)er /, '$1en '],
  [/(Benutzername|Netzwerkname|Vorname|Nachname|\bName)(?= |$)/, '$1n'],
  // No nouns: quoted as they stand.
  [/^(Lizenziert für|Gültig bis|Gültig ab|Gekauft am)$/, '„$1“']
]

/** A label of ours as the object of a verb: "Benutzernamen kopieren". A person's own stands in quotation marks and stays. */
export const inAccusative = (label: string): string =>
  label.startsWith('„')
    ? label
    : changes.reduce((text, [part, becomes]) => text.replace(part, becomes), label)
