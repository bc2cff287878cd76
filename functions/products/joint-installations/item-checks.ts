import { fieldError, type FieldError } from '../../common/field-error.ts';
import { text } from '../../common/text.ts';
import { describeFault } from '../../law/deadline/check-plan.ts';
import { publishPlan } from '../../law/deadline/publish-plan.ts';
import { plainDate } from '../../law/plain-date.ts';
import type { ItemChecks } from '../../services/service-items/model.ts';
import { stepsOf } from './limits.ts';
import type { Channel, ServiceRequest } from './model.ts';
import { budgetBy, homeItem, itemCodes, temporaryItem } from './terms.ts';

const waters = [100, 101].map(
  (pipeDiameterMm) => ({ service: 'water', dailyUseM3: 1, pipeDiameterMm }) as const,
);
const powers = (['low', 'high'] as const).flatMap((voltage) =>
  (['single', 'dual'] as const).map((supply) => ({ service: 'power', loadKva: 1, voltage, supply }) as const),
);
const others: readonly ServiceRequest[] = [
  { service: 'drainage', outlet: '-' },
  { service: 'gas', m3PerHour: 1, use: '-' },
  { service: 'heat', kilowatts: 1 },
  { service: 'telecom', lines: 1, bandwidthMbps: 1 },
];

/** All six services in every variant with limits of its own: who asks for fewer has a part of one of these plans. */
const everySort: ServiceRequest[][] = waters.flatMap((water) =>
  powers.map((power) => [water, power, ...others]),
);

/**
 * A published item gives limits to the steps of a case, which stand in another order than its own: what is no plan then
 * would be found by the first who applies.
 */
const checkIn =
  (channel: Channel): ItemChecks[string] =>
  (item): FieldError[] => {
    for (const services of everySort) {
      const plan = publishPlan(stepsOf({ services }, channel, budgetBy(item)));
      if (!plan.ok) return plan.error.map((fault) => describeFault(fault, '/steps'));
    }
    return [];
  };

const noHomes = fieldError(
  '/installation/homes',
  text('须列明居民个人可申请的服务', 'Must say which services a citizen may apply for'),
);

export const itemChecks: ItemChecks = {
  [homeItem]: (item) => (item.installation?.homes ? checkIn('ordinary')(item) : [noHomes]),
  [temporaryItem]: (item) => {
    const [services = []] = everySort;
    const term = { from: plainDate('2026-01-01'), until: plainDate('2026-12-31') };
    const plan = publishPlan(stepsOf({ services, temporary: term }, 'ordinary', budgetBy(item)));
    return plan.ok ? [] : plan.error.map((fault) => describeFault(fault, '/steps'));
  },
  [itemCodes.ordinary]: checkIn('ordinary'),
  [itemCodes.green]: checkIn('green'),
};
