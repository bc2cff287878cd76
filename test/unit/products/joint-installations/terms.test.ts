import { describe, expect, it } from 'vitest';
import { instant } from '../../../../functions/law/instant.ts';
import {
  askedFor,
  mostMaterials,
  acceptanceOf,
  held,
  standingOf,
  supplied,
} from '../../../../functions/products/joint-installations/missing-documents.ts';
import type { Case, MakeUp } from '../../../../functions/products/joint-installations/model.ts';
import { itemChecks } from '../../../../functions/products/joint-installations/item-checks.ts';
import { caseLimits, termsOf } from '../../../../functions/products/joint-installations/terms.ts';
import { ServiceItem, type ServiceItemVersion } from '../../../../functions/services/service-items/model.ts';
import { workingTime, shanghai } from '../../law/samples.ts';
import { sampleLaw } from '../../../../functions/law/legal-data/sample.ts';

const submittedAt = instant('2026-03-02T10:00:00+08:00');
const asked = { services: [{ service: 'telecom', lines: 1, bandwidthMbps: 100 }] } as Case['application'];

const published = (rest: object): ServiceItemVersion =>
  ({
    code: 'joint-installation',
    version: 4,
    item: ServiceItem.parse({
      name: { zh: '报装', en: 'Installation' },
      basis: '新规定',
      handledBy: '审批局',
      steps: [{ id: 'telecom-plan', statutory: 4, promised: 2 }],
      ...rest,
    }),
  }) as ServiceItemVersion;

describe('the terms of a case', () => {
  it('are the built-in ones until an item is published', () => {
    const terms = termsOf(asked, 'ordinary', undefined, sampleLaw());
    expect(terms.limitsVersion).toBe('joint-installation-2025.2');
    expect(Object.keys(caseLimits(terms, submittedAt))).toEqual(['completion']);
  });

  it('then come from the item where it names a step, the law beside what is promised', () => {
    const terms = termsOf(asked, 'ordinary', published({}), sampleLaw());
    expect(terms).toMatchObject({ limitsVersion: 'joint-installation@4', basis: '新规定' });
    expect(caseLimits(terms, submittedAt)).toMatchObject({
      completion: { deadline: { budget: 6, kind: 'promised' } },
      'completion-statutory': { deadline: { budget: 8, kind: 'statutory' }, beside: 'completion' },
    });
  });

  it('distinguish what is asked by what it is: excavation, voltage, supply', () => {
    const power = {
      services: [{ service: 'power', loadKva: 1, voltage: 'high', supply: 'dual' }],
    } as Case['application'];
    const { item: steps } = published({ steps: [{ id: 'power-plan-dual', statutory: 20 }] });
    const terms = termsOf(power, 'ordinary', { ...published({}), item: steps }, sampleLaw());
    expect(terms.plan.find(({ id }) => id === 'power-plan')?.statutory).toBe(20);
  });
});

describe('an item for joint installations', () => {
  const check = (steps: object[]) => itemChecks['joint-installation']?.(published({ steps }).item);

  it('may give each step a limit', () => {
    expect(check([{ id: 'survey', statutory: 5 }])).toEqual([]);
  });

  it('is refused where its steps, one after the other as a case has them, are longer than any limit', () => {
    const long = ['survey', 'water-plan', 'gas-plan'].map((id) => ({ id, statutory: 1_500 }));
    expect(check(long)).toMatchObject([
      { pointer: '/steps', detail: { en: expect.stringContaining('longest path') } },
    ]);
    const onlyDual = [
      { id: 'survey', statutory: 1_500 },
      { id: 'power-plan-dual', statutory: 1_500 },
    ];
    expect(check(onlyDual)).toHaveLength(1);
  });
});

describe('missing documents', () => {
  const rule = (otherwise: string) => ({
    materials: {
      required: ['licence', 'plan'],
      makeUp: { mayFollow: ['plan'], within: 2, otherwise, basis: '第五条' },
    },
  });
  const { item } = published(rule('suspended'));
  const licence = { kind: 'licence', reference: 'GX-1' };
  const plan = { kind: 'plan', reference: 'GX-2' };

  const taken = (): Case & { makeUp: MakeUp } => {
    const accepted = acceptanceOf(item, [licence], submittedAt);
    if (!accepted.ok || !accepted.value) throw new Error('not taken');
    const terms = termsOf(asked, 'ordinary', undefined, sampleLaw());
    return {
      application: { ...asked, materials: [licence] },
      limits: { ...caseLimits(terms, submittedAt) },
      makeUp: accepted.value,
    } as unknown as Case & { makeUp: MakeUp };
  };

  it('are named all at once where they may not follow', () => {
    expect(acceptanceOf(item, [], submittedAt)).toMatchObject({ ok: false, error: { missing: ['licence'] } });
    expect(acceptanceOf(item, [licence, plan], submittedAt)).toEqual({ ok: true, value: undefined });
    expect(acceptanceOf(undefined, [], submittedAt)).toEqual({ ok: true, value: undefined });
  });

  it('may follow until their date, and the clock of the case runs', () => {
    expect(standingOf(taken(), shanghai('2026-03-04 23:59'), workingTime)).toMatchObject({
      state: 'waiting',
    });
    expect(standingOf(taken(), shanghai('2026-03-05 00:00'), workingTime)).toMatchObject({
      state: 'suspended',
      due: shanghai('2026-03-05 00:00'),
      missing: ['plan'],
    });
  });

  it('suspend the case when they do not come, until they do', () => {
    const since = shanghai('2026-03-05 00:00');
    const still = held(taken(), taken().makeUp, since);
    expect(still).toMatchObject({ hold: { since, basis: '第五条' }, makeUp: { lapsedAt: since } });
    expect(standingOf(still, since, workingTime)).toBeUndefined();
    const later = shanghai('2026-03-10 10:00');
    const going = supplied(still, [plan], later);
    expect(going.hold).toBeUndefined();
    expect(going.limits['completion']?.deadline.suspensions).toEqual([
      { from: since, to: later, basis: '第五条' },
    ]);
  });

  it('are taken where they are missing, and nothing else is', () => {
    const photo = { kind: 'photo', reference: 'GX-3' };
    expect(askedFor(taken(), [plan])).toEqual({ ok: true, value: [plan] });
    expect(askedFor(taken(), [plan, photo])).toEqual({
      ok: false,
      error: { why: 'not-missing', at: [1], missing: ['plan'] },
    });
    const complete = supplied(taken(), [plan], submittedAt);
    expect(askedFor(complete, [photo])).toEqual({ ok: false, error: { why: 'nothing-missing' } });
    const never = { ...taken(), makeUp: undefined } as unknown as Case;
    expect(askedFor(never, [photo])).toEqual({ ok: false, error: { why: 'nothing-missing' } });
  });

  it('change nothing when they are handed in again', () => {
    expect(askedFor(supplied(taken(), [plan], submittedAt), [plan, licence])).toEqual({
      ok: true,
      value: [],
    });
  });

  it('are not so many that a case grows without end', () => {
    const plans = (from: number, count: number) =>
      Array.from({ length: count }, (_, n) => ({ kind: 'plan', reference: `GX-${from + n}` }));
    expect(askedFor(taken(), plans(10, mostMaterials - 1)).ok).toBe(true);
    expect(askedFor(taken(), plans(10, mostMaterials))).toEqual({ ok: false, error: { why: 'too-many' } });
  });

  it('are supplied only when all of them are there', () => {
    const other = { kind: 'photo', reference: 'GX-3' };
    expect(supplied(taken(), [other], submittedAt).makeUp?.suppliedAt).toBeUndefined();
    expect(supplied(taken(), [other, plan], submittedAt).makeUp?.suppliedAt).toBe(submittedAt);
  });
});
