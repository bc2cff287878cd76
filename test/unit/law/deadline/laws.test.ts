import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addWorkingDays, workingCalendar } from '../../../../functions/law/calendar/working-calendar.ts';
import { DeadlineSpec, type Suspension } from '../../../../functions/law/deadline/model.ts';
import { reckon, type Reckoning } from '../../../../functions/law/deadline/reckon.ts';
import { standing, workingDaysBetween } from '../../../../functions/law/deadline/lateness.ts';
import { addMillis, isBefore } from '../../../../functions/law/instant.ts';
import { addDays, atTime, endOfDay } from '../../../../functions/law/plain-date.ts';
import { aBudget, aDay, aMoment, aSpec, limit, regional, workingTime, shanghai } from '../samples.ts';
import { runs } from '../../../runs.ts';

/** A suspended deadline is due after every moment there is. */
const dueOf = (reckoning: Reckoning): string => reckoning.due ?? '~';
const due = (spec: DeadlineSpec) => dueOf(reckon(spec, workingTime));
const suspensionsOf = (spec: DeadlineSpec): Suspension[] => spec.suspensions;

describe('the laws of a deadline', () => {
  it('without suspensions is the calendar: the end of the n-th working day after the receipt', () => {
    fc.assert(
      fc.property(aMoment, fc.integer({ min: 1, max: 60 }), (anchor, budget) => {
        const spec = DeadlineSpec.parse({ budget, kind: 'promised', basis: '第九条', anchor });
        const { receipt, due } = reckon(spec, workingTime);
        expect(due).toBe(endOfDay(addWorkingDays(workingTime.calendar, receipt.day, budget)));
      }),
    );
  });

  it('more budget is never due earlier, and a day more is later unless it is suspended', () => {
    fc.assert(
      fc.property(aSpec, fc.integer({ min: 1, max: 10 }), (spec, halves) => {
        const more = due({ ...spec, budget: spec.budget + halves / 2 });
        expect(more >= due(spec)).toBe(true);
        if (more !== '~' && halves > 1) expect(more > due(spec)).toBe(true);
      }),
    );
  });

  it('one more suspension never makes it due earlier', () => {
    fc.assert(
      fc.property(aSpec, aSpec, (spec, other) => {
        for (const more of suspensionsOf(other).slice(0, 1))
          expect(due({ ...spec, suspensions: [...spec.suspensions, more] }) >= due(spec)).toBe(true);
      }),
      { numRuns: runs(500, 100) },
    );
  });

  it('ending a suspension later never makes it due earlier', () => {
    fc.assert(
      fc.property(aSpec, fc.integer({ min: 1, max: 10 * 86_400_000 }), (spec, ms) => {
        const longer = spec.suspensions.map(({ to, ...rest }) =>
          to ? { ...rest, to: addMillis(to, ms) } : rest,
        );
        expect(due({ ...spec, suspensions: longer }) >= due(spec)).toBe(true);
      }),
    );
  });

  it('keeps the days used before a suspension', () => {
    fc.assert(
      fc.property(aSpec, (spec) => {
        const [first] = suspensionsOf(spec).toSorted((a, b) => (a.from < b.from ? -1 : 1));
        if (!first) return;
        const before = (reckoning: Reckoning) => reckoning.marks.filter((mark) => mark <= first.from);
        expect(before(reckon(spec, workingTime))).toEqual(
          before(reckon({ ...spec, suspensions: [] }, workingTime)),
        );
      }),
    );
  });

  it('is never due inside a suspension, and never counts a half of whose office time a moment was suspended', () => {
    fc.assert(
      fc.property(aSpec, (spec) => {
        const { due, days } = reckon(spec, workingTime);
        for (const { from, to } of spec.suspensions)
          if (due !== null)
            expect(isBefore(from, due) && (to === undefined || !isBefore(to, due))).toBe(false);
        const { hours } = workingTime;
        for (const { date } of days.filter(({ why, counted }) => why !== 'anchor' && counted === 1))
          for (const { from, to } of spec.suspensions)
            expect(
              isBefore(from, atTime(date, hours.closes)) &&
                (to === undefined || isBefore(atTime(date, hours.opens), to)),
            ).toBe(false);
      }),
      { numRuns: runs(500, 100) },
    );
  });

  it('does not care in which order or pieces suspensions are written', () => {
    fc.assert(
      fc.property(aSpec, fc.integer({ min: 1, max: 3 * 86_400_000 }), (spec, ms) => {
        const pieces = spec.suspensions.toReversed().flatMap((suspension): Suspension[] => {
          const middle = addMillis(suspension.from, ms);
          if (suspension.to !== undefined && middle >= suspension.to) return [suspension];
          return [
            { ...suspension, from: middle },
            { ...suspension, to: middle },
          ];
        });
        expect(due({ ...spec, suspensions: pieces })).toBe(due(spec));
      }),
    );
  });

  it('a later event is never due earlier', () => {
    fc.assert(
      fc.property(aSpec, fc.integer({ min: 1, max: 10 * 86_400_000 }), (spec, ms) => {
        expect(due({ ...spec, anchor: addMillis(spec.anchor, ms) }) >= due(spec)).toBe(true);
      }),
      { numRuns: runs(500, 100) },
    );
  });

  it('one more holiday never makes it due earlier', () => {
    fc.assert(
      fc.property(aSpec, aDay, (spec, date) => {
        const name = { zh: '壮族三月三', en: 'Sanyuesan' };
        const year = Number(date.slice(0, 4));
        const others = workingTime.calendar.noticeOf(year, 'region')?.off ?? [];
        const calendar = workingCalendar([regional(year, { off: [...others, { date, name }] })]);
        expect(dueOf(reckon(spec, { ...workingTime, calendar })) >= due(spec)).toBe(true);
      }),
    );
  });

  it('reckoned twice, or from what was stored, is the same', () => {
    fc.assert(
      fc.property(aSpec, (spec) => {
        const once = reckon(spec, workingTime);
        expect(reckon(once.spec, workingTime)).toEqual(once);
        const stored = DeadlineSpec.parse(JSON.parse(JSON.stringify(spec)));
        const again = { calendar: workingCalendar(), hours: workingTime.hours };
        expect(reckon(stored, again)).toEqual(once);
      }),
    );
  });

  it('explains every day between event and end once, and its days add up to the budget', () => {
    fc.assert(
      fc.property(aSpec, (spec) => {
        const { days, marks, status } = reckon(spec, workingTime);
        for (const [index, day] of days.entries()) {
          const before = days[index - 1];
          if (before) expect(day.date).toBe(addDays(before.date, 1));
          expect(day.used).toBe((before?.used ?? 0) + day.counted);
        }
        expect(days.at(-1)?.used).toBe(marks.length / 2);
        if (status === 'running') expect(days.at(-1)?.used).toBe(spec.budget);
      }),
    );
  });
});

describe('the standing of a deadline', () => {
  it('uses up days as time passes and is breached exactly from the due moment on', () => {
    fc.assert(
      fc.property(aSpec, aMoment, (spec, now) => {
        const reckoning = reckon(spec, workingTime);
        const at = standing(reckoning, now, workingTime);
        expect(at.used + at.remaining).toBe(spec.budget);
        expect(at.breached).toBe(reckoning.due !== null && now >= reckoning.due);
        if (reckoning.due === null) return;
        expect(at.breached).toBe(at.remaining === 0);
        expect(standing(reckoning, addMillis(reckoning.due, -1), workingTime).breached).toBe(false);
        expect(standing(reckoning, reckoning.due, workingTime)).toMatchObject({
          breached: true,
          remaining: 0,
        });
      }),
    );
  });

  it('is overdue by the days after its last one, today among them, as the queue of what is late counts', () => {
    const overdueOf = (days: number) => {
      const reckoning = reckon(limit(days, '2026-03-02 10:00'), workingTime);
      return (now: string) => standing(reckoning, shanghai(now), workingTime).overdue;
    };
    const whole = overdueOf(1);
    expect(whole('2026-03-03 23:59'), 'in time').toBe(0);
    expect(whole('2026-03-04 00:00'), 'the first day over').toBe(1);
    expect(whole('2026-03-05 18:00')).toBe(2);
    expect(whole('2026-03-08 12:00'), 'a weekend adds none').toBe(3);
    const midday = overdueOf(0.5);
    expect(midday('2026-03-03 12:00'), 'over, on its last day').toBe(0);
    expect(midday('2026-03-04 00:00')).toBe(1);
  });

  it('is overdue by no day on which it stood still, whether it was over before or not', () => {
    const over = limit(1, '2026-03-02 10:00');
    const from = shanghai('2026-03-05 10:00');
    const at = (now: string, suspensions: DeadlineSpec['suspensions']) =>
      standing(reckon({ ...over, suspensions }, workingTime), shanghai(now), workingTime).overdue;
    expect(at('2026-03-12 12:00', [])).toBe(7);
    expect(at('2026-03-12 12:00', [{ from, basis: '等待企业' }]), 'still').toBe(2);
    const to = shanghai('2026-03-10 10:00');
    expect(at('2026-03-12 12:00', [{ from, to, basis: '等待企业' }]), 'goes on').toBe(4);
  });

  it('is overdue by the working days since, as a second limit from its end would count them', () => {
    fc.assert(
      fc.property(aDay, aBudget, (day, days) => {
        const whole = Math.ceil(days);
        const last = addWorkingDays(workingTime.calendar, day, whole);
        expect(workingDaysBetween(endOfDay(day), endOfDay(last), 'end-of-day', workingTime)).toBe(whole);
      }),
    );
  });
});
