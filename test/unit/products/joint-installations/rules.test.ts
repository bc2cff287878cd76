import { describe, expect, it } from 'vitest';
import { addMillis, DAY, instant } from '../../../../functions/law/instant.ts';
import { planOf } from '../../../../functions/products/joint-installations/limits.ts';
import type {
  Application,
  Case,
  ServiceRequest,
} from '../../../../functions/products/joint-installations/model.ts';
import {
  channelOf,
  ended,
  orderIdsOf,
  orderLimits,
  outcomeOf,
  requestOf,
  surveyOf,
} from '../../../../functions/products/joint-installations/rules.ts';
import { caseLimits, termsOf } from '../../../../functions/products/joint-installations/terms.ts';
import type { Order } from '../../../../functions/services/orders/model.ts';
import { sampleLaw } from '../../../../functions/law/legal-data/sample.ts';

const start = instant('2026-03-02T02:00:00Z');
const water: ServiceRequest = { service: 'water', dailyUseM3: 50, pipeDiameterMm: 200 };
const power: ServiceRequest = { service: 'power', loadKva: 20, voltage: 'high', supply: 'dual' };
const lowPower: ServiceRequest = { service: 'power', loadKva: 20, voltage: 'low', supply: 'dual' };
const telecom: ServiceRequest = { service: 'telecom', lines: 1, bandwidthMbps: 100 };

const application = {
  site: { region: '450300', address: '试验路' },
  services: [water, telecom],
  materials: [{ kind: 'plan', reference: 'x' }],
  commitments: [{ subject: '挖掘许可', madeBy: '张三', madeOn: '2026-03-01' }],
} as unknown as Application;
const terms = termsOf(application, 'ordinary', undefined, sampleLaw());
const opened = {
  id: 'ji_1',
  channel: 'ordinary',
  application,
  assignments: [{ orderId: 'or_1' }, { orderId: 'or_2' }],
  ...terms,
  limits: caseLimits(terms, start),
} as unknown as Case;

describe('the plan of a case', () => {
  const names = (services: ServiceRequest[], channel: 'ordinary' | 'green' = 'ordinary') => {
    const asked: string[] = [];
    planOf({ services }, channel, (of, builtIn) => (asked.push(of.join(' ')), { statutory: builtIn }));
    return asked;
  };
  const graph = (services: ServiceRequest[], channel: 'ordinary' | 'green' = 'ordinary') =>
    planOf({ services }, channel).steps.map(({ id, after }) => [id, ...after].join(' '));

  it('asks a published item by the most particular name first', () => {
    expect(names([water])).toEqual([
      'water-acceptance acceptance',
      'survey',
      'water-plan-excavation water-plan',
      'water-external-approval external-approval',
      'water-connection-excavation water-connection',
    ]);
    expect(names([{ ...water, pipeDiameterMm: 50 }])).toEqual([
      'water-acceptance acceptance',
      'survey',
      'water-plan-ordinary water-plan',
      'water-connection-ordinary water-connection',
    ]);
    expect(names([power]).slice(-3)).toEqual([
      'power-plan-dual power-plan',
      'power-external-approval external-approval',
      'power-connection-dual power-connection',
    ]);
    expect(names([lowPower]).slice(-2)).toEqual([
      'power-plan-low power-plan',
      'power-connection-low power-connection',
    ]);
  });

  it('has one survey for all who need it, and approvals between the plan and the works of who digs', () => {
    expect(graph([water, telecom])).toEqual([
      'water-acceptance',
      'telecom-acceptance',
      'survey water-acceptance',
      'telecom-plan telecom-acceptance',
      'water-plan survey',
      'telecom-connection telecom-plan',
      'water-external-approval water-plan',
      'water-connection water-plan water-external-approval',
    ]);
    expect(graph([telecom])).toEqual([
      'telecom-acceptance',
      'telecom-plan telecom-acceptance',
      'telecom-connection telecom-plan',
    ]);
    expect(graph([water], 'green')).toContain('water-external-approval');
  });

  it('gives every step a title', () =>
    expect(planOf({ services: [water] }, 'ordinary').steps.map(({ title }) => title?.en)).toEqual([
      'Acceptance',
      'Joint survey',
      'Plan',
      'External-line approval',
      'Connection',
    ]));
});

describe('the channel', () => {
  it('is green for key projects only', () => {
    const of = (project: object | undefined) => channelOf({ ...application, project } as Application);
    expect([of({ key: true }), of({ key: false }), of(undefined)]).toEqual(['green', 'ordinary', 'ordinary']);
  });
});

describe('the limits of an order', () => {
  it('run until the utility accepts and until it has connected, as the plan has them', () => {
    const budgets = (service: string) =>
      Object.entries(orderLimits(opened, service, start)).map(([name, { deadline }]) => [
        name,
        deadline.budget,
        deadline.anchor,
      ]);
    expect(budgets('water')).toEqual([
      ['acceptance', 1, start],
      // The five days of the departments are not its own.
      ['completion', 10, start],
    ]);
    expect(budgets('telecom')).toEqual([
      ['acceptance', 1, start],
      ['completion', 5, start],
    ]);
    expect(() => orderLimits(opened, 'heat', start)).toThrow('No step heat-acceptance');
  });
  it('keep the statutory limit beside a shorter one that is promised', () => {
    const plan = opened.plan.map((step) => ({ ...step, promised: step.statutory / 2 }));
    expect(orderLimits({ ...opened, plan }, 'telecom', start)).toMatchObject({
      completion: { deadline: { budget: 2.5, kind: 'promised' } },
      'completion-statutory': { deadline: { budget: 5, kind: 'statutory' }, beside: 'completion' },
    });
  });
});

describe('what a utility is told', () => {
  it('is what is asked, where, and by which undertakings; never who signed', () => {
    expect(requestOf(opened, water)).toEqual({
      ...water,
      channel: 'ordinary',
      site: application.site,
      materials: application.materials,
      commitments: [{ subject: '挖掘许可', madeOn: '2026-03-01' }],
    });
    const project = { code: 'x', name: 'y', key: true };
    const wanted = { ...opened, application: { ...application, project, wantedBy: '2026-06-01' } };
    expect(requestOf(wanted as unknown as Case, water)).toMatchObject({ project, wantedBy: '2026-06-01' });
  });
  it('and whether it takes part in the survey', () =>
    expect([surveyOf(water), surveyOf(telecom)]).toEqual([{ needed: true }, { needed: false }]));
  it('of each order of the case', () => expect(orderIdsOf(opened)).toEqual(['or_1', 'or_2']));
});

describe('the end of a case', () => {
  it('is rejected when there was no order', () => expect(outcomeOf([])).toBe('rejected'));
  it('is partly completed by one that is connected', () =>
    expect(outcomeOf([{ status: 'rejected' }, { status: 'connected' }] as Order[])).toBe('partly-completed'));
  it('meets what was not met before, at that moment', () => {
    const later = addMillis(start, DAY);
    const limits = { ...opened.limits, acceptance: { ...opened.limits['completion'], metAt: start } };
    const over = ended({ ...opened, limits } as Case, 'completed', later);
    expect(over).toMatchObject({ status: 'completed', endedAt: later });
    expect(Object.entries(over.limits).map(([name, { metAt }]) => [name, metAt])).toEqual([
      ['completion', later],
      ['acceptance', start],
    ]);
  });
});
