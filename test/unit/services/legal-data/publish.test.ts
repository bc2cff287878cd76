import { describe, expect, it } from 'vitest';
import { unwrap } from '../../../../functions/common/result.ts';
import { instant } from '../../../../functions/law/instant.ts';
import { lawAt } from '../../../../functions/law/legal-data/in-force.ts';
import { plainDate } from '../../../../functions/law/plain-date.ts';
import { Calendars } from '../../../../functions/services/calendar/calendars.ts';
import { LegalData } from '../../../../functions/services/legal-data/legal-data.ts';
import type { LegalPublication } from '../../../../functions/services/legal-data/model.ts';
import { mostVersions } from '../../../../functions/services/legal-data/model.ts';
import { nextVersion } from '../../../../functions/services/legal-data/rules.ts';
import { memoryTable } from '../webhooks/fixture.ts';

const now = instant('2026-12-01T10:00:00+08:00');
const by = { publishedAt: now, publishedBy: 'op-1' };
const asked = (rest: Partial<LegalPublication> = {}): LegalPublication => ({
  effectiveFrom: plainDate('2027-03-01'),
  changes: { days: { 'letter-reply': 5 } },
  reason: '样例',
  ...rest,
});
const kindOf = (...args: Parameters<typeof nextVersion>) => {
  const next = nextVersion(...args);
  return next.ok ? undefined : next.error.kind;
};

describe('publishing legal data', () => {
  it('amends the version that would be in force on its day, and says which', () => {
    const first = unwrap(nextVersion(asked({ effectiveFrom: plainDate('2027-01-01') }), [], by));
    const later = unwrap(nextVersion(asked({ changes: { days: { 'obstacle-answer': 4 } } }), [first], by));
    expect(later).toMatchObject({ version: 2, amends: 1, effectiveAt: '2027-02-28T16:00:00.000Z' });
    expect(later.document.days).toMatchObject({ 'letter-reply': 5, 'obstacle-answer': 4 });
    const sooner = unwrap(nextVersion(asked({ effectiveFrom: plainDate('2026-12-10') }), [first, later], by));
    expect(sooner).toMatchObject({ version: 3, amends: 0 });
  });

  it('is refused for a day that is past, for another version than the one seen, and past the cap', () => {
    expect(kindOf(asked({ effectiveFrom: plainDate('2026-11-30') }), [], by)).toBe('invalid');
    expect(kindOf(asked({ replaces: 1 }), [], by)).toBe('precondition-failed');
    const first = unwrap(nextVersion(asked(), [], by));
    expect(kindOf(asked(), Array<typeof first>(mostVersions).fill(first), by)).toBe('too-many');
  });

  it('is refused where with what was published before it is too large', () => {
    const labels = (from: number) =>
      Object.fromEntries(
        Array.from({ length: 300 }, (_, index) => [
          `licensing-law-2019:${from + index}`,
          { label: { zh: '条', en: 'art.' }, seen: 'text' as const },
        ]),
      );
    const first = unwrap(nextVersion(asked({ changes: { provisions: labels(1_000) } }), [], by));
    expect(kindOf(asked({ changes: { provisions: labels(2_000) } }), [first], by)).toBe('invalid');
  });

  it('names the place of what it cites and is not registered', () => {
    const next = nextVersion(asked({ changes: { bases: { letter: ['guilin-2027:11'] } } }), [], by);
    expect(next).toMatchObject({ ok: false, error: { errors: [{ pointer: '/changes/bases/letter/0' }] } });
  });
});

describe('legal data in the table', () => {
  it('comes with the working time of every decision, and of two raced publications one is refused', async () => {
    const { table } = memoryTable();
    const legalData = new LegalData(table);
    const publication = unwrap(nextVersion(asked({ effectiveFrom: plainDate('2026-12-01') }), [], by));
    expect((await table.transact(legalData.publish(publication, []))).ok).toBe(true);
    expect((await table.transact(legalData.publish(publication, []))).ok).toBe(false);
    const workingTime = await new Calendars(table).workingTime();
    expect(lawAt(workingTime, now).document.days['letter-reply']).toBe(5);
    expect(lawAt(workingTime, instant('2026-12-01T09:59:00+08:00')).version).toBe(0);
  });
});
