import fc from 'fast-check';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { kinds } from '../../../../functions/services/orders/kinds/index.ts';
import { addMillis, DAY, type Instant } from '../../../../functions/law/instant.ts';
import { plainDate } from '../../../../functions/law/plain-date.ts';
import type { Order } from '../../../../functions/services/orders/model.ts';
import type { Act } from '../../../../functions/services/orders/acts.ts';
import { PersonRef } from '../../../../functions/platform/persons/model.ts';
import type { RiverCase } from '../../../../functions/products/river-approvals/model.ts';
import {
  hasEnded,
  riverTransitions,
  type Actor,
} from '../../../../functions/products/river-approvals/transitions.ts';
import {
  actOnRiver,
  mayDecide,
  spokenOpinion,
} from '../../../../functions/products/river-approvals/rules.ts';
import type {
  Decidable,
  Opinion,
  RiverEvent,
} from '../../../../functions/products/river-approvals/events.ts';
import { runs } from '../../../runs.ts';
import { after, departments, orderIds, reviewOrder, reviews, riverCase, start } from './samples.ts';

const signed = PersonRef.parse('signatory#river-approval#ra_1#ps_01J9ZZZZZZZZZZZZZZZZZZZZZZ');
const said = {
  decidedBy: { name: signed, post: '窗口负责人' },
  reasons: ['符合条件'],
  conditions: [],
  overrides: [],
};

/** What may happen to a case or to one of its orders, in any order, by anybody, and time that passes. */
type Happening =
  | { readonly what: 'department'; readonly n: number; readonly done: Act }
  | { readonly what: 'check'; readonly complete: boolean }
  | { readonly what: 'conclude'; readonly experts: boolean }
  | { readonly what: 'decide'; readonly outcome: 'approved' | 'refused'; readonly forged: boolean }
  | { readonly what: 'publish' | 'meet' | 'supplement' | 'withdraw' }
  | { readonly what: 'silence'; readonly n: number };

const opinion = (type: 'met' | 'not-met'): Act => ({ type, eventId: 'e', checks: [], grounds: '说明' });
const anyAct: fc.Arbitrary<Act> = fc.constantFrom<Act>(
  { type: 'accepted', eventId: 'e' },
  { type: 'returned', eventId: 'e', reasons: ['补正'] },
  { type: 'suspended', eventId: 'e', ground: 'expert-review', until: plainDate('2026-06-30') },
  { type: 'resumed', eventId: 'e' },
  { type: 'corrected', note: '已补', materials: [] },
  { type: 'lapsed' },
  opinion('met'),
  opinion('met'),
  opinion('not-met'),
);
const anyHappening: fc.Arbitrary<Happening> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({ what: fc.constant('department' as const), n: fc.nat(2), done: anyAct }),
  },
  fc.record({ what: fc.constant('check' as const), complete: fc.boolean() }),
  fc.record({ what: fc.constant('conclude' as const), experts: fc.boolean() }),
  fc.record({
    what: fc.constant('decide' as const),
    outcome: fc.constantFrom('approved' as const, 'refused' as const),
    forged: fc.boolean(),
  }),
  fc.record({ what: fc.constantFrom('publish' as const, 'meet' as const, 'supplement' as const) }),
  fc.record({ what: fc.constant('silence' as const), n: fc.nat(2) }),
);

/** Complete, answered by all three departments, concluded and decided, with a silence on the way. */
const toItsDecision: Happening[] = [
  { what: 'check', complete: true },
  { what: 'silence', n: 0 },
  ...[0, 1, 2].flatMap((n): Happening[] => [
    { what: 'department', n, done: { type: 'accepted', eventId: 'e' } },
    { what: 'department', n, done: opinion('met') },
  ]),
  { what: 'conclude', experts: false },
  { what: 'decide', outcome: 'approved', forged: false },
  { what: 'publish' },
];

interface World {
  readonly one: RiverCase;
  readonly orders: readonly Order[];
}

const standsFor30Days = (from: Instant) => ({
  from,
  to: addMillis(from, 30 * DAY),
  basis: '专家评审',
  ground: 'expert-review',
});

/** The event a happening amounts to; undefined where the rules already say that it may not be. */
const eventOf = ({ one, orders }: World, happening: Happening, at: Instant): RiverEvent | undefined => {
  const opinions = orders.flatMap((order) => spokenOpinion(order) ?? []);
  switch (happening.what) {
    case 'check':
      return happening.complete
        ? { by: 'platform', type: 'complete', reviews }
        : { by: 'platform', type: 'incomplete', missing: ['site-plan'] };
    case 'conclude':
      return happening.experts
        ? { by: 'platform', type: 'experts-asked', opinions, still: standsFor30Days(at) }
        : { by: 'platform', type: 'opinions-in', opinions };
    case 'decide': {
      const { outcome, forged } = happening;
      const overrides = orderIds.map((orderId) => ({ orderId, reasons: '理由' }));
      const decision = { ...said, overrides, outcome, at, subject: 'operator' };
      const may = mayDecide(one, decision, orders, 0);
      // A caller that skips `mayDecide` altogether must fare no better.
      const grounds = may.ok ? may.value : forged ? ({ opinions } as unknown as Decidable) : undefined;
      return grounds && { by: 'person', type: 'decided', decision, grounds };
    }
    case 'meet':
      return {
        by: 'person',
        type: 'meeting-held',
        meeting: { heldOn: '2026-04-01' as never, experts: 3, conclusion: '可行' },
      };
    case 'publish':
      return { by: 'platform', type: 'published' };
    case 'supplement':
      return { by: 'applicant', type: 'supplemented' };
    case 'withdraw':
      return { by: 'applicant', type: 'withdrawn' };
    case 'silence': {
      const review = reviews[happening.n];
      return (
        review && {
          by: 'clock',
          type: 'department-silent',
          escalation: {
            orderId: review.orderId,
            department: review.department,
            since: start,
            at,
            to: 'operator',
          },
        }
      );
    }
    case 'department':
      return undefined;
  }
};

describe('nothing at the Li River window is decided by silence', () => {
  it('by the types: a clock reaches no status, and only a person reaches a decision', () => {
    expectTypeOf<RiverEvent & { by: 'clock' }>().toExtend<{ type: 'department-silent' }>();
    expectTypeOf<{ orderId: string; outcome: 'met' }>().not.toExtend<Opinion>();
    expectTypeOf<{ opinions: readonly Opinion[] }>().not.toExtend<Decidable>();
  });

  it('by the tables: the clock has no move; only a person leads to "decided", and only that to "published"', () => {
    expect(riverTransitions.clock).toEqual({});
    const edges = (Object.keys(riverTransitions) as Actor[]).flatMap((by) =>
      Object.entries(riverTransitions[by]).flatMap(([from, moves]) =>
        Object.entries(moves as Record<string, string>).map(([move, to]) => ({ by, from, move, to })),
      ),
    );
    expect(edges.filter(({ to }) => to === 'decided')).toEqual([
      { by: 'person', from: 'to-be-decided', move: 'decided', to: 'decided' },
    ]);
    expect(edges.filter(({ to }) => to === 'published').map(({ from }) => from)).toEqual(['decided']);
  });

  it('by the table of reviews: no silence is in it, and each opinion is a word of its department', () => {
    const moves = Object.values(kinds.review.moves).flatMap((row) => Object.entries(row ?? {}));
    expect(moves.map(([move]) => move)).not.toContain('lapsed');
    for (const [move, target] of moves)
      if (['met', 'met-with-conditions', 'not-met'].includes(target?.to ?? '')) expect(target?.to).toBe(move);
  });

  it('in any order of events: no illegal state, no lost event', () => {
    let decided = 0;
    let silences = 0;
    fc.assert(
      fc.property(fc.array(anyHappening, { minLength: 5, maxLength: 60 }), (happenings) => {
        let world: World = { one: riverCase(), orders: departments.map((_, n) => reviewOrder(n)) };
        const history: string[] = [];
        happenings.forEach((happening, index) => {
          // Months pass between any two events: every limit is over most of the time.
          const at = addMillis(start, (index + 1) * 30 * DAY);
          const { one, orders } = world;
          if (happening.what === 'department') {
            if (one.status === 'submitted' || one.status === 'incomplete') return;
            world = {
              one,
              orders: orders.map((order, n) =>
                n === happening.n ? after(order, happening.done, at) : order,
              ),
            };
            return;
          }
          const event = eventOf(world, happening, at);
          const acted = event && actOnRiver(one, event, at);
          if (!event || !acted?.ok) return;
          if (event.by === 'clock') {
            silences += 1;
            expect(acted.value).toEqual({ ...one, escalations: acted.value.escalations });
          }
          if (acted.value.status !== one.status) history.push(event.by);
          // The step into the decision: what is recorded of a case that is decided already decides nothing.
          if (acted.value.status === 'decided' && one.status !== 'decided') {
            decided += 1;
            expect(event.by).toBe('person');
            expect(orders.every((order) => spokenOpinion(order))).toBe(true);
            expect(acted.value.decision?.decidedBy.name).toBe(signed);
          }
          if (hasEnded(one.status)) expect(acted.value.status).toBe(one.status);
          world = { one: acted.value, orders };
        });
        const { one, orders } = world;
        expect(one.decision !== undefined).toBe(one.status === 'decided' || one.status === 'published');
        expect(one.suspensions.filter(({ to }) => to === undefined).length).toBe(
          one.status === 'incomplete' ? 1 : 0,
        );
        // What departments said is all there, and a silent one has said nothing.
        for (const order of orders)
          expect(order.endedAt !== undefined).toBe(spokenOpinion(order) !== undefined);
        if (one.status === 'published') expect(history).toContain('person');
        expect(new Set(one.escalations.map(({ orderId }) => orderId)).size).toBe(one.escalations.length);
      }),
      // By chance a case comes to its decision once in two thousand, so this one is always among them.
      { numRuns: runs(10_000), examples: [[toItsDecision]] },
    );
    expect(decided).toBeGreaterThan(0);
    expect(silences).toBeGreaterThan(0);
  }, 120_000);

  it('a person cannot decide over silence, an open letter, missing documents, or against an opinion without reasons', () => {
    const one = riverCase({ reviews });
    const spoken = departments.map((_, n) => after(reviewOrder(n), opinion('met')));
    const approve = { outcome: 'approved', overrides: [] } as const;
    expect(mayDecide(one, approve, spoken.slice(1), 0)).toMatchObject({
      error: { reason: 'departments-silent', departments: ['自然资源局'] },
    });
    expect(mayDecide(one, approve, spoken, 1)).toMatchObject({ error: { reason: 'letters-open' } });
    const against = [after(reviewOrder(0), opinion('not-met')), ...spoken.slice(1)];
    expect(mayDecide(one, approve, against, 0)).toMatchObject({ error: { reason: 'against-opinions' } });
    expect(mayDecide(one, { outcome: 'refused', overrides: [] }, against, 0)).toMatchObject({ ok: true });
    expect(mayDecide(one, approve, spoken, 0)).toMatchObject({ ok: true });
  });
});
