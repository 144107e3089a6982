import type { Session } from '../vault/session.ts'

/** Codes and seeds that have lost each other; seeds on their way from one file to the other count as there. */
export function countOrphans(session: Session): { seedsWithoutCode: number; codesWithoutSeed: number } {
  const ids = (compartment: 'vault' | 'seeds', sql: string): Set<string> =>
    new Set(session.read(compartment, (db) => db.prepare(sql).pluck().all() as string[]))
  const codes = ids('vault', 'SELECT id FROM code')
  const seeds = ids('seeds', 'SELECT code_id FROM seed')
  const waiting = ids('vault', 'SELECT code_id FROM outbox')
  return {
    seedsWithoutCode: [...seeds].filter((id) => !codes.has(id)).length,
    codesWithoutSeed: [...codes].filter((id) => !seeds.has(id) && !waiting.has(id)).length
  }
}
