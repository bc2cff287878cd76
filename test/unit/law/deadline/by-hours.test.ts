import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { workingCalendar } from '../../../../functions/law/calendar/working-calendar.ts';
import { climb } from '../../../../functions/law/deadline/ladder.ts';
import { standing } from '../../../../functions/law/deadline/lateness.ts';
import { PlanStep } from '../../../../functions/law/deadline/plan.ts';
import { reckon } from '../../../../functions/law/deadline/reckon.ts';
import { limitWords } from '../../../../functions/law/deadline/words.ts';
import { addMillis, HOUR, millisBetween } from '../../../../functions/law/instant.ts';
import { builtInLadder } from '../../../../functions/platform/watch/ladders.ts';
import { limit, notice, shanghai, workingTime } from '../samples.ts';

/** Hours run from the moment itself (Civil Code art. 201(2)): what a burst pipe has. */
const hours = (budget: number, anchor: string) => limit(budget, anchor, { unit: 'hours' });
const day = hours(24, '2026-09-30 17:45');

describe('a limit in hours', () => {
  it('ends to the minute, at night and on the first day of a holiday, and rolls on to no working day', () => {
    const { due, lastDay, provisional } = reckon(day, workingTime) as {
      due: string;
      lastDay: string;
      provisional: boolean;
    };
    expect([due, lastDay, provisional]).toEqual([shanghai('2026-10-01 17:45'), '2026-10-01', false]);
  });

  it('is as long whatever the hour, and no calendar moves it', () => {
    const moved = { ...workingTime, calendar: workingCalendar([notice(2026, { off: [] })]) };
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 240 }),
        fc.integer({ min: 0, max: 60 * 24 * 60 }),
        (budget, minutes) => {
          const anchor = addMillis(shanghai('2026-09-01 00:00'), minutes * 60_000);
          const spec = { ...day, budget, anchor };
          const { due } = reckon(spec, workingTime);
          expect(due && millisBetween(anchor, due)).toBe(budget * HOUR);
          expect(reckon(spec, moved).due).toBe(due);
        },
      ),
    );
  });

  it('says how many of them are used and left, and is over at its moment, not before', () => {
    const at = (minutes: number) =>
      standing(reckon(day, workingTime), addMillis(day.anchor, minutes * 60_000), workingTime);
    expect(at(0)).toMatchObject({ used: 0, remaining: 24, breached: false });
    expect(at(90)).toMatchObject({ used: 1.5, remaining: 22.5 });
    expect(at(24 * 60 - 1)).toMatchObject({ breached: false });
    expect(at(24 * 60)).toMatchObject({ remaining: 0, breached: true });
  });

  it('is spoken of in hours, and names each day once', () => {
    const reckoning = reckon(day, workingTime);
    expect(limitWords(day, workingTime).zh).toContain('24 小时');
    expect(reckoning.days.map(({ date, used }) => [date, used])).toEqual([
      ['2026-09-30', 6],
      ['2026-10-01', 24],
    ]);
  });

  it('is told of when it is over, then on every working day until it is done', () => {
    const reckoning = reckon(day, workingTime);
    if (reckoning.status !== 'running') throw new Error('It runs');
    const ladder = builtInLadder('emergency-works');
    const late = climb(ladder, reckoning, new Set(['breach']), shanghai('2026-10-09 12:00'), workingTime);
    expect(late.due.at(-1)?.key).toMatch(/^escalation\./);
    expect(late.next, 'and again').not.toBeNull();
  });

  it('is no step of a plan', () =>
    expect(PlanStep.safeParse({ id: 'papers', statutory: 24, unit: 'hours' }).success).toBe(false));
});
