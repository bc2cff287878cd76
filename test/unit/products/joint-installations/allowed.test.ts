import fc from 'fast-check';
import { expect, it } from 'vitest';
import { workingCalendar } from '../../../../functions/law/calendar/working-calendar.ts';
import { USUAL_OFFICE_HOURS } from '../../../../functions/law/calendar/office-hours.ts';
import { addMillis, DAY, instant, type Instant } from '../../../../functions/law/instant.ts';
import { allowedToApplicant } from '../../../../functions/products/joint-installations/allowed.ts';
import {
  askedFor,
  held,
  standingOf,
  supplied,
} from '../../../../functions/products/joint-installations/missing-documents.ts';
import {
  caseTransitions,
  type Case,
  type CaseStatus,
  type Material,
} from '../../../../functions/products/joint-installations/model.ts';
import { ended } from '../../../../functions/products/joint-installations/rules.ts';
import { filedAt } from '../../../../functions/products/joint-installations/terms.ts';

const start = instant('2026-03-02T02:00:00Z');
const workingTime = { calendar: workingCalendar(), hours: USUAL_OFFICE_HOURS };
const missing = ['消防', '用地'];

const incomplete = (otherwise: 'ended' | 'suspended'): Case =>
  ({
    id: 'ji_1',
    status: 'submitted',
    application: { materials: [{ kind: '图纸', reference: 'x' }] },
    assignments: [],
    limits: {},
    makeUp: {
      missing,
      otherwise,
      deadline: { budget: 5, kind: 'statutory', basis: '第五条', suspensions: [], ...filedAt(start) },
    },
  }) as unknown as Case;
const { makeUp: _, ...complete } = incomplete('ended');

const kinds: Readonly<Record<string, Case>> = {
  'a case with nothing missing': complete as Case,
  'a case that ends when what is missing does not come': incomplete('ended'),
  'a case that stands still until what is missing comes': incomplete('suspended'),
};

/** What time has done: every command of the applicant finds it done, whether or not the sweep has come. */
const byTime = (one: Case, now: Instant): Case => {
  const standing = one.endedAt === undefined ? standingOf(one, now, workingTime) : undefined;
  if (!one.makeUp || !standing || standing.state === 'waiting' || standing.state === 'complete') return one;
  return standing.state === 'ended'
    ? ended(one, 'ended-incomplete', now)
    : held(one, one.makeUp, standing.due);
};

const materials = ({ application }: Case): Material[] =>
  missing
    .filter((kind) => application.materials.every((had) => had.kind !== kind))
    .slice(0, 1)
    .map((kind) => ({ kind, reference: 'y' }));

/** What is left of a case after each act; undefined where it is refused. */
const acts: Readonly<Record<string, (one: Case, now: Instant) => Case | undefined>> = {
  materials: (stored, now) => {
    const one = byTime(stored, now);
    const asked = askedFor(one, materials(one));
    if (one.endedAt !== undefined || !asked.ok || asked.value.length === 0) return undefined;
    return supplied(one, asked.value, now);
  },
  withdrawal: (one, now) => {
    const to: readonly CaseStatus[] = caseTransitions[one.status];
    return to.includes('withdrawn') ? ended(one, 'withdrawn', now) : undefined;
  },
};

const taken = (one: Case, now: Instant): Case[] => {
  const after = Object.entries(acts).flatMap(([act, done]) => {
    const next = done(one, now);
    return next ? [[act, next] as const] : [];
  });
  expect(
    after.map(([act]) => act),
    one.status,
  ).toEqual(allowedToApplicant({ case: one, orders: [], now, workingTime }));
  return after.map(([, next]) => next);
};

/** The execution goes on: by time, or to where the table leads. */
const others = (one: Case, now: Instant): Case[] => [
  byTime(one, now),
  ...(one.status === 'submitted' ? [{ ...one, status: 'in-progress' as const }] : []),
  ...(one.status === 'in-progress' ? [ended(one, 'completed', now)] : []),
];

it.each(Object.entries(kinds))(
  '%s is taken what `allowed` names, and nothing else, to its end',
  (_, first) => {
    const steps = fc.record({ choice: fc.nat(), mine: fc.nat(2), days: fc.nat(3) });
    fc.assert(
      fc.property(fc.infiniteStream(steps), (walk) => {
        let one = first;
        let now = start;
        let met = 0;
        for (const { choice, mine, days } of walk) {
          now = addMillis(now, days * DAY);
          const possible = taken(one, now);
          if (one.endedAt !== undefined) return;
          expect((met += 1), 'a walk without an end').toBeLessThan(200);
          const next = mine === 0 && possible.length > 0 ? possible : others(one, now);
          one = next[choice % next.length] ?? one;
        }
      }),
      { numRuns: 200 },
    );
  },
);
