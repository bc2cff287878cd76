import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { workingCalendar } from '../../../../functions/law/calendar/working-calendar.ts';
import { USUAL_OFFICE_HOURS } from '../../../../functions/law/calendar/office-hours.ts';
import { instant } from '../../../../functions/law/instant.ts';
import { reckon } from '../../../../functions/law/deadline/reckon.ts';
import { recheckDeadline } from '../../../../functions/law/recheck.ts';
import { shippedPlans } from '../../../../functions/products/projects/plans/shipped.ts';
import { termKeys, termLimits } from '../../../../functions/products/projects/terms/deadlines.ts';
import { extensionGuard, restartGuard } from '../../../../functions/products/projects/terms/guards.ts';
import { Term } from '../../../../functions/products/projects/terms/model.ts';
import {
  actOnTerm,
  termTransitions,
  type TermEvent,
} from '../../../../functions/products/projects/terms/transitions.ts';
import { orderId, partner, start } from './samples.ts';

const workingTime = { calendar: workingCalendar(), hours: USUAL_OFFICE_HOURS };
const file = { project: { status: 'active' } } as const;

const lifeOf = (kind: string) => {
  const steps = shippedPlans().flatMap(({ stages }) => stages.flatMap((stage) => stage.steps));
  const { life } = steps.find((step) => step.life?.kind === kind) ?? {};
  if (!life) throw new Error(`No life of ${kind}`);
  return life;
};
const permit = (kind: 'approval' | 'construction' | 'environment', change: object = {}): Term => {
  const life = lifeOf(kind);
  const { lasts: budget, unit, basis } = life;
  return Term.parse({
    ...{ id: kind, kind, status: 'running', title: { zh: '许可', en: 'Permit' }, stage: 's', step: 'p' },
    ...{ partner, since: start, life },
    deadline: { budget, unit, basis, kind: 'statutory', anchor: start },
    ...change,
  });
};
const after = (term: Term, ...events: TermEvent[]): Term =>
  events.reduce((so, event) => {
    const acted = actOnTerm(so, event, start);
    if (!acted.ok) throw new Error(`${event.type} of ${so.status}: ${acted.error}`);
    return acted.value;
  }, term);
const dueOf = ({ deadline }: Term) => reckon(deadline, workingTime).due;
const asked: TermEvent = { type: 'asked', orderId: orderId(1), by: 3 };
const lapsed: TermEvent = { type: 'lapsed', at: start };

describe('lives of permits, from a Monday, 2026-03-02', () => {
  it.each([
    ['approval', '2028-03-02T16:00:00.000Z', 'void'],
    ['construction', '2026-06-02T16:00:00.000Z', 'void'],
    // 2031-03-02 is a Sunday: the Monday after it.
    ['environment', '2031-03-03T16:00:00.000Z', 'over'],
  ] as const)('%s ends at %s, and is then %s', (kind, due, status) => {
    expect(dueOf(permit(kind))).toBe(due);
    expect(after(permit(kind), lapsed).status).toBe(status);
    expect(after(permit(kind), { type: 'met' }).status).toBe('met');
  });

  it('a construction permit is extended twice by three months, each time anew from its own end', () => {
    const [once, twice] = [
      after(permit('construction'), asked, { type: 'granted' }),
      after(permit('construction'), asked, { type: 'granted' }, asked, { type: 'granted' }),
    ];
    expect([dueOf(once), dueOf(twice)]).toEqual(['2026-09-02T16:00:00.000Z', '2026-12-02T16:00:00.000Z']);
    const asOf = { now: instant('2026-11-02T02:00:00.000Z'), workingTime };
    expect(extensionGuard(file, once, { ...asOf, now: start })).toBeUndefined();
    expect(extensionGuard(file, twice, asOf)).toMatchObject({ extensions: { times: 2 } });
  });

  it('an approval is extended once, and asked for thirty working days before its end', () => {
    const at = (now: string) => extensionGuard(file, permit('approval'), { now: instant(now), workingTime });
    expect(at('2028-01-04T02:00:00.000Z')).toBeUndefined();
    expect(at('2028-02-21T02:00:00.000Z')).toMatchObject({ extensions: { askedBefore: 30 } });
    expect(extensionGuard(file, after(permit('approval'), asked), { now: start, workingTime })).toMatchObject(
      {
        extensions: { reason: 'asked-already' },
      },
    );
  });

  it('does not lapse while its department decides: its delay costs nobody a permit', () => {
    const waiting = after(permit('construction'), asked);
    expect(termLimits(waiting)).toEqual({});
    const late = instant('2026-08-03T02:00:00.000Z');
    expect(termKeys('pj_1', waiting, { now: late, workingTime }).dueAt).toBe('2026-08-04T16:00:00.000Z');
    const refused = after(waiting, { type: 'declined' });
    expect(termKeys('pj_1', refused, { now: late, workingTime }).dueAt).toBe('2026-05-19T01:00:00.000Z');
  });

  it('a document that is over is checked again, and only an objection makes it void', () => {
    const deadline = recheckDeadline(start, { days: 10, basis: '第十二条' });
    const inCheck = after(permit('environment'), lapsed, {
      type: 'recheck-asked',
      recheck: { servedAt: start, deadline },
    });
    const rechecked = (outcome: 'agreed' | 'objected') =>
      after(inCheck, {
        type: 'rechecked',
        outcome: outcome === 'agreed' ? { outcome, at: start } : { outcome, at: start, grounds: '变化' },
      }).status;
    expect([rechecked('agreed'), rechecked('objected')]).toEqual(['met', 'void']);
    expect(termLimits(inCheck)).toEqual({ recheck: { deadline } });
    const reminded = { ...inCheck, recheck: { servedAt: start, deadline, rungs: ['reminder'] } };
    expect(termLimits(reminded)).toEqual({ recheck: { deadline, rungs: ['reminder'] } });
  });

  it('a stop of more than a year goes on only once its permit is verified', () => {
    const stop = permit('construction', { kind: 'stop', life: undefined });
    expect(restartGuard(file, stop)).toBeUndefined();
    const year = after(stop, lapsed);
    expect(year.status).toBe('over');
    expect(after(year, { type: 'asked', orderId: orderId(2) }, { type: 'declined' }).status).toBe('over');
    expect(after(year, { type: 'asked', orderId: orderId(2) }, { type: 'granted' }).status).toBe('met');
  });
});

it('what ends stays ended, and nothing happens that the table does not name', () => {
  const events: fc.Arbitrary<TermEvent> = fc.constantFrom<TermEvent>(
    asked,
    lapsed,
    { type: 'met' },
    { type: 'granted' },
    { type: 'declined' },
    { type: 'dropped' },
    { type: 'rechecked', outcome: { outcome: 'agreed', at: start } },
  );
  fc.assert(
    fc.property(
      fc.constantFrom('construction' as const, 'environment' as const),
      fc.array(events),
      (kind, all) => {
        let term = permit(kind);
        for (const event of all) {
          const acted = actOnTerm(term, event, start);
          if (!acted.ok) continue;
          expect(Object.keys(termTransitions[term.status])).toContain(event.type);
          term = acted.value;
          expect(['met', 'void'].includes(term.status)).toBe(term.endedAt !== undefined);
        }
      },
    ),
  );
});
