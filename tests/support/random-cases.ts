import fc from 'fast-check'

const given = process.env.LATCHKEY_TEST_SEED
const seed = given === undefined ? Date.now() % 2 ** 31 : Number(given)
// Printed, so that a failure of one day can be repeated on another: LATCHKEY_TEST_SEED runs the same values again.
console.info(`random values from seed ${String(seed)}`)

/** Checks a property on random values. */
export function holds<T extends [unknown, ...unknown[]]>(
  values: { [K in keyof T]: fc.Arbitrary<T[K]> },
  property: (...args: T) => unknown,
  numRuns = 200
): void {
  const one = fc.tuple(...values) as unknown as fc.Arbitrary<T>
  fc.assert(
    fc.property(one, (args) => void property(...args)),
    { seed, numRuns }
  )
}

/** The same for a property that takes its time. */
export async function alwaysHolds<T>(
  value: fc.Arbitrary<T>,
  property: (value: T) => Promise<void>,
  numRuns = 200
): Promise<void> {
  await fc.assert(fc.asyncProperty(value, property), { seed, numRuns })
}
