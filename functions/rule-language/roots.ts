import { BUILT_IN } from './dictionary.ts';
import type { FieldType } from './schema.ts';

/** What rules can name: the facts of an enterprise, and the day of the decision (`YYYY-MM-DD`) with its years. */
export const ROOTS = {
  enterprise: BUILT_IN.enterprise,
  on: { kind: 'string', date: true },
  thisYear: { kind: 'string', period: 'year' },
  lastYear: { kind: 'string', period: 'year' },
} as const satisfies Readonly<Record<string, FieldType>>;
