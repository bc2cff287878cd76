import { expect, it } from 'vitest';
import { plainDate } from '../../../../../functions/law/plain-date.ts';
import { actorNow, readerNow } from '../../../../../functions/products/benefits/enterprises/acting-now.ts';
import type { SubjectRecord } from '../../../../../functions/products/benefits/enterprises/model.ts';
import type { StoredRecord } from '../../../../../functions/products/benefits/enterprises/records.ts';

const on = plainDate('2026-03-10');
const guardian = 'c-guardian';
const of = (citizen: string, facts: object): SubjectRecord =>
  ({ citizen, source: 'health', asOf: on, facts }) as SubjectRecord;
const child = of('c-1', { birthDate: '2025-03-10', guardian });

it.each([
  ['whom nothing is known of', undefined, guardian],
  ['who lives', { birthDate: '1990-01-01' }, guardian],
  ['who is to be dead tomorrow', { deathDate: '2026-03-11' }, guardian],
  ['who has died', { deathDate: '2026-03-10' }, undefined],
])('a guardian %s', async (_, facts, wanted) => {
  const record = facts && of(guardian, facts);
  const records = { find: () => Promise.resolve(record && ({ record } as StoredRecord)) };
  expect((await actorNow(records, child, on))?.id).toBe(wanted);
  expect((await readerNow(records, child, on))?.id, 'who is told').toBe(wanted);
});
