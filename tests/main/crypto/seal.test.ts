import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { encrypt } from '../../../src/main/crypto/aead.ts'
import { derive } from '../../../src/main/crypto/derive.ts'
import { SealKey } from '../../../src/main/crypto/keys.ts'
import { lengthPrefixed } from '../../../src/main/crypto/length-prefix.ts'
import { randomSecret } from '../../../src/main/crypto/random.ts'
import { open, seal, type SealPlace } from '../../../src/main/crypto/seal.ts'
import { SecretBytes } from '../../../src/main/crypto/secret-bytes.ts'
import { holds } from '../../support/random-cases.ts'

const key = new SealKey(randomSecret())
const place: SealPlace = {
  vaultId: 'v',
  table: 'credential',
  rowId: 'r',
  schema: 1,
  revision: 1,
  bound: ['Example', 'ada']
}
const sealText = (text: string, at = place) => seal(key, SecretBytes.fromText(text), at)
const openText = (sealed: Uint8Array, at = place, by = key) =>
  open(by, sealed, at)?.use((bytes) => bytes.toString('utf8'))

describe('seal', () => {
  test('open gives back what was sealed, whatever it is and wherever it belongs', () => {
    const places = fc.record({
      vaultId: fc.string(),
      table: fc.string(),
      rowId: fc.string(),
      schema: fc.nat(),
      revision: fc.nat(),
      bound: fc.array(fc.string())
    })
    holds([fc.string({ unit: 'grapheme', maxLength: 500 }), places], (text, at) => {
      expect(openText(sealText(text, at), at)).toBe(Buffer.from(text).toString())
    })
  })

  test('opens nowhere else: not with one field of its place changed', () => {
    const sealed = sealText('quince')
    const moved: SealPlace[] = [
      { ...place, vaultId: 'w' },
      { ...place, table: 'seed' },
      { ...place, rowId: 's' },
      { ...place, schema: 2 },
      { ...place, revision: 2 },
      { ...place, revision: 0 },
      { ...place, table: 'credentialr', rowId: '' },
      { ...place, bound: ['Example', 'Ada'] },
      { ...place, bound: ['ada', 'Example'] },
      { ...place, bound: ['Example'] },
      { ...place, bound: ['Example', 'ada', ''] },
      { ...place, bound: ['Exampleada', ''] },
      { ...place, bound: [] },
      { ...place, vaultId: '', table: 'vcredential' }
    ]
    expect(openText(sealed)).toBe('quince')
    for (const at of moved) expect(openText(sealed, at), JSON.stringify(at)).toBeUndefined()
  })

  test('opens with no other key', () => {
    expect(openText(sealText('quince'), place, new SealKey(randomSecret()))).toBeUndefined()
  })

  test('of many sealed documents each opens in its own place and in no other', () => {
    const places = ['a', 'b'].flatMap((vaultId) =>
      ['credential', 'seed'].flatMap((table) =>
        ['1', '2'].flatMap((rowId) =>
          [1, 2].map((revision) => ({ ...place, vaultId, table, rowId, revision }))
        )
      )
    )
    const sealed = places.map((at, n) => sealText(`document ${String(n)}`, at))
    for (const [row, text] of sealed.entries()) {
      for (const [column, at] of places.entries()) {
        expect(openText(text, at)).toBe(row === column ? `document ${String(row)}` : undefined)
      }
    }
  })

  test('refuses every flipped byte, every cut and every addition', () => {
    const sealed = sealText('quince')
    for (let at = 0; at < sealed.byteLength; at++) {
      // The first byte is the form: three flipped bits make a new one an old one.
      for (const bit of [1, 3, 128]) {
        const altered = Buffer.from(sealed)
        altered[at] = (altered[at] ?? 0) ^ bit
        expect(openText(altered), `byte ${String(at)}`).toBeUndefined()
      }
      expect(openText(sealed.subarray(0, at)), `cut at ${String(at)}`).toBeUndefined()
    }
    expect(openText(Buffer.concat([sealed, Buffer.of(0)]))).toBeUndefined()
  })

  test('opens what the first schema sealed, whose plain columns were not bound', () => {
    const { vaultId, table, rowId, schema, revision } = place
    const where = ['latchkey/v1', 'sealed-document', vaultId, table, rowId, String(schema), String(revision)]
    const [salt, nonce] = [Buffer.alloc(32, 1), Buffer.alloc(12, 2)]
    const padded = Buffer.alloc(64)
    padded.writeUInt32BE(6)
    padded.write('quince', 4)
    const once = new SealKey(derive(key, 'sealOnce', [vaultId], salt))
    const body = encrypt(once, nonce, padded, lengthPrefixed(...where))
    const old = Buffer.concat([Buffer.of(1), salt, nonce, body])
    expect(openText(old)).toBe('quince')
    expect(openText(old, { ...place, bound: [] })).toBe('quince')
    expect(openText(old, { ...place, rowId: 's' })).toBeUndefined()
    // Saying of it that it is of the present form does not make it one.
    expect(openText(Buffer.concat([Buffer.of(2), old.subarray(1)]), { ...place, bound: [] })).toBeUndefined()
    expect(sealText('quince')[0]).toBe(2)
  })

  test('parts of two sealed documents cannot be joined', () => {
    const [a, b] = [sealText('one'), sealText('two')]
    for (const cut of [5, 33, 45, 60]) {
      expect(openText(Buffer.concat([a.subarray(0, cut), b.subarray(cut)]))).toBeUndefined()
    }
  })

  test('hides the length: all documents up to 60 bytes have one size', () => {
    const sizes = [0, 1, 8, 30, 59, 60].map((length) => sealText('x'.repeat(length)).byteLength)
    expect(new Set(sizes).size).toBe(1)
    expect(sealText('x'.repeat(61)).byteLength).toBe((sizes[0] ?? 0) + 64)
  })

  test('never gives the same bytes twice, and no salt or nonce again', () => {
    const many = Array.from({ length: 2000 }, () => sealText('quince').toString('hex'))
    expect(new Set(many).size).toBe(many.length)
    expect(new Set(many.map((text) => text.slice(2, 66))).size).toBe(many.length)
    expect(new Set(many.map((text) => text.slice(66, 90))).size).toBe(many.length)
  })

  test('leaves the document it was given unwiped and out of the sealed bytes', () => {
    const document = SecretBytes.fromText('quince marmalade')
    const sealed = seal(key, document, place)
    expect(document.isWiped).toBe(false)
    expect(sealed.includes('quince')).toBe(false)
  })
})
