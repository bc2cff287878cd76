import { describe, expect, it } from 'vitest';
import type { Ladder, LadderKind } from '../../../../functions/law/deadline/rung.ts';
import { plainDate } from '../../../../functions/law/plain-date.ts';
import { ladderProblem, suspicion, yearUnder } from '../../../../functions/services/calendar/rules.ts';
import { regional } from '../../law/samples.ts';

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

describe('a notice', () => {
  it('is suspicious when something is wrong with it, and only then', () => {
    const off = [{ date: plainDate('2026-04-20'), name: { zh: '假', en: 'Off' } }];
    expect(suspicion(regional(2026, { off }), [])).toBeUndefined();
    const slip = regional(2026, {
      off: [{ date: plainDate('2027-01-04'), name: { zh: '假', en: 'Off' } }],
    });
    expect(suspicion(slip, [])).toMatchObject({ kind: 'suspicious-calendar', errors: [{}] });
  });
  it('is shown with its year; of one that is missing what others tell, and never in force', () => {
    const missing = yearUnder(2026, []);
    expect(missing.sources).toMatchObject([
      { source: 'nation', status: 'published', version: 0 },
      { source: 'region', status: 'missing' },
    ]);
    expect(missing.told).toMatchObject([
      { source: 'region', off: [{ date: '2026-04-17' }, { date: '2026-04-20' }] },
    ]);
    expect(missing.days.some(({ by }) => by === 'region')).toBe(false);
    expect(yearUnder(2026, [regional(2026, { version: 7 })])).toMatchObject({ told: [], published: true });
  });
});
