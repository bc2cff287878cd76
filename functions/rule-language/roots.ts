import { EnterpriseFacts } from './facts.ts';
import { fieldType, type FieldType } from './schema.ts';

/** What rules can name: the facts of an enterprise, and the day of the decision (`YYYY-MM-DD`). */
export const ROOTS = {
  enterprise: fieldType(EnterpriseFacts),
  on: { kind: 'string', date: true },
} as const satisfies Readonly<Record<string, FieldType>>;
