import { describe, expect, it } from 'vitest';
import { reckon } from '../../../functions/law/deadline/reckon.ts';
import { sampleLaw } from '../../../functions/law/legal-data/sample.ts';
import type { Suspension } from '../../../functions/law/deadline/model.ts';
import type { WholeDeadline } from '../../../functions/law/deadline/whole.ts';
import { addMillis, DAY, instant, type Instant } from '../../../functions/law/instant.ts';
import { wholesOf } from '../../../functions/products/joint-installations/paths.ts';
import type { Case } from '../../../functions/products/joint-installations/model.ts';
import { orderLimits } from '../../../functions/products/joint-installations/rules.ts';
import { caseLimits, termsOf } from '../../../functions/products/joint-installations/terms.ts';
import { stageLimits } from '../../../functions/products/projects/deadlines.ts';
import type { StagePlan } from '../../../functions/products/projects/plans/model.ts';
import { stageWhole, stepLimits } from '../../../functions/products/projects/stage-deadline.ts';
import type { Stage } from '../../../functions/products/projects/stage.ts';
import { riverWhole } from '../../../functions/products/river-approvals/paths.ts';
import { knownTerms } from '../../../functions/products/river-approvals/rules/terms.ts';
import { OrderId, type Order } from '../../../functions/services/orders/model.ts';
import { PartnerId } from '../../../functions/services/partners/model.ts';
import { workingTime } from '../law/samples.ts';
import { reviewOrder, riverCase } from './river-approvals/samples.ts';

/** Every kind of whole by the same rule: a path that stood lengthens itself and no other (Art. 9). */

const start = instant('2026-03-02T02:00:00.000Z');
const at = (days: number): Instant => addMillis(start, days * DAY);
const dueOf = (whole: WholeDeadline | undefined) => whole && reckon(whole.deadline, workingTime).due;

const stood = <O extends Pick<Order, 'limits'>>(order: O, from: Instant, to?: Instant): O => {
  const suspension: Suspension = { from, ...(to && { to }), basis: '等待申请人补正' };
  return {
    ...order,
    limits: Object.fromEntries(
      Object.entries(order.limits).map(([name, limit]) => [
        name,
        { ...limit, deadline: { ...limit.deadline, suspensions: [suspension] } },
      ]),
    ),
  };
};

describe('a joint installation', () => {
  const services = [
    { service: 'water', dailyUseM3: 50, pipeDiameterMm: 50 },
    { service: 'gas', m3PerHour: 20, use: '食堂' },
    { service: 'telecom', lines: 1, bandwidthMbps: 100 },
  ] as const;
  const terms = termsOf({ services: [...services] }, 'ordinary', undefined, sampleLaw());
  const one = {
    ...terms,
    status: 'in-progress',
    application: { services },
    limits: caseLimits(terms, start),
    submittedAt: start,
  } as unknown as Case;
  const order = (service: string, change: Partial<Order> = {}): Order =>
    ({
      kind: 'work-order',
      status: 'pending',
      request: { service },
      createdAt: start,
      limits: orderLimits(one, service, start),
      ...change,
    }) as unknown as Order;
  const accepted = (service: string, change: Partial<Order> = {}): Order => {
    const { limits, ...rest } = order(service, change);
    const acceptance = limits['acceptance'];
    return {
      ...rest,
      limits: { ...limits, ...(acceptance && { acceptance: { ...acceptance, metAt: at(0.1) } }) },
    };
  };
  const look = (now: Instant, ...orders: Order[]) =>
    wholesOf(one, orders, { now, workingTime })['completion'];
  const planned = dueOf(look(start, order('water'), order('gas'), order('telecom')));

  it('has the limit of its plan before anything stands, and before its orders are placed', () => {
    expect(wholesOf(one, [], { now: start, workingTime })).toEqual({});
    expect(planned).toBe(reckon(one.limits['completion']?.deadline as never, workingTime).due);
  });

  it('is held up by who has not accepted, where the survey waits for all who need it', () => {
    const whole = look(
      at(3),
      stood(order('water'), at(0.1)),
      accepted('gas'),
      accepted('telecom', { endedAt: at(1) }),
    );
    expect(dueOf(whole)).toBeNull();
    expect(whole?.standing).toEqual(['water-acceptance']);
  });

  it('is not by one that stands on its own way, while another goes on', () => {
    const whole = look(at(3), stood(accepted('telecom'), at(1)), accepted('gas'), accepted('water'));
    expect([dueOf(whole), whole?.standing]).toEqual([planned, ['telecom-connection']]);
  });

  it('once it has ended says what it said when it was too late', () => {
    const late = addMillis(planned as Instant, DAY);
    const whole = look(
      late,
      stood(accepted('water', { endedAt: late }), at(1), at(20)),
      accepted('gas', { endedAt: late }),
      accepted('telecom', { endedAt: at(1) }),
    );
    expect(dueOf(whole)).toBe(planned);
  });
});

describe('a stage of a project', () => {
  const step = (id: string, statutory: number, ...after: string[]) => ({
    id,
    by: 'department' as const,
    statutory,
    after,
    materials: [],
    variants: [],
    segments: [],
  });
  const planned = {
    id: 'permit',
    steps: [step('land', 3), step('fire', 5), step('permit', 2, 'land', 'fire')],
  };
  const plan = { id: 'p', version: 1, basis: '第十二条', stages: [planned] } as unknown as StagePlan;
  const state = (id: string, change: object = {}) => ({
    id,
    status: 'waiting',
    round: 1,
    earlier: [],
    ...change,
  });
  const stage = (...steps: object[]): Stage =>
    ({
      id: 'permit',
      plan: { id: 'p', version: 1 },
      status: 'running',
      startedAt: start,
      steps,
      pauses: [],
      waits: [],
    }) as unknown as Stage;
  const order = (step: string, change: Partial<Order> = {}): Order =>
    ({
      id: `or_${step}`,
      createdAt: start,
      limits: stepLimits(
        planned as never,
        planned.steps.find(({ id }) => id === step) as never,
        '第十二条',
        start,
      ),
      ...change,
    }) as unknown as Order;
  const open = (id: string) => state(id, { status: 'open', orderId: `or_${id}`, receivedAt: start });
  const look = (one: Stage, orders: Order[], now: Instant) =>
    stageWhole(one, plan, 'statutory', orders, { now, workingTime });
  const base = dueOf(look(stage(open('land'), open('fire'), state('permit')), [], start));

  it('goes on by its longest path while a shorter one stands, and is lengthened once that outlasts it', () => {
    const both = stage(open('land'), open('fire'), state('permit'));
    const brief = look(both, [stood(order('land'), at(1), at(2)), order('fire')], at(3));
    expect([dueOf(brief), brief.lengthened]).toEqual([base, false]);
    const passed = stage(
      open('land'),
      state('fire', { status: 'passed', receivedAt: start, endedAt: at(2), orderId: 'or_fire' }),
      state('permit'),
    );
    const long = look(passed, [stood(order('land'), at(1), at(15)), order('fire')], at(16));
    expect((dueOf(long) ?? '') > (base ?? '')).toBe(true);
    expect(long).toMatchObject({ lengthened: true, path: ['land', 'permit'] });
  });

  it('is as much longer as the one order on its longest path was lawfully extended (行政许可法 art. 42)', () => {
    const both = stage(open('land'), open('fire'), state('permit'));
    const extension = { days: 10 } as Order['extension'];
    const longer = look(both, [order('land'), order('fire', { extension })], at(12));
    // The shorter path still goes on, and is due as the plan is; once it has ended, the extended one decides.
    expect(dueOf(longer)).toBe(base);
    const passed = stage(
      state('land', { status: 'passed', receivedAt: start, endedAt: at(2), orderId: 'or_land' }),
      open('fire'),
      state('permit'),
    );
    const alone = look(passed, [order('land'), order('fire', { extension })], at(12));
    expect([dueOf(alone), alone.lengthened]).toEqual(['2026-03-25T16:00:00.000Z', true]);
  });

  it('stands with a step of which it is the owner’s turn, if nothing else goes on', () => {
    const owed = [{ from: at(1) }];
    const alone = stage(
      state('land', { owed }),
      state('fire', { status: 'passed', receivedAt: start, endedAt: at(2), orderId: 'or_fire' }),
      state('permit'),
    );
    expect(look(alone, [order('fire')], at(9))).toMatchObject({ standing: ['land'] });
    expect(dueOf(look(alone, [order('fire')], at(9)))).toBeNull();
    const both = stage(state('land', { owed }), open('fire'), state('permit'));
    expect(dueOf(look(both, [order('fire')], at(9)))).toBe(base);
  });

  it('has the window’s cut-off hour where its owner filed it, and none where what came before ended', () => {
    const late = instant('2026-03-02T10:00:00.000Z');
    const begun = { ...stage(state('land'), state('fire'), state('permit')), startedAt: late };
    const due = (one: Stage) => {
      const limit = stageLimits(one, plan, [], { now: late, workingTime })['promised'];
      return limit && reckon(limit.deadline, workingTime).due;
    };
    expect([due(begun), due({ ...begun, filed: true })]).toEqual([
      '2026-03-11T16:00:00.000Z',
      '2026-03-12T16:00:00.000Z',
    ]);
  });
});

describe('a case at the river', () => {
  const reviews = knownTerms({ activity: 'construction', level: 'core' }).departments.map(
    ({ department }, n) => ({
      department,
      partner: PartnerId.parse('pt_01J9ZZZZZZZZZZZZZZZZZZZZZZ'),
      orderId: OrderId.parse(`or_01J9${String(n).padStart(22, '0')}`),
    }),
  );
  const one = riverCase({ status: 'in-review', reviews, submittedAt: start });
  const look = (orders: Order[], now: Instant) => riverWhole(one, 'promised', orders, { now, workingTime });
  const all = (change: (order: Order, n: number) => Order) =>
    reviews.map(({ orderId }, n) => change({ ...reviewOrder(0), id: orderId, createdAt: start }, n));
  const planned = dueOf(look([], start));

  it('is not held up by one department that waits for the applicant while others review', () => {
    const whole = look(
      all((order, n) => (n === 0 ? stood(order, at(1)) : order)),
      at(5),
    );
    expect([dueOf(whole), whole?.standing]).toEqual([planned, ['review-1']]);
  });

  it('stands when all who have not spoken wait for the applicant', () => {
    const whole = look(
      all((order, n) => (n === 0 ? stood(order, at(1)) : { ...order, endedAt: at(2) })),
      at(60),
    );
    expect([dueOf(whole), whole?.standing]).toEqual([null, ['review-1']]);
  });

  it('has no limit outside the areas', () => {
    const { level: _, ...outside } = one;
    expect(riverWhole(outside as typeof one, 'promised', [], { now: start, workingTime })).toBeUndefined();
  });
});
