import { describe, expect, it } from 'vitest';
import { instant } from '../../../../../functions/law/instant.ts';
import { IntegrityCase } from '../../../../../functions/products/benefits/integrity/model.ts';
import { acted, twoYearsAfter } from '../../../../../functions/products/benefits/integrity/rules.ts';

const now = instant('2026-05-06T02:00:00Z');
const said = { by: 'op', grounds: '逾期' };
const candidate = IntegrityCase.parse({
  id: 'ic_01J9ZZZZZZZZZZZZZZZZZZZZZZ-1',
  status: 'candidate',
  department: '市科学技术局',
  entitlementId: 'en_1',
  policy: { code: 'TEST', version: 1, name: '测试' },
  fen: 1_000,
  overdueSince: now,
  openedAt: now,
});
const after = (one: IntegrityCase, ...actions: ('dispute' | 'determine' | 'dismiss' | 'withdraw')[]) =>
  actions.reduce<IntegrityCase | undefined>((to, action) => to && acted(to, action, said, now), one);

describe('an integrity case', () => {
  it('has no consequence before a person determines it', () => {
    for (const path of [[], ['dispute'], ['dismiss'], ['dispute', 'dismiss']] as const)
      expect(after(candidate, ...path)?.consequences).toBeUndefined();
  });
  it('has its consequences for two years from the determination', () => {
    expect(after(candidate, 'dispute', 'determine')).toMatchObject({
      status: 'determined',
      consequences: { publishedFrom: now, until: '2028-05-06T16:00:00.000Z' },
    });
  });
  it('goes on while the department disputes, and ends with the withdrawal', () => {
    expect(after(candidate, 'determine', 'dispute')).toMatchObject({ status: 'determined', dispute: said });
    const withdrawn = after(candidate, 'determine', 'withdraw');
    expect(withdrawn?.status).toBe('withdrawn');
    expect(withdrawn?.consequences).toBeUndefined();
  });
  it.each([
    ['dismiss', 'determine'],
    ['withdraw'],
    ['determine', 'dismiss'],
    ['determine', 'determine'],
  ] as const)('cannot go %s, %s', (...path) => expect(after(candidate, ...path)).toBeUndefined());
  it('keeps what was said under what it was', () => {
    const written = { ...said, at: now };
    expect(after(candidate, 'dispute', 'determine', 'withdraw')).toMatchObject({
      dispute: written,
      determination: written,
      withdrawal: written,
    });
    expect(after(candidate, 'dismiss')).toEqual({ ...candidate, status: 'dismissed', dismissal: written });
    expect(after(candidate, 'determine', 'withdraw')).not.toHaveProperty('consequences');
    expect(after(candidate, 'determine', 'dispute')?.consequences).toBeDefined();
  });
  it('ends a leap day on the last of February', () => {
    expect(twoYearsAfter(instant('2028-02-29T02:00:00Z'))).toBe('2030-02-28T16:00:00.000Z');
  });
});
