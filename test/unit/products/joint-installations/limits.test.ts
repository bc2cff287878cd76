import fc from 'fast-check';
import { expect, it } from 'vitest';
import { limitOf } from '../../../../functions/law/deadline/plan-limit.ts';
import { planOf } from '../../../../functions/products/joint-installations/limits.ts';
import {
  NewApplication,
  type ServiceRequest,
} from '../../../../functions/products/joint-installations/model.ts';
import { InstallationRequest } from '../../../../functions/products/projects/installation.ts';
import { outcomeOf } from '../../../../functions/products/joint-installations/rules.ts';
import type { Order } from '../../../../functions/services/orders/model.ts';

const requests: readonly ServiceRequest[] = [
  { service: 'water', dailyUseM3: 50, pipeDiameterMm: 200 },
  { service: 'drainage', outlet: '市政管网' },
  { service: 'power', loadKva: 2_000, voltage: 'high', supply: 'dual' },
  { service: 'gas', m3PerHour: 20, use: '食堂' },
  { service: 'heat', kilowatts: 300 },
  { service: 'telecom', lines: 10, bandwidthMbps: 1_000 },
];
const some = fc.subarray([...requests], { minLength: 1 });
const days = (services: readonly ServiceRequest[], channel: 'ordinary' | 'green') =>
  limitOf(planOf({ services: [...services] }, channel), 'promised').budget;

it('asking for one service more never makes a case shorter, and never sums what runs in parallel', () => {
  fc.assert(
    fc.property(some, (services) => {
      const whole = days(services, 'ordinary');
      const alone = services.map((one) => days([one], 'ordinary'));
      expect(whole).toBeGreaterThanOrEqual(Math.max(...alone));
      if (services.length > 1) expect(whole).toBeLessThan(alone.reduce((sum, one) => sum + one, 0));
    }),
  );
});

it('the green channel is never slower', () => {
  fc.assert(
    fc.property(some, (services) => {
      expect(days(services, 'green')).toBeLessThanOrEqual(days(services, 'ordinary'));
    }),
  );
});

it('external approval runs beside everything in the green channel, and after the plan otherwise', () => {
  const after = (channel: 'ordinary' | 'green') =>
    planOf({ services: [...requests] }, channel).steps.find(({ id }) => id === 'gas-external-approval')
      ?.after;
  expect(after('ordinary')).toEqual(['gas-plan']);
  expect(after('green')).toEqual([]);
});

it.each([
  [['connected', 'connected'], 'completed'],
  [['connected', 'rejected'], 'partly-completed'],
  [['rejected', 'rejected'], 'rejected'],
])('orders that ended %j make the case %s', (statuses, outcome) => {
  expect(outcomeOf(statuses.map((status) => ({ status }) as Order))).toBe(outcome);
});

it.each([
  ['an application', NewApplication],
  ['an installation of a project', InstallationRequest],
])('%s asks for a service once, though it asks for something else each time', (_, schema) => {
  const power = (supply: string) => ({ service: 'power', loadKva: 1, voltage: 'high', supply });
  const issues = schema.safeParse({ services: [power('single'), power('dual')] }).error?.issues ?? [];
  expect(issues).toContainEqual(expect.objectContaining({ path: ['services'], message: 'services-repeat' }));
});
