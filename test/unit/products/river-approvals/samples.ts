import { usccCheckCharacter } from '../../../../functions/law/identifiers/uscc.ts';
import { instant } from '../../../../functions/law/instant.ts';
import { OrderId, type Order } from '../../../../functions/services/orders/model.ts';
import { act } from '../../../../functions/services/orders/rules.ts';
import type { Act } from '../../../../functions/services/orders/acts.ts';
import { workingCalendar } from '../../../../functions/law/calendar/working-calendar.ts';
import { USUAL_OFFICE_HOURS } from '../../../../functions/law/calendar/office-hours.ts';
import { PartnerId } from '../../../../functions/services/partners/model.ts';
import { RiverCase } from '../../../../functions/products/river-approvals/model.ts';
import { reviewLimits } from '../../../../functions/products/river-approvals/rules.ts';
import { knownTerms } from '../../../../functions/products/river-approvals/rules/terms.ts';

export const start = instant('2026-03-02T01:00:00.000Z');
const reckoner = { calendar: workingCalendar(), hours: USUAL_OFFICE_HOURS };
const partner = PartnerId.parse('pt_01J9ZZZZZZZZZZZZZZZZZZZZZZ');
export const departments = ['自然资源局', '水利局', '林业局'] as const;
export const orderIds = departments.map((_, n) => OrderId.parse(`or_01J9${String(n).padStart(22, '0')}`));
export const reviews = departments.map((department, n) => ({
  department,
  partner,
  orderId: orderIds[n] ?? OrderId.parse(''),
}));

const submitted = RiverCase.parse({
  id: 'ra_01J9ZZZZZZZZZZZZZZZZZZZZZZ',
  status: 'submitted',
  applicant: {
    uscc: `91450300MA5L00071${usccCheckCharacter('91450300MA5L00071') ?? ''}`,
    name: '桂林试验有限公司',
    contact: 'contact#river-approval#ra_1#ps_01J9ZZZZZZZZZZZZZZZZZZZZZZ',
  },
  activity: 'construction',
  planned: '步道',
  site: { region: '450321', address: '试验路', geometry: { type: 'Point', coordinates: [110.47, 24.9] } },
  submittedAt: start,
  areas: { version: 1, official: false, found: ['sample-core'] },
  rulesVersion: 'river-2025.1',
  level: 'core',
});

export const riverCase = (change: Partial<RiverCase> = {}): RiverCase => ({ ...submitted, ...change });

/** The order of the n-th department, as it was pushed. */
export const reviewOrder = (n: number): Order => ({
  id: orderIds[n] ?? OrderId.parse(''),
  kind: 'review',
  subject: { kind: 'river-approval', id: 'ra_01J9ZZZZZZZZZZZZZZZZZZZZZZ' },
  partner,
  status: 'pending',
  request: {},
  createdAt: start,
  limits: reviewLimits(knownTerms({ activity: 'construction', level: 'core' }), '林业局', start),
});

export const after = (order: Order, done: Act, at = start): Order => {
  const acted = act(order, done, at, reckoner);
  return acted.ok ? acted.value.order : order;
};
