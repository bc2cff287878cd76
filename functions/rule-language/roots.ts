import { EnterpriseFacts } from './facts.ts';
import { fieldType, type FieldType } from './schema.ts';

/** What rules can name: the facts of an enterprise, and the day of the decision (`YYYY-MM-DD`) with its years. */
export const ROOTS = {
  enterprise: fieldType(EnterpriseFacts),
  on: { kind: 'string', date: true },
  thisYear: { kind: 'string', period: 'year' },
  lastYear: { kind: 'string', period: 'year' },
} as const satisfies Readonly<Record<string, FieldType>>;
