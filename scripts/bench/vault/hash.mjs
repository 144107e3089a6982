// How long the hash of a master password takes, and whether anything else has to wait for it.
import { calibratedCost, realHashMs } from '../../../src/main/crypto/calibrate.ts'
import { hashPassword, passwordBytes, passwordSaltLength } from '../../../src/main/crypto/password-hash.ts'
import { randomSalt } from '../../../src/main/crypto/random.ts'
import { figure, median, progress } from '../report.mjs'
import { withStalls } from './stall.mjs'

const runs = 7

export async function measureHash() {
  progress('in process: hash of a master password')
  const cost = await calibratedCost(realHashMs(() => performance.now()))
  progress(`calibrated: ${cost.memoryKiB / 1024} MiB, ${cost.passes} passes, ${cost.lanes} lanes`)
  const hash = () => hashPassword(passwordBytes('seven words'), randomSalt(passwordSaltLength), cost)
  await hash()
  const [took, longest] = [[], []]
  for (let n = 0; n < runs; n++) {
    const hashed = await withStalls(hash)
    took.push(hashed.took)
    longest.push(hashed.longest)
  }
  figure({ name: 'hash of a master password', value: median(took), unit: 'ms', runs })
  figure({ name: 'hash of a master password: longest stall', value: median(longest), unit: 'ms', runs })
}
