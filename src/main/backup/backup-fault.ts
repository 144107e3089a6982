import type { BackupProblem } from '../../shared/model/backup.ts'

/** Stops the reading of a backup file; `backups.ts` turns it into the value that the page shows. */
export class BackupFault extends Error {
  readonly problem: BackupProblem

  constructor(problem: BackupProblem) {
    super(problem)
    this.name = 'BackupFault'
    this.problem = problem
  }
}
