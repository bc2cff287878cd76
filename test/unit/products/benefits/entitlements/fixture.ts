import { workingCalendar } from '../../../../../functions/law/calendar/working-calendar.ts';
import { USUAL_OFFICE_HOURS } from '../../../../../functions/law/calendar/office-hours.ts';
import type { AsOf } from '../../../../../functions/law/deadline/working-time.ts';
import { instant, type Instant } from '../../../../../functions/law/instant.ts';
import { plainDate } from '../../../../../functions/law/plain-date.ts';
import type { Entitlement } from '../../../../../functions/products/benefits/entitlements/model.ts';
import { matched, type Met } from '../../../../../functions/products/benefits/entitlements/matched.ts';
import { OrderId } from '../../../../../functions/services/orders/model.ts';
import { Policy, type PolicyEntry } from '../../../../../functions/products/benefits/policies/model.ts';
import { SAMPLE_POLICIES } from '../../../../../functions/products/benefits/policies/samples/catalogue.ts';

export const monday = instant('2026-03-02T02:00:00Z');
export const by = { calendar: workingCalendar(), hours: USUAL_OFFICE_HOURS };
export const asOf = (now: Instant = monday): AsOf => ({ now, workingTime: by });
export const orderId = (n: number) => OrderId.parse(`or_${String(n).padStart(26, '0')}`);

/** A policy like the first sample, changed as the test wants it. */
export const policy = (change: Partial<Record<keyof PolicyEntry, unknown>> = {}): Policy =>
  Policy.parse({ ...SAMPLE_POLICIES[0], ...change, version: 1, status: 'published' });

/** An entitlement of so many fen under a policy. */
export const entitlement = (fen: number, of: Policy = policy()): Entitlement => {
  const decision = {
    uscc: '91450300MA50000000',
    policy: of.code,
    version: 1,
    on: plainDate('2026-03-02'),
    conditions: [],
    outcome: 'met',
    amount: { outcome: 'due', facts: [], reckoning: fen === 0 ? { kind: 'none' } : { kind: 'fixed', fen } },
  } as unknown as Met;
  return matched(of, decision, monday);
};
