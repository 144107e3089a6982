import type { Session } from '../vault/session.ts'

/**
 * Codes and seeds that have lost each other; seeds on their way from one file to the other count as there, those
 * whose erasing is on its way as gone.
 */
export function countOrphans(session: Session): { seedsWithoutCode: number; codesWithoutSeed: number } {
  const ids = (compartment: 'vault' | 'seeds', sql: string): Set<string> =>
    new Set(session.read(compartment, (db) => db.prepare(sql).pluck().all() as string[]))
  const codes = ids('vault', 'SELECT id FROM code')
  const seeds = ids('seeds', 'SELECT code_id FROM seed')
  const coming = ids('vault', 'SELECT code_id FROM outbox WHERE length(sealed) > 0')
  const going = ids('vault', 'SELECT code_id FROM outbox WHERE length(sealed) = 0')
  return {
    seedsWithoutCode: [...seeds].filter((id) => !codes.has(id) && !going.has(id)).length,
    codesWithoutSeed: [...codes].filter((id) => !seeds.has(id) && !coming.has(id)).length
  }
}
