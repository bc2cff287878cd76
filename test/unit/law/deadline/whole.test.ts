import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unwrap } from '../../../../functions/common/result.ts';
import type { DeadlineKind, Suspension } from '../../../../functions/law/deadline/model.ts';
import { planDeadline, stepDeadline } from '../../../../functions/law/deadline/plan-deadline.ts';
import { publishPlan } from '../../../../functions/law/deadline/publish-plan.ts';
import type { Plan, PlanStepInput } from '../../../../functions/law/deadline/plan.ts';
import { reckon } from '../../../../functions/law/deadline/reckon.ts';
import { type StepCourse, wholeDeadline } from '../../../../functions/law/deadline/whole.ts';
import {
  addMillis,
  DAY,
  epochMs,
  instantOf,
  latest,
  type Instant,
} from '../../../../functions/law/instant.ts';
import { aMoment, shanghai, suspended, workingTime } from '../samples.ts';
import { runs } from '../../../runs.ts';

/** A whole is as late as its paths (Art. 9), and serial steps add up. */

const plan = (...steps: PlanStepInput[]): Plan => unwrap(publishPlan(steps));
const step = (id: string, statutory: number, ...after: string[]): PlanStepInput => ({ id, statutory, after });

const wholeOf = (of: Plan, anchor: Instant) =>
  planDeadline(of, 'statutory', { anchor, basis: '第九条', start: { by: 'push' } });

describe('serial steps', () => {
  const stepDue = (of: Plan, id: string, anchor: string, kind: DeadlineKind = 'statutory') =>
    reckon(stepDeadline(of, id, kind, { anchor: shanghai(anchor), basis: '第九条' }), workingTime).due;

  it('A of a day that ends on Tuesday at 18:00 leaves B of a day until Wednesday, and so the sum', () => {
    const both = plan(step('a', 1), step('b', 1, 'a'));
    expect(stepDue(both, 'a', '2026-03-02 10:00')).toBe(shanghai('2026-03-04 00:00'));
    expect(stepDue(both, 'b', '2026-03-03 18:00')).toBe(shanghai('2026-03-05 00:00'));
    expect(reckon(wholeOf(both, shanghai('2026-03-02 10:00')), workingTime).due).toBe(
      shanghai('2026-03-05 00:00'),
    );
  });

  it('after half a day the next step counts from the next half, or it would gain one', () => {
    const both = plan(step('a', 0.5), step('b', 1, 'a'));
    expect(stepDue(both, 'b', '2026-03-03 11:00')).toBe(shanghai('2026-03-04 12:00'));
    expect(stepDue(both, 'b', '2026-03-03 18:00')).toBe(shanghai('2026-03-05 00:00'));
    expect(stepDue(plan(step('a', 0.5), step('b', 0.5, 'a')), 'b', '2026-03-03 11:00')).toBe(
      shanghai('2026-03-04 00:00'),
    );
  });

  const aPlan = fc
    .array(
      fc.record({
        halves: fc.integer({ min: 1, max: 10 }),
        after: fc.array(fc.nat(), { maxLength: 3 }),
      }),
      { minLength: 1, maxLength: 7 },
    )
    .chain((rows) =>
      fc.constantFrom('working-days' as const, 'natural-days' as const).map((unit) =>
        plan(
          ...rows.map(({ halves, after }, index) => ({
            id: `s${index}`,
            unit,
            statutory: unit === 'working-days' ? halves / 2 : halves,
            after: index === 0 ? [] : [...new Set(after.map((n) => `s${n % index}`))],
          })),
        ),
      ),
    );
  const aCourse = fc.record({
    /** When in its time it ends, by how much it was extended, and a pause that begins some time after its push. */
    ends: fc.double({ min: 0, max: 1, noNaN: true }),
    extendedBy: fc.constantFrom(0, 0, 10, 15),
    pause: fc.option(
      fc.record({
        after: fc.integer({ min: 0, max: 3 * DAY }),
        lasts: fc.oneof(fc.integer({ min: 1, max: DAY }), fc.integer({ min: 1, max: 20 * DAY })),
      }),
    ),
  });

  type Ran = StepCourse & { readonly receivedAt: Instant; readonly endedAt: Instant };
  const run = (
    of: Plan,
    anchor: Instant,
    told: readonly { ends: number; extendedBy: number; pause: { after: number; lasts: number } | null }[],
  ) => {
    const ended = new Map<string, Instant>();
    return of.steps.map(({ id, after }, index): Ran => {
      const receivedAt = latest(anchor, ...after.flatMap((one) => ended.get(one) ?? []));
      const { ends = 0.5, extendedBy = 0, pause = null } = told[index] ?? {};
      const suspensions: Suspension[] = pause
        ? [
            {
              from: addMillis(receivedAt, pause.after),
              to: addMillis(receivedAt, pause.after + pause.lasts),
              basis: '听证',
            },
          ]
        : [];
      const own = (stood: Suspension[]) => {
        const begun = { anchor: receivedAt, basis: '第九条', suspensions: stood };
        const spec = stepDeadline(of, id, 'statutory', begun);
        return reckon({ ...spec, budget: spec.budget + extendedBy }, workingTime).due as Instant;
      };
      // A pause that would begin after the end is none.
      const counted = suspensions.filter(({ from }) => from < own([]));
      const due = own(counted);
      const first = latest(receivedAt, ...counted.map(({ to }) => to as Instant));
      const room = epochMs(due) - epochMs(first);
      const endedAt = instantOf(epochMs(first) + Math.max(0, Math.floor(ends * (room - 1))));
      ended.set(id, endedAt);
      return { id, receivedAt, suspensions: counted, extendedBy, endedAt };
    });
  };

  it('if every step is in time, the whole is: whatever the plan, the hours, the pauses and the extensions', () => {
    fc.assert(
      fc.property(aPlan, aMoment, fc.array(aCourse, { minLength: 7, maxLength: 7 }), (of, anchor, told) => {
        const courses = run(of, anchor, told);
        const end = latest(anchor, ...courses.map(({ endedAt }) => endedAt));
        const { deadline } = wholeDeadline(of, wholeOf(of, anchor), courses, end, workingTime);
        const { due } = reckon(deadline, workingTime);
        expect(due !== null && end < due, `${end} ${due}`).toBe(true);
        if (courses.every(({ suspensions, extendedBy }) => suspensions.length === 0 && extendedBy === 0))
          expect(due, 'no pause and no extension: the sum alone').toBe(
            reckon(wholeOf(of, anchor), workingTime).due,
          );
      }),
      { numRuns: runs(400, 100) },
    );
  });

  it('and at every moment before, with whatever has ended by then', () => {
    fc.assert(
      fc.property(
        aPlan,
        aMoment,
        fc.array(aCourse, { minLength: 7, maxLength: 7 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (of, anchor, told, at) => {
          const courses = run(of, anchor, told);
          const end = latest(anchor, ...courses.map(({ endedAt }) => endedAt));
          const now = instantOf(epochMs(anchor) + Math.floor(at * (epochMs(end) - epochMs(anchor))));
          const known = courses
            .filter(({ receivedAt }) => receivedAt <= now)
            .map(({ endedAt, suspensions, ...course }) => ({
              ...course,
              ...(endedAt <= now && { endedAt }),
              suspensions: suspensions
                .filter(({ from }) => from <= now)
                .map(({ to, ...one }) => (to && to <= now ? { ...one, to } : one)),
            }));
          const { deadline } = wholeDeadline(of, wholeOf(of, anchor), known, now, workingTime);
          const { due } = reckon(deadline, workingTime);
          expect(due === null || now < due, `${now} ${due}`).toBe(true);
        },
      ),
      { numRuns: runs(400, 100) },
    );
  });
});

describe('a whole of two paths', () => {
  const of = plan(step('start', 1), step('short', 2, 'start'), step('long', 5, 'start'));
  const anchor = shanghai('2026-03-02 10:00');
  const begun = { id: 'start', receivedAt: anchor, suspensions: [], endedAt: shanghai('2026-03-03 10:00') };
  const at = shanghai('2026-03-03 10:00');
  const look = (now: string, short: Partial<StepCourse>, long: Partial<StepCourse> = {}) => {
    const courses = [
      begun,
      { id: 'short', receivedAt: at, suspensions: [], ...short },
      { id: 'long', receivedAt: at, suspensions: [], ...long },
    ];
    const whole = wholeDeadline(of, wholeOf(of, anchor), courses, shanghai(now), workingTime);
    return { ...whole, due: reckon(whole.deadline, workingTime).due };
  };
  const wholeDue = shanghai('2026-03-11 00:00');

  it('is due as its plan says while nothing stands', () =>
    expect(look('2026-03-04 10:00', {})).toMatchObject({
      due: wholeDue,
      lengthened: false,
      standing: [],
      path: ['start', 'long'],
    }));

  it('is not moved by a path that stands within what the longest one leaves', () =>
    expect(look('2026-03-05 18:00', { suspensions: [suspended('2026-03-04 09:00')] })).toMatchObject({
      due: wholeDue,
      lengthened: false,
      standing: ['short'],
    }));

  it('is late by a path that goes on, though another stands', () =>
    expect(look('2026-03-11 00:00', { suspensions: [suspended('2026-03-04 09:00')] })).toMatchObject({
      due: wholeDue,
      path: ['start', 'long'],
    }));

  it('stands still when all that is left stands', () =>
    expect(
      look(
        '2026-03-20 10:00',
        { suspensions: [suspended('2026-03-04 09:00')] },
        { endedAt: shanghai('2026-03-09 10:00') },
      ),
    ).toMatchObject({ due: null, standing: ['short'], path: ['start', 'short'] }));

  it('goes on with the path that stood, lengthened by that time', () =>
    expect(
      look(
        '2026-03-20 10:00',
        { suspensions: [suspended('2026-03-04 09:00', '2026-03-18 09:00')] },
        { endedAt: shanghai('2026-03-09 10:00') },
      ),
    ).toMatchObject({ due: shanghai('2026-03-20 00:00'), lengthened: true, path: ['start', 'short'] }));

  it('is extended with the step of its longest path, by as much (行政许可法 art. 42)', () =>
    expect(
      look('2026-03-11 10:00', { endedAt: shanghai('2026-03-05 10:00') }, { extendedBy: 10 }),
    ).toMatchObject({
      due: shanghai('2026-03-25 00:00'),
      lengthened: true,
      path: ['start', 'long'],
    }));

  it('is not moved by an extension within what the longest path leaves', () =>
    expect(look('2026-03-05 10:00', { extendedBy: 3 })).toMatchObject({ due: wholeDue, lengthened: false }));

  it('keeps the moment at which a path that was not standing was too late', () =>
    expect(
      look(
        '2026-03-30 10:00',
        {
          suspensions: [suspended('2026-03-04 09:00', '2026-03-18 09:00')],
          endedAt: shanghai('2026-03-19 10:00'),
        },
        { endedAt: shanghai('2026-03-12 10:00') },
      ),
    ).toMatchObject({ due: wholeDue, path: ['start', 'long'] }));

  it('a step that was pushed too late gains nothing for the whole', () => {
    const late = wholeDeadline(
      of,
      wholeOf(of, anchor),
      [
        {
          ...begun,
          suspensions: [suspended('2026-03-02 11:00', '2026-03-02 12:00')],
          endedAt: shanghai('2026-03-10 10:00'),
        },
        { id: 'long', receivedAt: shanghai('2026-03-10 10:00'), suspensions: [] },
      ],
      shanghai('2026-03-11 10:00'),
      workingTime,
    );
    expect(reckon(late.deadline, workingTime).due).toBe(wholeDue);
  });
});
