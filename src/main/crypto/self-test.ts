import { decrypt, encrypt } from './aead.ts'
import { derive } from './derive.ts'
import { SealKey } from './keys.ts'
import { SecretBytes } from './secret-bytes.ts'

/**
 * Fixed answers at every start, because the crypto library is another one in Electron than in tests: a runtime that
 * computes something else must not touch a vault. AES: test case 16 of the GCM specification (McGrew, Viega).
 */
export function cryptoWorks(): boolean {
  const hex = (text: string) => Buffer.from(text.replaceAll(' ', ''), 'hex')
  using key = new SealKey(
    SecretBytes.take(hex('feffe9928665731c6d6a8f9467308308 feffe9928665731c6d6a8f9467308308'))
  )
  const nonce = hex('cafebabefacedbaddecaf888')
  const associated = hex('feedfacedeadbeeffeedfacedeadbeef abaddad2')
  const plain = hex(
    'd9313225f88406e5a55909c5aff5269a 86a7a9531534f7da2e4c303d8a318a72 1c3c0c95956809532fcf0e2449a6b525 b16aedf5aa0de657ba637b39'
  )
  const sealed = hex(
    '522dc1f099567d07f47f37a32a84427d 643a8cdcbfe5c0c97598a2bd2555d1aa 8cb08e48590dbb3da7b08b1056828838 c5f61e6393ba7a0abcc9f662 76fc6ece0f4e1768cddf8853bb2d551b'
  )
  if (!encrypt(key, nonce, plain, associated).equals(sealed)) return false
  using opened = decrypt(key, nonce, sealed, associated)
  if (opened?.use((bytes) => bytes.equals(plain)) !== true) return false
  sealed[3] = (sealed[3] ?? 0) ^ 1
  if (decrypt(key, nonce, sealed, associated) !== undefined) return false
  using derived = derive(key, 'sealOnce', ['self-test'], nonce)
  return derived.use((bytes) => bytes.toString('hex')) === selfTestDerived
}

/** HKDF-SHA256 of the key above with the info of `derive`, computed by Node's OpenSSL and by Python's hmac. */
const selfTestDerived = 'd9fe74e4a94f0cebaec75a9a030809e7309e6e85e00b4bc58e6dc5d9b466863d'
