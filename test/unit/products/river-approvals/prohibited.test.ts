import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SiteGeometry } from '../../../../functions/law/geometry/geojson.ts';
import type { Act } from '../../../../functions/services/orders/acts.ts';
import { addMillis, DAY } from '../../../../functions/law/instant.ts';
import { sampleAreas } from '../../../../functions/products/river-approvals/areas/store.ts';
import type { Decision, RiverCase } from '../../../../functions/products/river-approvals/model.ts';
import {
  actOnRiver,
  mayDecide,
  spokenOpinion,
} from '../../../../functions/products/river-approvals/rules.ts';
import type { Decidable, Plan, RiverEvent } from '../../../../functions/products/river-approvals/events.ts';
import { checkRules } from '../../../../functions/products/river-approvals/rules/check-rules.ts';
import { citationWords } from '../../../../functions/products/river-approvals/rules/cite.ts';
import { judge } from '../../../../functions/products/river-approvals/rules/judge.ts';
import type { Citation, RiverRules } from '../../../../functions/products/river-approvals/rules/model.ts';
import { sampleRules } from '../../../../functions/products/river-approvals/rules/sample.ts';
import { missingIn } from '../../../../functions/products/river-approvals/window.ts';
import type { Claims } from '../../../../functions/services/partners/names.ts';
import { after, orderIds, reviewOrder, reviews, riverCase, start } from './samples.ts';
import { runs } from '../../../runs.ts';

const rules = sampleRules();
const at = (longitude: number, latitude: number): SiteGeometry => ({
  type: 'Point',
  coordinates: [longitude, latitude],
});
const [inCore, inScenic, inBasin, outside] = [
  at(110.47, 24.9),
  at(110.49, 24.9),
  at(110.7, 25.1),
  at(111.4, 26.4),
];
const said = (activity: string, site: SiteGeometry, by: RiverRules = rules) =>
  judge(by, sampleAreas(), activity, site);
const later = addMillis(start, DAY);
const [citation] = rules.rules.flatMap(({ citations }) => citations) as [Citation];

describe('what the rules say of an activity at a site', () => {
  it.each([
    ['discharge', inCore, 'prohibited'],
    ['discharge', inScenic, 'reviewed'],
    ['discharge', inBasin, 'reviewed'],
    ['lodging', inCore, 'prohibited'],
    ['lodging', inScenic, 'reviewed'],
    ['quarrying', inScenic, 'prohibited'],
    ['quarrying', inBasin, 'reviewed'],
    ['development-zone', inScenic, 'prohibited'],
    ['event', inBasin, 'free'],
    ['construction', outside, 'outside'],
  ] as const)('%s at %j is %s', (activity, site, verdict) =>
    expect(said(activity, site).verdict).toBe(verdict),
  );

  it('names the provision, with its article where it is known', () => {
    const judged = said('lodging', inCore);
    const words = judged.verdict === 'prohibited' ? judged.citations.map(citationWords) : [];
    expect(words).toHaveLength(1);
    expect(words[0]?.zh).toContain('第27条：禁止在核心景区内建设宾馆');
    expect(words[0]?.en).toContain('art. 27:');
    expect(citationWords({ ...citation, article: '164(2)' }).zh).toContain('第164条第2款');
  });

  it('of several areas at once is what all of them ask for, the body of the scenic area first', () => {
    const judged = said('construction', inCore);
    if (judged.verdict !== 'reviewed') throw new Error('Not reviewed');
    expect(judged.levels).toEqual(['core', 'main-stream', 'scenic', 'basin']);
    expect(judged.level).toBe('core');
    const { scenic, departments, expertMeeting } = judged.terms;
    expect(scenic?.department).toBe('漓江风景名胜区管理委员会');
    expect(departments.map(({ department }) => department)).toEqual([
      '自然资源局',
      '生态环境局',
      '水利局',
      '林业局',
      '文化广电和旅游局',
    ]);
    expect(expertMeeting).toBe(true);
    expect(said('construction', inBasin)).toMatchObject({ terms: { expertMeeting: false } });
  });

  it('reaches as far from the main stream as an operator has said, and no farther', () => {
    const reaching = (value: number): RiverRules => ({
      ...rules,
      settings: rules.settings.map((setting) => ({ ...setting, value })),
    });
    const levels = (value: number) => said('construction', inScenic, reaching(value)).levels;
    expect(levels(100)).toEqual(['scenic', 'basin']);
    expect(levels(5_000)).toEqual(['main-stream', 'scenic', 'basin']);
  });
});

describe('a version of the rules', () => {
  const claims: Claims = new Map();
  const faults = (change: Partial<RiverRules>) =>
    checkRules({ ...rules, ...change }, claims)
      .map(({ pointer }) => pointer)
      .filter((pointer) => !pointer.endsWith('/department') && pointer !== '/supervisor');

  it('shipped says of every activity at every level what holds, and nothing twice', () =>
    expect(faults({})).toEqual([]));

  it('is refused with a gap, a double, an unknown name, a department without a checklist, and one that is nobody', () => {
    const [first, ...rest] = rules.rules;
    expect(faults({ rules: rest })).toContain('/rules');
    expect(faults({ rules: first ? [first, ...rules.rules] : [] })).toContain('/rules');
    expect(faults({ settings: [] })).toContain('/levels/1/within');
    const [level] = rules.levels;
    expect(faults({ levels: level ? [...rules.levels, level] : [] })).toContain('/levels/4/id');
    expect(checkRules({ ...rules, checklists: {} }, claims).map(({ detail }) => detail.en)).toContain(
      '自然资源局 has no checklist',
    );
    expect(checkRules(rules, claims).map(({ pointer }) => pointer)).toContain('/supervisor');
  });

  it('does not open the window before its settings are filled and the areas are published', () => {
    const filled = { ...rules, settings: rules.settings.map((setting) => ({ ...setting, value: 50 })) };
    const missing = (by: RiverRules, version: number) => missingIn(by, { version }).map(({ what }) => what);
    expect(missing(rules, 1)).toEqual(['main-stream-bank', 'areas']);
    expect(missing(filled, 1)).toEqual(['areas']);
    expect(missing(filled, 2)).toEqual([]);
  });
});

const done = (one: RiverCase, event: RiverEvent): RiverCase => {
  const acted = actOnRiver(one, event, later);
  if (!acted.ok) throw new Error(`Not from ${acted.error.from}`);
  return acted.value;
};
const prohibited: RiverEvent = { by: 'platform', type: 'prohibited', citations: [citation] };
const opinion = (type: 'met' | 'not-met'): Act => ({ type, eventId: 'e', checks: [], grounds: '说明' });
const spoken = [0, 1, 2].map((n) => after(reviewOrder(n), opinion('met')));
const plan: Plan = (({ activity, planned, site, areas, rulesVersion, level = '' }: RiverCase) => ({
  ...{ activity, planned, site, areas, rulesVersion, level },
}))(riverCase());

describe('a case that is found to be prohibited', () => {
  it.each(['submitted', 'incomplete', 'in-review', 'expert-meeting', 'to-be-decided'] as const)(
    'goes from %s to a person, and nothing of it stands still or is awaited',
    (status) => {
      const makeUp = { missing: ['map'] } as unknown as NonNullable<RiverCase['makeUp']>;
      const before = riverCase({
        status,
        reviews,
        missing: ['map'],
        makeUp,
        suspensions: [{ from: start, basis: '补正' }],
      });
      const found = done(before, prohibited);
      expect(found).toMatchObject({
        status: 'to-be-decided',
        missing: [],
        prohibited: { since: later, citations: [citation] },
        suspensions: [{ from: start, to: later }],
      });
      expect(found).not.toHaveProperty('makeUp');
    },
  );

  it('has an approval set aside that was not published yet, and keeps a refusal', () => {
    const decided = (outcome: Decision['outcome']) =>
      riverCase({ status: 'decided', reviews, decision: { outcome } as Decision });
    const found = done(decided('approved'), prohibited);
    expect(found.status).toBe('to-be-decided');
    expect(found).not.toHaveProperty('decision');
    expect(actOnRiver(decided('refused'), prohibited, later).ok).toBe(false);
  });

  it.each(['published', 'withdrawn', 'withdrawing', 'referred'] as const)(
    'is left as it is once %s',
    (status) => expect(actOnRiver(riverCase({ status }), prohibited, later).ok).toBe(false),
  );

  it('may be refused at once, over silence and open letters, and approved by nobody', () => {
    const one = riverCase({ status: 'to-be-decided', reviews });
    const ask = (outcome: 'approved' | 'approved-with-conditions' | 'refused', orders = spoken) =>
      mayDecide(one, { outcome, overrides: [] }, orders, 1, [citation]);
    expect(ask('refused', [])).toMatchObject({ ok: true });
    for (const outcome of ['approved', 'approved-with-conditions'] as const)
      expect(ask(outcome)).toMatchObject({ error: { reason: 'prohibited', citations: [citation] } });
  });

  it('begins anew when it is restated, or lifted: who was asked is asked again', () => {
    const found = done(riverCase({ status: 'in-review', reviews, breachedAt: start }), prohibited);
    for (const event of [
      { by: 'applicant', type: 'restated', plan },
      { by: 'platform', type: 'prohibition-lifted', plan },
    ] as const) {
      const anew = done(found, event);
      expect(anew).toMatchObject({ status: 'submitted', reviews: [], dropped: reviews, restatedAt: later });
      for (const gone of ['prohibited', 'toBeDecidedAt', 'breachedAt', 'meeting'])
        expect(anew).not.toHaveProperty(gone);
    }
  });
});

describe('the body of the scenic area', () => {
  it('that says no is overridden by nobody', () => {
    const judged = said('construction', inCore);
    if (judged.verdict !== 'reviewed') throw new Error('Not reviewed');
    const body = judged.terms.scenic?.department ?? '';
    const [first] = reviews;
    const asked = first ? [{ ...first, department: body }] : [];
    const one = riverCase({ status: 'to-be-decided', reviews: asked, terms: judged.terms });
    const no = [after(reviewOrder(0), opinion('not-met'))];
    const overrides = [{ orderId: orderIds[0] ?? '' }];
    expect(mayDecide(one, { outcome: 'approved', overrides }, no, 0)).toMatchObject({
      error: { reason: 'scenic-body-refused', department: body },
    });
    expect(mayDecide(one, { outcome: 'refused', overrides: [] }, no, 0)).toMatchObject({ ok: true });
  });
});

describe('in any order of events', () => {
  const opinions = spoken.flatMap((order) => spokenOpinion(order) ?? []);
  const approved = { outcome: 'approved' } as Decision;
  const forged = { opinions } as unknown as Decidable;
  const events: readonly RiverEvent[] = [
    { by: 'platform', type: 'complete', reviews },
    { by: 'platform', type: 'opinions-in', opinions },
    { by: 'person', type: 'decided', decision: approved, grounds: forged },
    { by: 'person', type: 'decided', decision: { outcome: 'refused' } as Decision, grounds: forged },
    { by: 'platform', type: 'published' },
    { by: 'applicant', type: 'supplemented' },
    { by: 'platform', type: 'incomplete', missing: [] },
    prohibited,
  ];
  it('no approval of what was found to be prohibited is published, even by one who skips the question', () => {
    let [refused, published] = [0, 0];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...events), { minLength: 5, maxLength: 40 }), (happens) => {
        let one = riverCase();
        for (const event of happens) {
          const acted = actOnRiver(one, event, later);
          if (acted.ok) one = acted.value;
        }
        if (one.status !== 'published') return;
        published += 1;
        if (!one.prohibited) return;
        refused += 1;
        expect(one.decision?.outcome).toBe('refused');
      }),
      { numRuns: runs(5_000) },
    );
    expect(refused).toBeGreaterThan(0);
    expect(published).toBeGreaterThan(refused);
  }, 60_000);
});
