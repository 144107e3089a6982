/** A password in the open: digits and symbols in their own colours, so that 0 and O are told apart. */
export function SecretText({ text }: { text: string }) {
  const parts = text.match(/\p{L}+|\p{N}+|[^\p{L}\p{N}]+/gu) ?? []
  return (
    <span className="secret revealed" data-testid="revealed">
      {parts.map((part, index) => (
        <span key={index} className={kindOf(part)}>
          {part}
        </span>
      ))}
    </span>
  )
}

function kindOf(part: string): string {
  if (/^\p{L}/u.test(part)) return 'letter'
  return /^\p{N}/u.test(part) ? 'digit' : 'symbol'
}
