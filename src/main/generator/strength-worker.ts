import { parentPort } from 'node:worker_threads'
import { loadMeter } from './strength-meter.ts'
import type { Asked, Answered } from './strength-thread.ts'

// The whole of a thread of its own: what people choose as passwords is loaded here, and gone with it.
const loaded = loadMeter()
parentPort?.on('message', ({ n, password, words }: Asked) => {
  void loaded.then((measure) => {
    const answered: Answered = { n, strength: measure(password, words) }
    parentPort?.postMessage(answered)
  })
})
