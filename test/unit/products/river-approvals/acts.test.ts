import { describe, expect, it } from 'vitest';
import { addMillis, DAY, HOUR, instant } from '../../../../functions/law/instant.ts';
import { plainDate } from '../../../../functions/law/plain-date.ts';
import type { Decision, RiverCase } from '../../../../functions/products/river-approvals/model.ts';
import {
  actOnRiver,
  caseSpec,
  completenessOf,
  mayDecide,
  reviewLimits,
  spokenOpinion,
} from '../../../../functions/products/river-approvals/rules.ts';
import type {
  Decidable,
  Opinion,
  RiverEvent,
} from '../../../../functions/products/river-approvals/events.ts';
import { madeUp, makeUpOverdue } from '../../../../functions/products/river-approvals/content.ts';
import { ruleOf } from '../../../../functions/products/river-approvals/rules/first-edition.ts';
import { planOf, riverLimit } from '../../../../functions/products/river-approvals/rules/plan.ts';
import { knownTerms } from '../../../../functions/products/river-approvals/rules/terms.ts';
import {
  hasEnded,
  reached,
  riverTransitions,
} from '../../../../functions/products/river-approvals/transitions.ts';
import type { Act } from '../../../../functions/services/orders/acts.ts';
import { after, orderIds, reviewOrder, reviews, riverCase, start } from './samples.ts';

const later = addMillis(start, HOUR);
const incompleteBasis = '等待申请人补齐材料，不计入办理时限';
const still = {
  basis: '专家评审，不计入办理时限（《行政许可法》第四十五条）',
  ground: 'expert-review',
  to: instant('2026-04-30T00:00:00+08:00'),
};

const done = (one: RiverCase, event: RiverEvent, at = later): RiverCase => {
  const acted = actOnRiver(one, event, at);
  if (!acted.ok) throw new Error(`Not from ${acted.error.from}`);
  return acted.value;
};
const refusal = (one: RiverCase, event: RiverEvent) => {
  const acted = actOnRiver(one, event, later);
  return acted.ok ? undefined : acted.error;
};
const said = (type: 'met' | 'met-with-conditions' | 'not-met'): Act =>
  ({ type, eventId: 'e', checks: [], grounds: '说明' }) as Act;
const spoken = [0, 1, 2].map((n) => after(reviewOrder(n), said('met')));
const opinions = spoken.flatMap((order) => spokenOpinion(order) ?? []);
const inReview = riverCase({ status: 'in-review', reviews });

describe('the table of the window', () => {
  it('allows these moves, each to one actor', () =>
    expect(riverTransitions).toEqual({
      person: {
        'expert-meeting': { 'meeting-held': 'to-be-decided' },
        'to-be-decided': { decided: 'decided' },
      },
      applicant: {
        submitted: { withdrawn: 'withdrawn', restated: 'submitted' },
        incomplete: { withdrawn: 'withdrawn', restated: 'submitted', supplemented: 'submitted' },
        'in-review': { withdrawn: 'withdrawing', restated: 'submitted' },
        'expert-meeting': { withdrawn: 'withdrawing', restated: 'submitted' },
        'to-be-decided': { withdrawn: 'withdrawing', restated: 'submitted' },
      },
      platform: {
        submitted: { complete: 'in-review', incomplete: 'incomplete', prohibited: 'to-be-decided' },
        incomplete: { prohibited: 'to-be-decided' },
        'in-review': {
          'more-asked': 'in-review',
          'opinions-in': 'to-be-decided',
          'experts-asked': 'expert-meeting',
          prohibited: 'to-be-decided',
        },
        'expert-meeting': { prohibited: 'to-be-decided' },
        'to-be-decided': { prohibited: 'to-be-decided', 'prohibition-lifted': 'submitted' },
        decided: { published: 'published', prohibited: 'to-be-decided' },
        withdrawing: { 'reviews-withdrawn': 'withdrawn' },
      },
      clock: {},
    }));

  it('is asked by actor, status and move', () => {
    expect(reached('person', 'to-be-decided', 'decided')).toBe('decided');
    expect(reached('platform', 'to-be-decided', 'decided')).toBeUndefined();
    expect(reached('person', 'submitted', 'decided')).toBeUndefined();
  });

  it.each([
    ['published', true],
    ['referred', true],
    ['withdrawing', true],
    ['withdrawn', true],
    ['decided', false],
    ['submitted', false],
  ] as const)('%s has ended: %s', (status, ended) => expect(hasEnded(status)).toBe(ended));
});

describe('a case at the window', () => {
  it('is complete, and its departments are asked', () => {
    const makeUp = {
      missing: ['map'],
      deadline: reviewLimits(knownTerms({ activity: 'construction', level: 'core' }), '林业局', start)
        .promised.deadline,
    };
    const before = riverCase({ missing: ['map'] });
    const complete = done(before, { by: 'platform', type: 'complete', reviews, makeUp });
    expect(complete).toEqual({ ...before, status: 'in-review', reviews, missing: [], makeUp });
    const whole = done(before, { by: 'platform', type: 'complete', reviews });
    expect(whole).not.toHaveProperty('makeUp');
  });

  it('stands still while it is incomplete, by the law of licensing', () => {
    const incomplete = done(riverCase(), { by: 'platform', type: 'incomplete', missing: ['map'] });
    expect(incomplete).toMatchObject({
      status: 'incomplete',
      missing: ['map'],
      suspensions: [{ from: later, basis: incompleteBasis }],
    });
    const end = addMillis(later, HOUR);
    const on = done(incomplete, { by: 'applicant', type: 'supplemented' }, end);
    expect(on).toMatchObject({
      status: 'submitted',
      suspensions: [{ from: later, to: end, basis: incompleteBasis }],
    });
    const twice = done(on, { by: 'platform', type: 'incomplete', missing: ['map'] }, addMillis(end, HOUR));
    expect(twice.suspensions).toHaveLength(2);
    expect(done(incomplete, { by: 'applicant', type: 'supplemented' }).suspensions).toEqual([]);
  });

  it('waits for its experts outside its limit, and only their suspension ends with the meeting', () => {
    const other = { from: start, basis: '其他' };
    const asked = done(
      { ...inReview, suspensions: [other] },
      { by: 'platform', type: 'experts-asked', opinions, still: { from: later, ...still } },
    );
    expect(asked).toMatchObject({
      status: 'expert-meeting',
      suspensions: [other, { from: later, ...still }],
    });
    expect(asked).not.toHaveProperty('toBeDecidedAt');
    const meeting = { heldOn: plainDate('2026-04-01'), experts: 3, conclusion: '可行' };
    const end = addMillis(later, HOUR);
    expect(done(asked, { by: 'person', type: 'meeting-held', meeting }, end)).toMatchObject({
      status: 'to-be-decided',
      meeting,
      toBeDecidedAt: end,
      suspensions: [other, { ...still, from: later, to: end }],
    });
  });

  it('is decided and published, or withdrawn', () => {
    const ready = done(inReview, { by: 'platform', type: 'opinions-in', opinions });
    expect(ready).toMatchObject({ status: 'to-be-decided', toBeDecidedAt: later });
    const decision = { outcome: 'approved' } as Decision;
    const grounds = { opinions } as unknown as Decidable;
    const decided = done(ready, { by: 'person', type: 'decided', decision, grounds });
    expect(decided).toMatchObject({ status: 'decided', decision });
    expect(decided).not.toHaveProperty('endedAt');
    expect(done(decided, { by: 'platform', type: 'published' })).toMatchObject({ endedAt: later });
    expect(done(riverCase(), { by: 'applicant', type: 'withdrawn' })).toMatchObject({
      status: 'withdrawn',
      endedAt: later,
    });
    const withdrawing = done(ready, { by: 'applicant', type: 'withdrawn' });
    expect(withdrawing).toMatchObject({ status: 'withdrawing', endedAt: later });
    expect(done(withdrawing, { by: 'platform', type: 'reviews-withdrawn' })).toEqual({
      ...withdrawing,
      status: 'withdrawn',
    });
  });

  it('refuses what its table does not have, and whatever lacks a word of a department', () => {
    expect(refusal(riverCase(), { by: 'platform', type: 'published' })).toEqual({
      from: 'submitted',
      by: 'platform',
      type: 'published',
    });
    const [first] = opinions as [Opinion];
    const silent = ['水利局', '林业局'];
    for (const type of ['opinions-in', 'experts-asked'] as const)
      expect(
        refusal(inReview, { by: 'platform', type, opinions: [first], still: { from: later, ...still } }),
      ).toEqual({
        from: 'in-review',
        by: 'platform',
        type,
        silent,
      });
    const grounds = { opinions: [first] } as unknown as Decidable;
    const ready = riverCase({ status: 'to-be-decided', reviews });
    expect(
      refusal(ready, { by: 'person', type: 'decided', decision: {} as Decision, grounds }),
    ).toMatchObject({ silent });
  });

  it('keeps a silence on record, once for each order of its own, and stays where it was', () => {
    const escalation = {
      orderId: orderIds[0],
      department: '自然资源局',
      since: start,
      at: later,
      to: 'operator',
    } as RiverCase['escalations'][number];
    const event = { by: 'clock', type: 'department-silent', escalation } as const;
    const told = done(inReview, event);
    expect(told).toEqual({ ...inReview, escalations: [escalation] });
    expect(refusal(told, event)).toMatchObject({ by: 'clock', from: 'in-review' });
    expect(refusal(riverCase({ status: 'in-review' }), event)).toBeDefined();
    const another = { ...escalation, orderId: orderIds[1] } as typeof escalation;
    expect(done(told, { ...event, escalation: another }).escalations).toEqual([escalation, another]);
  });
});

describe('an opinion', () => {
  it.each(['met', 'met-with-conditions', 'not-met'] as const)('is what the department said: %s', (type) =>
    expect(spokenOpinion(after(reviewOrder(0), said(type)))).toEqual({ orderId: orderIds[0], outcome: type }),
  );
  it('is none while the department is silent, or its order was withdrawn', () => {
    expect(spokenOpinion(reviewOrder(0))).toBeUndefined();
    expect(spokenOpinion(after(reviewOrder(0), { type: 'withdrawn' }))).toBeUndefined();
    expect(spokenOpinion({ ...reviewOrder(0), status: 'met' })).toBeUndefined();
    const otherwise = { ...reviewOrder(0), said: [{ at: start, type: 'accepted' }], status: 'accepted' };
    expect(spokenOpinion(otherwise as never)).toBeUndefined();
  });
});

describe('whether a person may decide', () => {
  const ask = (
    change: Partial<RiverCase>,
    orders = spoken,
    { outcome = 'approved', overrides = [] as { orderId: string }[], letters = 0 } = {},
  ) => {
    const may = mayDecide(
      { ...inReview, ...change },
      { outcome: outcome as 'approved', overrides },
      orders,
      letters,
    );
    return may.ok ? may.value : may.error;
  };
  it('needs every department, all documents, and no open letter', () => {
    expect(ask({})).toEqual({ opinions });
    expect(ask({}, spoken.slice(0, 2))).toEqual({ reason: 'departments-silent', departments: ['林业局'] });
    const { deadline } = reviewLimits(
      knownTerms({ activity: 'construction', level: 'core' }),
      '林业局',
      start,
    ).promised;
    expect(ask({ makeUp: { missing: ['map'], deadline } })).toEqual({
      reason: 'documents-missing',
      missing: ['map'],
    });
    expect(ask({}, spoken, { letters: 1 })).toEqual({ reason: 'letters-open' });
  });
  it('needs reasons against each opinion that is not met, unless it refuses', () => {
    const against = [after(reviewOrder(0), said('not-met')), ...spoken.slice(1)];
    const id = orderIds[0] ?? '';
    expect(ask({}, against)).toEqual({ reason: 'against-opinions', orderIds: [id] });
    expect(ask({}, against, { outcome: 'refused' })).toHaveProperty('opinions');
    expect(ask({}, against, { overrides: [{ orderId: id }] })).toHaveProperty('opinions');
    expect(ask({}, against, { overrides: [{ orderId: orderIds[1] ?? '' }] })).toHaveProperty('orderIds');
    expect(ask({}, against, { overrides: [{ orderId: orderIds[1] ?? '' }, { orderId: id }] })).toHaveProperty(
      'opinions',
    );
  });
});

describe('documents that follow', () => {
  const { deadline } = reviewLimits(
    knownTerms({ activity: 'construction', level: 'core' }),
    '林业局',
    start,
  ).promised;
  const waiting = riverCase({ makeUp: { missing: ['map'], deadline } });
  it('stop the clock from their day until they come', () => {
    const overdue = makeUpOverdue(waiting, '第五条', later);
    expect(overdue.makeUp).toEqual({ missing: ['map'], deadline, overdueSince: later });
    expect(overdue.suspensions).toEqual([{ from: later, basis: '第五条' }]);
    const end = addMillis(later, DAY);
    const there = madeUp(overdue, '第五条', end);
    expect(there).not.toHaveProperty('makeUp');
    expect(there.suspensions).toEqual([{ from: later, to: end, basis: '第五条' }]);
  });
  it('are no matter where none are to follow', () =>
    expect(makeUpOverdue(riverCase(), '第五条', later)).toEqual(riverCase()));
  it('are known by the rule of the activity and the level', () => {
    const { required } = knownTerms({ activity: 'construction', level: 'core' }).materials;
    expect(
      completenessOf(knownTerms({ activity: 'construction', level: 'core' }), new Set(required)),
    ).toMatchObject({
      value: { accepted: 'complete' },
    });
  });
});

describe('limits of a case and of a review', () => {
  it('are reckoned from the submission, or not at all before the level is known', () => {
    const { level: _, ...unknown } = riverCase();
    expect(caseSpec(unknown as RiverCase, 'promised')).toBeUndefined();
    const suspensions = [{ from: later, basis: '其他' }];
    const spec = caseSpec(riverCase({ suspensions }), 'promised');
    expect(spec).toMatchObject({ budget: 27, kind: 'promised', anchor: start, suspensions });
    expect(spec?.basis).toContain('第十五条');
    expect(caseSpec(riverCase(), 'statutory')?.budget).toBe(45);
  });
  it('of a review are its own, the law beside what is promised', () =>
    expect(
      reviewLimits(knownTerms({ activity: 'construction', level: 'core' }), '林业局', start),
    ).toMatchObject({
      promised: { deadline: { budget: 15, kind: 'promised', anchor: start } },
      statutory: { deadline: { budget: 20, kind: 'statutory' }, beside: 'promised' },
    }));
});

describe('the rules of the window', () => {
  it('make a plan: completeness, every department at once, decision, publication', () => {
    const rule = knownTerms({ activity: 'planting', level: 'control' });
    expect(planOf(rule).steps.map(({ id, after }) => [id, ...after].join(' '))).toEqual([
      'completeness',
      'review-1 completeness',
      'review-2 completeness',
      'decision review-1 review-2',
      'publication decision',
    ]);
    expect(planOf(rule).steps.map(({ statutory, promised }) => `${statutory}/${promised}`)).toEqual([
      '5/2',
      '15/10',
      '15/9',
      '7/5',
      '10/3',
    ]);
    expect(riverLimit(rule, 'promised')).toMatchObject({ kind: 'promised', budget: 20 });
    expect(riverLimit(rule, 'statutory')).toMatchObject({ kind: 'statutory', budget: 37 });
  });
  it('of the first edition are found by activity and level', () => {
    expect(() => ruleOf('mining', 'core')).toThrow('No rule for mining at core');
    expect(() => ruleOf('berth', 'sea')).toThrow('No rule');
  });
});

describe('a case that waits for a department to be registered', () => {
  const waits = [{ role: 'department', name: '林业局', why: 'retired', since: start } as const];
  const waiting = riverCase({ waits });

  it.each([
    ['asked', { by: 'platform', type: 'complete', reviews }],
    ['withdrawn', { by: 'applicant', type: 'withdrawn' }],
  ] as const)('waits no more when it is %s', (_, event) =>
    expect(done(waiting, event)).not.toHaveProperty('waits'),
  );

  it('has its whole limit run on', () =>
    expect(caseSpec(waiting, 'promised')).toEqual(caseSpec(riverCase(), 'promised')));
});
