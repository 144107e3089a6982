import { createPrivateKey, createPublicKey, diffieHellman, hkdfSync } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { openSealedTo, publicKeyOf, sealTo } from '../../../src/main/crypto/hpke.ts'
import { SecretBytes } from '../../../src/main/crypto/secret-bytes.ts'

const secretOf = (fill: number) => SecretBytes.take(new Uint8Array(32).fill(fill))
const place = { info: Buffer.from('what for'), associatedData: Buffer.from('where') }
const text = (secret: SecretBytes | undefined) => secret?.use((bytes) => bytes.toString('utf8'))

describe('sealing to a public key', () => {
  test('the pair of RFC 9180 A.1.1 comes from its key material', async () => {
    const ikm = SecretBytes.take(
      Buffer.from('6db9df30aa07dd42ee5e8181afdb977e538f5e1fec8a06223f33f7013e525037', 'hex')
    )
    expect((await publicKeyOf(ikm)).toString('hex')).toBe(
      '3948cfe0ad1ddb695d780e59077195da6c56506b027329794ab02bca80815c4d'
    )
  })

  test('what is sealed opens with its secret, at its place, and nowhere else', async () => {
    const publicKey = await publicKeyOf(secretOf(3))
    const sealed = await sealTo(publicKey, SecretBytes.fromText('quince 7'), place)
    expect(text(await openSealedTo(secretOf(3), sealed, place))).toBe('quince 7')
    expect(await openSealedTo(secretOf(4), sealed, place)).toBeUndefined()
    expect(
      await openSealedTo(secretOf(3), sealed, { ...place, associatedData: Buffer.from('x') })
    ).toBeUndefined()
    expect(await openSealedTo(secretOf(3), sealed, { ...place, info: Buffer.from('x') })).toBeUndefined()
  })

  test('every flipped byte of it is refused', async () => {
    const publicKey = await publicKeyOf(secretOf(3))
    const { encapsulated, sealed } = await sealTo(publicKey, SecretBytes.fromText('quince 7'), place)
    for (const part of [encapsulated, sealed]) {
      for (let at = 0; at < part.byteLength; at++) {
        part[at] = (part[at] ?? 0) ^ 1
        expect(await openSealedTo(secretOf(3), { encapsulated, sealed }, place)).toBeUndefined()
        part[at] = (part[at] ?? 0) ^ 1
      }
    }
    expect(text(await openSealedTo(secretOf(3), { encapsulated, sealed }, place))).toBe('quince 7')
  })

  test('no two sealings are alike, and an independent X25519 agrees on the shared point', async () => {
    const publicKey = await publicKeyOf(secretOf(3))
    const first = await sealTo(publicKey, SecretBytes.fromText('same'), place)
    const second = await sealTo(publicKey, SecretBytes.fromText('same'), place)
    expect(first.encapsulated.equals(second.encapsulated)).toBe(false)
    // DeriveKeyPair with node:crypto alone: LabeledExtract and LabeledExpand of RFC 9180 §4.
    const suiteId = Buffer.concat([Buffer.from('KEM'), Buffer.from([0, 0x20])])
    const labeled = Buffer.concat([
      Buffer.from('HPKE-v1'),
      suiteId,
      Buffer.from('dkp_prk'),
      Buffer.alloc(32, 3)
    ])
    const info = Buffer.concat([Buffer.from([0, 32]), Buffer.from('HPKE-v1'), suiteId, Buffer.from('sk')])
    const sk = Buffer.from(hkdfSync('sha256', labeled, Buffer.alloc(0), info, 32))
    const der = Buffer.concat([Buffer.from('302e020100300506032b656e04220420', 'hex'), sk])
    const privateKey = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' })
    const raw = createPublicKey(privateKey).export({ format: 'der', type: 'spki' }).subarray(-32)
    expect(raw.equals(publicKey)).toBe(true)
    const spki = Buffer.concat([Buffer.from('302a300506032b656e032100', 'hex'), first.encapsulated])
    const theirs = createPublicKey({ key: spki, format: 'der', type: 'spki' })
    expect(diffieHellman({ privateKey, publicKey: theirs }).byteLength).toBe(32)
  })
})
