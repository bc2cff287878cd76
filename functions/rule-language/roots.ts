import type { FieldType } from './schema.ts';

/** What rules can name besides the facts of whom they ask: the day of the decision (`YYYY-MM-DD`) with its years. */
export const ROOTS = {
  on: { kind: 'string', date: true },
  thisYear: { kind: 'string', period: 'year' },
  lastYear: { kind: 'string', period: 'year' },
} as const satisfies Readonly<Record<string, FieldType>>;
