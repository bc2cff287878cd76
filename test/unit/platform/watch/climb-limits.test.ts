import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { builtInLadder, USUAL_LADDER } from '../../../../functions/platform/watch/ladders.ts';
import type { Limits } from '../../../../functions/platform/watch/limit.ts';
import { climbAll, movedDues, dueMomentsOf } from '../../../../functions/platform/watch/climb-limits.ts';
import { workingCalendar } from '../../../../functions/law/calendar/working-calendar.ts';
import { Ladder } from '../../../../functions/law/deadline/rung.ts';
import { addMillis, DAY } from '../../../../functions/law/instant.ts';
import { plainDate } from '../../../../functions/law/plain-date.ts';
import { ladderProblem } from '../../../../functions/services/calendar/rules.ts';
import { limit, regional, workingTime, shanghai, suspended } from '../../law/samples.ts';

const received = '2026-03-02 10:00';
const limits: Limits = {
  completion: { deadline: limit(5, received, { kind: 'promised' }) },
  'completion-statutory': { deadline: limit(10, received), beside: 'completion' },
};
const at = (written: string) => shanghai(written);
const climb = (now: string, of: Limits = limits) => climbAll(of, USUAL_LADDER, at(now), workingTime);
const done = (result: ReturnType<typeof climb>) =>
  result.acted.map(({ name, turn }) => `${name} ${turn.key}`);

describe('limits as time passes', () => {
  it('reminds the day before, records a breach at the due moment, escalates after it', () => {
    expect(done(climb('2026-03-05 12:00'))).toEqual([]);
    const reminded = climb('2026-03-06 09:00');
    expect(done(reminded)).toEqual(['completion reminder']);
    const broken = climb('2026-03-10 00:00', reminded.limits);
    expect(done(broken)).toEqual(['completion breach']);
    expect(broken.limits['completion']?.breachedAt).toBe(at('2026-03-10 00:00'));
    expect(done(climb('2026-03-10 09:00', broken.limits))).toEqual(['completion escalation-1']);
  });

  it('breaks nothing by a reminder, and writes each rung down once', () => {
    const reminded = climb('2026-03-06 09:00');
    expect(reminded.limits['completion']).toEqual({ ...limits['completion'], rungs: ['reminder'] });
    expect(reminded.limits['completion-statutory']).toBe(limits['completion-statutory']);
    const broken = climb('2026-03-10 00:00', reminded.limits).limits['completion'];
    expect(broken).toEqual({
      ...limits['completion'],
      breachedAt: at('2026-03-10 00:00'),
      rungs: ['reminder', 'breach'],
    });
  });

  it('writes a breach down once, whatever the calendar makes of the due moment afterwards', () => {
    const before = at('2026-03-09 00:00');
    const known: Limits = { a: { deadline: limit(5, received), breachedAt: before } };
    expect(climb('2026-03-10 00:00', known).limits['a']?.breachedAt).toBe(before);
  });

  it('passes by a reminder that comes too late, and says so', () => {
    const [only] = Object.values(climb('2026-03-10 00:00').limits);
    expect(only?.rungs).toEqual(['reminder', 'breach']);
    const short: Limits = {
      a: { deadline: limit(5, received), rungs: ['breach', 'escalation-1', 'escalation-2'] },
    };
    const late = climb('2026-06-01 12:00', short);
    expect(late.acted).toEqual([]);
    expect(late.limits['a']?.rungs).toEqual(['breach', 'escalation-1', 'escalation-2', 'reminder']);
  });

  it('keeps both the promised and the statutory limit, and records the breach of either', () => {
    const { limits: after } = climb('2026-04-30 12:00');
    expect(Object.values(after).map(({ breachedAt }) => breachedAt)).toEqual([
      at('2026-03-10 00:00'),
      at('2026-03-17 00:00'),
    ]);
  });

  it('acts once on each rung, however often and whenever it is asked', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(60), { maxLength: 12 }), (days) => {
        let current = limits;
        const seen: string[] = [];
        for (const day of days.toSorted((a, b) => a - b)) {
          const now = addMillis(at(received), day * DAY);
          const climbed = climbAll(current, USUAL_LADDER, now, workingTime);
          seen.push(...done(climbed));
          expect(climbAll(climbed.limits, USUAL_LADDER, now, workingTime)).toEqual({
            limits: climbed.limits,
            acted: [],
          });
          current = climbed.limits;
        }
        expect(new Set(seen).size).toBe(seen.length);
      }),
    );
  });

  it('does nothing about what is met or stands still, which is in no index', () => {
    const met: Limits = { a: { deadline: limit(1, received), metAt: at(received) } };
    const still: Limits = {
      a: { deadline: limit(1, received, { suspensions: [suspended('2026-03-02 12:00')] }) },
    };
    for (const none of [met, still]) {
      expect(climb('2026-06-01 12:00', none)).toEqual({ limits: none, acted: [] });
      expect(dueMomentsOf(none, USUAL_LADDER, at('2026-06-01 12:00'), workingTime)).toEqual({
        dues: {},
        next: undefined,
        lastYear: undefined,
      });
    }
  });

  it('stands in the due index at its next rung, and leaves it after the last', () => {
    const next = (now: string, of = limits) => dueMomentsOf(of, USUAL_LADDER, at(now), workingTime).next;
    expect(next(received)).toBe(at('2026-03-06 09:00'));
    expect(next('2026-03-09 12:00', climb('2026-03-09 12:00').limits)).toBe(at('2026-03-10 00:00'));
    expect(next('2026-03-06 12:00')).toBe(at('2026-03-06 09:00'));
    expect(next('2026-03-10 12:00')).toBe(at('2026-03-06 09:00'));
    expect(next('2026-06-01 12:00', climb('2026-06-01 12:00').limits)).toBeUndefined();
  });
});

describe('a calendar that changes', () => {
  const told = { completion: at('2026-03-10 00:00'), 'completion-statutory': at('2026-03-17 00:00') };
  const holiday = regional(2026, {
    off: [{ date: plainDate('2026-03-12'), name: { zh: '假', en: 'Off' } }],
  });
  const changed = { ...workingTime, calendar: workingCalendar([holiday]) };

  it('moves only what it touches, and says from when to when', () => {
    expect(movedDues(told, limits, workingTime)).toEqual([]);
    expect(movedDues(told, limits, changed)).toEqual([
      {
        name: 'completion-statutory',
        from: at('2026-03-17 00:00'),
        to: at('2026-03-18 00:00'),
        provisional: false,
      },
    ]);
  });

  it('says of each limit that runs when it is due', () => {
    expect(dueMomentsOf(limits, USUAL_LADDER, at(received), workingTime).dues).toEqual(told);
    expect(movedDues({}, limits, workingTime)).toEqual([]);
  });

  it('files a limit under the last year it rests on, the next one from 24 December on', () => {
    const lastYear = (from: string) =>
      dueMomentsOf({ a: { deadline: limit(3, from) } }, USUAL_LADDER, at(from), workingTime).lastYear;
    expect(lastYear('2026-12-01 10:00')).toBe(2026);
    expect(lastYear('2026-12-21 10:00')).toBe(2027);
  });
});

describe('ladders', () => {
  it('are as their schema says, and record a breach, but for letters', () => {
    for (const kind of ['work-order', 'joint-installation', 'letter'] as const) {
      expect(Ladder.parse(builtInLadder(kind))).toEqual(builtInLadder(kind));
      expect(ladderProblem(kind, builtInLadder(kind))).toBeUndefined();
    }
    expect(ladderProblem('work-order', builtInLadder('letter'))).toMatchObject({ kind: 'invalid' });
    expect(ladderProblem('letter', USUAL_LADDER)).toMatchObject({ kind: 'invalid' });
  });
});
