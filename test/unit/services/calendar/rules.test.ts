import { describe, expect, it } from 'vitest';
import type { Ladder, LadderKind } from '../../../../functions/law/deadline/rung.ts';
import { plainDate } from '../../../../functions/law/plain-date.ts';
import { ladderProblem, suspicion, yearUnder } from '../../../../functions/services/calendar/rules.ts';
import { overlay } from '../../law/samples.ts';

const due = (id: string) => ({ id, when: 'due' }) as const;
const reminder = { id: 'reminder', when: 'last-day' } as const;

describe('a ladder', () => {
  it.each<[kind: LadderKind, ladder: Ladder, words: string | undefined]>([
    ['work-order', [reminder, due('breach')], undefined],
    ['work-order', [reminder], 'Exactly one rung is at the due moment'],
    ['work-order', [due('a'), due('b')], 'Exactly one rung is at the due moment'],
    ['letter', [reminder], undefined],
    ['letter', [], undefined],
    ['letter', [reminder, due('breach')], 'A letter is never in breach: silence is consent'],
  ])('of %s: %j', (kind, ladder, words) => {
    const refused = ladderProblem(kind, ladder);
    expect(refused?.errors?.map(({ pointer, detail }) => `${pointer} ${detail.en}`)).toEqual(
      words === undefined ? undefined : [`/ladder ${words}`],
    );
  });
});

describe('an overlay', () => {
  it('is suspicious when something is wrong with it, and only then', () => {
    expect(suspicion(overlay(2026), [])).toBeUndefined();
    const slip = overlay(2026, {
      holidays: [{ date: plainDate('2027-01-04'), name: { zh: '假', en: 'Off' } }],
    });
    expect(suspicion(slip, [])).toMatchObject({ kind: 'suspicious-calendar', errors: [{}] });
  });
  it('is shown with the version of its own year, 0 where there is none', () => {
    const layers = [overlay(2025, { version: 3 }), overlay(2026, { version: 7 })];
    expect([2025, 2026, 2027].map((year) => yearUnder(year, layers).overlay)).toEqual([3, 7, 0]);
  });
});
