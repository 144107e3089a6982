import type { FieldId } from '../../../../../shared/model/ids.ts'

/** A name for a field that is new. It means nothing and guards nothing: main refuses none that is a UUID. */
export const newFieldId = (): FieldId => crypto.randomUUID() as FieldId
