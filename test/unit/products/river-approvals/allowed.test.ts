import fc from 'fast-check';
import { expect, it } from 'vitest';
import { workingCalendar } from '../../../../functions/law/calendar/working-calendar.ts';
import { USUAL_OFFICE_HOURS } from '../../../../functions/law/calendar/office-hours.ts';
import { allowedOfObligation, allowedTo } from '../../../../functions/products/river-approvals/allowed.ts';
import type {
  Decision,
  ExpertMeeting,
  RiverCase,
} from '../../../../functions/products/river-approvals/model.ts';
import {
  actOnRiver,
  mayDecide,
  spokenOpinion,
} from '../../../../functions/products/river-approvals/rules.ts';
import type { Plan, RiverEvent } from '../../../../functions/products/river-approvals/events.ts';
import { hasEnded } from '../../../../functions/products/river-approvals/transitions.ts';
import type { Act } from '../../../../functions/services/orders/acts.ts';
import type { Order } from '../../../../functions/services/orders/model.ts';
import { act } from '../../../../functions/services/orders/rules.ts';
import type { Citation } from '../../../../functions/products/river-approvals/rules/model.ts';
import { reviewOrder, reviews, riverCase, start } from './samples.ts';

const workingTime = { calendar: workingCalendar(), hours: USUAL_OFFICE_HOURS };
const asOf = { now: start, workingTime };

/** A case with its reviews, and the letters about it that are open. */
interface File {
  readonly one: RiverCase;
  readonly orders: readonly Order[];
  readonly openLetters: number;
  readonly prohibited: readonly Citation[];
}

const moved = (file: File, event: RiverEvent): File[] => {
  const acted = actOnRiver(file.one, event, start);
  return acted.ok ? [{ ...file, one: acted.value }] : [];
};
const said = (file: File, n: number, done: Act): File[] => {
  const acted = file.orders[n] && act(file.orders[n], done, start, workingTime);
  return acted?.ok ? [{ ...file, orders: file.orders.with(n, acted.value.order) }] : [];
};
const each = (file: File, done: Act): File[] => file.orders.flatMap((_, n) => said(file, n, done));

const citation: Citation = {
  instrument: { zh: '《风景名胜区条例》', en: 'Regulations' },
  article: '27',
  says: { zh: '禁止', en: 'Prohibited' },
  seen: 'text',
};
/** The same plan, said anew. */
const planOf = ({ one: { activity, planned, site, areas, rulesVersion, level } }: File): Plan => ({
  ...{ activity, planned, site, areas, rulesVersion },
  ...(level !== undefined && { level }),
});

/** What each does, through what its command decides by. */
const acts: Readonly<Record<'applicant' | 'person', Readonly<Record<string, (file: File) => File[]>>>> = {
  applicant: {
    materials: (file) => moved(file, { by: 'applicant', type: 'supplemented' }),
    corrections: (file) => each(file, { type: 'corrected', note: '已补正', materials: [] }),
    restatement: (file) =>
      moved(
        { ...file, orders: [], prohibited: [] },
        { by: 'applicant', type: 'restated', plan: planOf(file) },
      ),
    withdrawal: (file) => moved(file, { by: 'applicant', type: 'withdrawn' }),
  },
  person: {
    'expert-meeting': (file) =>
      moved(file, { by: 'person', type: 'meeting-held', meeting: {} as ExpertMeeting }),
    decision: (file) => {
      const overrides = file.orders.map(({ id }) => ({ orderId: id }));
      const outcome = file.prohibited.length > 0 ? 'refused' : 'approved';
      const { one, orders, openLetters, prohibited } = file;
      const grounds = mayDecide(one, { outcome, overrides }, orders, openLetters, prohibited);
      if (!grounds.ok) return [];
      const decision = { outcome } as Decision;
      return moved(file, { by: 'person', type: 'decided', decision, grounds: grounds.value });
    },
  },
};

const opinion = (type: 'met' | 'not-met'): Act =>
  ({ type, eventId: 'e', checks: [], grounds: '说明' }) as unknown as Act;

/** What the platform and the departments do meanwhile. */
const others = (file: File): File[] => {
  const opinions = file.orders.flatMap((order) => spokenOpinion(order) ?? []);
  const still = { from: start, to: start, basis: '专家评审', ground: 'expert-review' };
  const reviewed = moved(file, { by: 'platform', type: 'complete', reviews });
  return [
    ...reviewed.map((next) => ({ ...next, orders: reviews.map((_, n) => reviewOrder(n)) })),
    ...moved(file, { by: 'platform', type: 'incomplete', missing: [] }),
    ...moved(file, { by: 'platform', type: 'opinions-in', opinions }),
    ...moved(file, { by: 'platform', type: 'experts-asked', opinions, still }),
    ...moved(file, { by: 'platform', type: 'published' }),
    ...each(file, opinion('met')),
    ...each(file, opinion('not-met')),
    ...each(file, { type: 'returned', reasons: ['缺图纸'], eventId: 'e' } as unknown as Act),
    ...moved(
      { ...file, prohibited: [citation] },
      { by: 'platform', type: 'prohibited', citations: [citation] },
    ),
    { ...file, openLetters: 1 - file.openLetters },
  ];
};

const taken = (file: File): File[] =>
  (['applicant', 'person'] as const).flatMap((who) => {
    const after = Object.entries(acts[who]).map(([name, done]) => [name, done(file)] as const);
    const possible = after.filter(([, files]) => files.length > 0);
    expect(
      possible.map(([name]) => name),
      `${who} of ${file.one.status}`,
    ).toEqual(allowedTo(who, file.one, file, asOf));
    return possible.flatMap(([, files]) => files);
  });

it('a case is taken what `allowed` names, and nothing else, to its end', () => {
  const steps = fc.record({ choice: fc.nat(), mine: fc.nat(4) });
  fc.assert(
    fc.property(fc.infiniteStream(steps), (walk) => {
      let file: File = { one: riverCase(), orders: [], openLetters: 0, prohibited: [] };
      let met = 0;
      for (const { choice, mine } of walk) {
        const possible = taken(file);
        if (hasEnded(file.one.status)) return;
        expect((met += 1), 'a walk without an end').toBeLessThan(1_000);
        const next = mine === 0 && possible.length > 0 ? possible : others(file);
        file = next[choice % next.length] ?? file;
      }
    }),
    { numRuns: 100 },
  );
});

it('what was to follow is taken until the case has ended, by whatever', () => {
  const makeUp = { missing: ['图纸'] } as unknown as NonNullable<RiverCase['makeUp']>;
  const allowed = (status: RiverCase['status']) =>
    allowedTo(
      'applicant',
      riverCase({ status, reviews, makeUp }),
      { orders: [], openLetters: 0, prohibited: [] },
      asOf,
    );
  expect(allowed('in-review')).toEqual(['materials', 'restatement', 'withdrawal']);
  for (const status of ['withdrawing', 'withdrawn', 'published'] as const)
    expect(allowed(status)).toEqual([]);
});

it.each([
  ['open', ['report'], ['confirmation']],
  ['reported', [], ['confirmation']],
  ['fulfilled', [], []],
] as const)(
  'an obligation that is %s takes %j of its applicant and %j of a person',
  (status, mine, theirs) => {
    const one = riverCase();
    const obligation = { number: 1, text: '恢复植被', status };
    const person = { subject: 'somebody', name: '某人' };
    const owner = { ...person, role: 'enterprise' as const, uscc: one.applicant.uscc };
    const stranger = { ...owner, uscc: '91450300MA5L00001X' };
    expect(allowedOfObligation(one, obligation, owner)).toEqual(mine);
    expect(allowedOfObligation(one, obligation, stranger)).toEqual([]);
    expect(allowedOfObligation(one, obligation, { ...person, role: 'operator' })).toEqual(theirs);
  },
);
