import { describe, expect, it } from 'vitest';
import { addMillis, DAY, instant } from '../../../../functions/law/instant.ts';
import { plainDate } from '../../../../functions/law/plain-date.ts';
import {
  entitlementTransitions,
  type Entitlement,
  type EntitlementStatus,
} from '../../../../functions/products/benefits/entitlements/model.ts';
import { draftNotice } from '../../../../functions/products/benefits/entitlements/notices.ts';
import {
  heldForAccount,
  ordered,
  settled,
} from '../../../../functions/products/benefits/entitlements/payment-transitions.ts';
import type { AboutEntitlement } from '../../../../functions/products/benefits/entitlements/telling/about.ts';
import { entitlementTold } from '../../../../functions/products/benefits/entitlements/told.ts';
import {
  confirmed,
  funded,
  lapsed,
  moved,
  reviewed,
  waived,
} from '../../../../functions/products/benefits/entitlements/transitions.ts';
import {
  IntegrityCaseId,
  type IntegrityCase,
} from '../../../../functions/products/benefits/integrity/model.ts';
import { acted } from '../../../../functions/products/benefits/integrity/rules.ts';
import { integrityTold } from '../../../../functions/products/benefits/integrity/told.ts';
import { isTold, parties } from '../../../../functions/services/messages/told.ts';
import { cellsOf, expectClean } from '../clean-words.ts';
import { asOf, entitlement, monday, orderId, policy } from './entitlements/fixture.ts';

const halves = [
  { basisPoints: 5_000, afterWorkingDays: 0 },
  { basisPoints: 5_000, afterWorkingDays: 3 },
];
const at = asOf();
const asked = funded(entitlement(123_456, policy({ confirmation: { limit: 5 }, review: true })), at);
const unasked = funded(entitlement(123_456, policy({ confirmation: null, review: true })), at);
const paying = funded(
  entitlement(123_456, policy({ confirmation: null, review: false, instalments: halves })),
  at,
);
const once = funded(
  entitlement(
    123_456,
    policy({
      confirmation: null,
      review: false,
      instalments: [{ basisPoints: 10_000, afterWorkingDays: 0 }],
    }),
  ),
  at,
);
const paid = settled(ordered(once, 1, orderId(1)), 1, { paid: 123_456, refusal: undefined }, monday);
const refusal = (cause: 'account' | 'other') => ({ paid: 0, refusal: { reason: '账号与户名不符。', cause } });
const disputed = moved(paid, 'disputed', { reasons: ['未到账。'] });

const late = addMillis(instant('2026-04-01T02:00:00Z'), 30 * DAY);
const sequel: Entitlement = { ...once, notices: 1 };
const notice = draftNotice(sequel, 123_456, asOf(late));
if (!notice) throw new Error('It is late');
const unnamed = { wanted: { role: 'payer', name: '临桂区财政局' }, why: 'unknown' } as const;
const moving = {
  name: 'payment-1',
  from: instant('2026-03-09T16:00:00Z'),
  to: instant('2026-03-10T16:00:00Z'),
};

const account = { bank: '桂林银行', holder: '某某公司', number: '6222000000009002' };
const about = (one: Entitlement, before: EntitlementStatus = 'matched'): AboutEntitlement => ({
  ...at,
  entitlement: one,
  before,
  account,
});

/** Past its limit, and nothing said. */
const breached = (one: Entitlement): Entitlement => ({
  ...one,
  limits: Object.fromEntries(
    Object.entries(one.limits).map(([name, limit]) => [name, { ...limit, breachedAt: monday }]),
  ),
});

/** An entitlement for which each row has something to say. */
const examples: Readonly<Record<keyof typeof entitlementTold, AboutEntitlement>> = {
  matched: about(entitlement(1)),
  queued: about(moved(entitlement(123_456), 'queued')),
  'awaiting-confirmation': about(asked),
  'confirmation-reminder': about(asked),
  lapse: about(asked),
  lapsed: about(lapsed(asked, monday)),
  waived: about(waived(asked, monday)),
  confirmed: about(confirmed(asked, undefined, at)),
  'in-review': about(unasked),
  refused: about(reviewed(unasked, { met: false, reasons: ['已停止经营。'] }, monday)),
  granted: about(funded(entitlement(0, policy({ confirmation: null, review: false })), at)),
  'in-payment': about(paying),
  'payment-ordered': about(paying),
  'payment-refused': about(settled(ordered(paying, 1, orderId(1)), 1, refusal('other'), monday)),
  'account-changed': about(heldForAccount(paying, 1, monday)),
  'ordered-again': about(paying),
  'instalment-paid': about(
    settled(ordered(paying, 1, orderId(1)), 1, { paid: 61_728, refusal: undefined }, monday),
  ),
  'instalment-disputed': about({ ...paying, reasons: ['未到账。'] }),
  paid: about(paid),
  disputed: about(disputed, 'paid'),
  received: about(moved(disputed, 'received'), 'disputed'),
  'waits-for-name': { ...about(paying), unnamed, first: true } as AboutEntitlement,
  'goes-on': about(paying),
  overdue: { ...about(sequel), notice } as AboutEntitlement,
  notice: { ...about(sequel), notice } as AboutEntitlement,
  'overdue-stated': about(paying),
  'plan-broken': { ...about(paying), days: [plainDate('2026-04-10')] } as AboutEntitlement,
  statement: about(breached(paying)),
  'plans-broken': about({ ...paying, brokenPlans: 4 }),
  integrity: about(paying),
  'deadline-moved': { ...about(paying), moved: [{ ...moving, provisional: true }] } as AboutEntitlement,
};

const one: IntegrityCase = {
  id: IntegrityCaseId.parse('ic_01J9ZZZZZZZZZZZZZZZZZZZZZZ-1'),
  status: 'candidate',
  ...{
    department: '市科学技术局',
    act: 'policy-overdue',
    field: 'industry-support',
    openedBy: 'platform',
    entitlementId: 'en_1',
    policy: once.policy,
    fen: 1,
  },
  ...{ overdueSince: instant('2026-03-09T16:00:00Z'), openedAt: monday },
};
const then = (from: IntegrityCase, action: Parameters<typeof acted>[1]): IntegrityCase => {
  const after = acted(from, action, { by: 'operator', grounds: '资金已到位。' }, monday);
  if (!after) throw new Error(`${from.status} does not ${action}`);
  return after;
};
const { policy: _policy, entitlementId: _entitlement, ...bare } = one;
const found: IntegrityCase = {
  ...bare,
  ...{ act: 'contract-breach', field: 'investment-promotion', openedBy: 'person' },
  ...{ what: '未按招商协议交付场地', reference: '招商协议 2025 第 7 号' },
};
const judged: Readonly<Record<keyof typeof integrityTold, IntegrityCase>> = {
  candidate: one,
  dispute: then(one, 'dispute'),
  determine: then(one, 'determine'),
  dismiss: then(one, 'dismiss'),
  withdraw: then(then(one, 'determine'), 'withdraw'),
  'candidate-found': found,
  'determine-found': then(found, 'determine'),
  'dismiss-found': then(found, 'dismiss'),
};

it.each([
  ...cellsOf<string, unknown>(entitlementTold, examples),
  ...cellsOf<string, unknown>(integrityTold, judged),
])('$move, to $party: in clean words of both languages', ({ said }) => {
  expectClean(said);
});

describe('a status of an entitlement', () => {
  it.each(Object.keys(entitlementTransitions) as EntitlementStatus[])('%s has a row', (status) =>
    expect(Object.keys(entitlementTold[status]).toSorted()).toEqual(parties.toSorted()),
  );
});

it('whoever confirms hears of the review from its confirmation alone', () => {
  const row = entitlementTold['in-review'].applicant;
  expect(isTold(row) && row.body(about(confirmed(asked, undefined, at)))).toBeUndefined();
});

it('a payment that was refused for its account waits for another, and one for no fault of it runs on', () => {
  const { applicant, department } = entitlementTold['payment-refused'];
  const words = (cause: 'account' | 'other') =>
    [applicant, department].map(
      (cell) =>
        isTold(cell) &&
        cell.body(about(settled(ordered(paying, 1, orderId(1)), 1, refusal(cause), monday)))?.zh,
    );
  expect(words('account')).toEqual([
    expect.stringContaining('另行填写并确认收款账户'),
    expect.stringContaining('贵单位暂无需处理'),
  ]);
  expect(words('other')).toEqual([
    expect.stringContaining('贵单位无需办理任何手续'),
    expect.stringContaining('请处理后重新下达付款'),
  ]);
});
