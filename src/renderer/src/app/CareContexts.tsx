import type { ReactNode } from 'react'
import { GeneratorContext } from '../features/generator/generator-store.ts'
import { HealthContext } from '../features/health/health-store.ts'
import type { Session } from './session.ts'

/** The stores of what takes care of passwords: making them, and looking after them. */
export function CareContexts({ session, children }: { session: Session; children: ReactNode }) {
  return (
    <GeneratorContext value={session.generator}>
      <HealthContext value={session.health}>{children}</HealthContext>
    </GeneratorContext>
  )
}
