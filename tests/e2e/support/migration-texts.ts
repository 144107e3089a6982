/** Lengths and numbers here are all below 128: one byte each, so that this shares nothing with the product's writer. */
const field = (number: number, content: Buffer) =>
  Buffer.concat([Buffer.from([(number << 3) | 2, content.length]), content])
const numeric = (number: number, value: number) => Buffer.from([number << 3, value])

/** What Google Authenticator shows when it exports these accounts in that many QR codes, in their order. */
export function migrationTexts(labels: { issuer: string; account: string }[], parts: number): string[] {
  const perPart = Math.ceil(labels.length / parts)
  return Array.from({ length: parts }, (_unused, index) => {
    const entries = labels
      .slice(index * perPart, (index + 1) * perPart)
      .map(({ issuer, account }) =>
        field(
          1,
          Buffer.concat([
            field(1, Buffer.from(`secret of ${issuer}`.padEnd(20, '.'))),
            field(2, Buffer.from(account)),
            field(3, Buffer.from(issuer)),
            numeric(4, 1),
            numeric(5, 1),
            numeric(6, 2)
          ])
        )
      )
    const about = [numeric(2, 1), numeric(3, parts), numeric(4, index), numeric(5, 77)]
    const data = Buffer.concat([...entries, ...about]).toString('base64')
    return `otpauth-migration://offline?data=${encodeURIComponent(data)}`
  })
}
