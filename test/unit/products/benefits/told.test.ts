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
import { objected } from '../../../../functions/products/benefits/entitlements/publication.ts';
import {
  recovering,
  repaid,
  writtenOff,
} from '../../../../functions/products/benefits/entitlements/recovery.ts';
import { paymentReturned } from '../../../../functions/products/benefits/entitlements/returned.ts';
import { addressed } from '../../../../functions/products/benefits/entitlements/telling/addressed.ts';
import type { AboutEntitlement } from '../../../../functions/products/benefits/entitlements/telling/about.ts';
import { entitlementTold } from '../../../../functions/products/benefits/entitlements/told.ts';
import {
  confirmed,
  funded,
  lapsed,
  reviewed,
  waived,
} from '../../../../functions/products/benefits/entitlements/transitions.ts';
import { moved } from '../../../../functions/products/benefits/entitlements/move.ts';
import {
  IntegrityCaseId,
  type IntegrityCase,
} from '../../../../functions/products/benefits/integrity/model.ts';
import { acted } from '../../../../functions/products/benefits/integrity/rules.ts';
import { integrityTold } from '../../../../functions/products/benefits/integrity/told.ts';
import { isTold, parties, type Row } from '../../../../functions/services/messages/told.ts';
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

/** What may follow a payment, or precede it. */
const objection = {
  id: 'ob_1',
  at: monday,
  by: { kind: 'citizen' as const, id: 'c-1' },
  reason: '该企业已停止经营',
};
const shownToAll = objected(
  funded(
    entitlement(
      123_456,
      policy({
        confirmation: null,
        review: false,
        publication: { workingDays: 5, place: '市政府网站', citation: '第八条', decideWithin: 10 },
      }),
    ),
    at,
  ),
  objection,
);
const judgedObjection = { ...objection, decision: { at: monday, upheld: false, reason: '经核实仍在经营' } };
const paidByOrder = {
  ...paid,
  instalments: paid.instalments.map((one) => ({ ...one, orderId: orderId(1) })),
};
const sentBack = paymentReturned(paidByOrder, {
  ...{ orderId: orderId(1), instalment: 1, fen: 123_456, at: monday },
  reason: '账户已注销',
});
const toEvaluate = funded(
  entitlement(
    123_456,
    policy({
      confirmation: null,
      review: false,
      instalments: [
        halves[0],
        {
          ...halves[1],
          evaluation: { label: '完成投资计划', citation: '第九条', within: 20, failed: 'lapses' },
        },
      ],
    }),
  ),
  at,
);
const owedBack = recovering(
  paidByOrder,
  {
    ...{ fen: 23_456, reason: '多计 1 人', basis: '《财政违法行为处罚处分条例》第十四条' },
    ...{ payInto: '桂林市财政局国库账户', plan: [{ on: plainDate('2026-04-01'), fen: 23_456 }] },
  },
  monday,
);

const scoreOf = { total: 5_850, minimum: 6_000, rank: 3, of: 4, passed: false, ties: [], turn: 2 };

/** An entitlement for which each row has something to say. */
const examples: Readonly<Record<keyof typeof entitlementTold, AboutEntitlement>> = {
  matched: about(entitlement(1)),
  'in-scoring': about(moved(entitlement(123_456), 'in-scoring')),
  scored: about({ ...moved(entitlement(123_456), 'in-scoring'), score: scoreOf }),
  queued: about(moved(entitlement(123_456), 'queued')),
  'awaiting-confirmation': about(asked),
  'confirmation-reminder': about(asked),
  lapse: about(asked),
  lapsed: about(lapsed(sentBack, monday)),
  waived: about(waived(asked, monday)),
  'handed-over': about(asked),
  'ended-while-paid': about({
    ...paying,
    ended: { name: 'hukou', label: '户籍在本市', citation: '第五条', at: monday },
  }),
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
  'in-publication': about(shownToAll),
  'publication-over': about(shownToAll),
  objected: { ...about(shownToAll), objection } as AboutEntitlement,
  'objection-decided': { ...about(shownToAll), objection: judgedObjection } as AboutEntitlement,
  'objections-due-soon': about(shownToAll),
  'objections-late': about(shownToAll),
  'objections-again': about(shownToAll),
  'payment-returned': about(sentBack),
  'correction-reminder': about(sentBack),
  'correction-over': about(sentBack),
  'correction-again': about(sentBack),
  'evaluation-due-soon': about(toEvaluate),
  'evaluation-late': about(toEvaluate),
  'evaluation-again': about(toEvaluate),
  'evaluation-passed': { ...about(toEvaluate), number: 2 } as AboutEntitlement,
  'evaluation-failed': {
    ...about({ ...toEvaluate, reasons: ['投资未达标'] }),
    number: 2,
  } as AboutEntitlement,
  recovering: about(owedBack),
  'recovery-changed': about(owedBack),
  repaid: about(repaid(owedBack, { fen: 1, on: plainDate('2026-03-02'), reference: 'a', at: monday })),
  recovered: about(owedBack),
  'written-off': about(writtenOff(owedBack, '企业已破产', monday)),
  'repayment-due-soon': about(owedBack),
  'repayment-late': about(owedBack),
  'repayment-again': about(owedBack),
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

/** The same of a child, whose guardian is told: the words are the table's own, and speak to a person. */
const ofChild = ({ entitlement: { uscc: _, ...rest }, ...of }: AboutEntitlement): AboutEntitlement => ({
  ...of,
  entitlement: { ...rest, citizen: 'c-child', actor: { kind: 'citizen', id: 'c-mother' } } as Entitlement,
});
/** Names of policies, and what somebody said: their own words. */
const quoted = /《[^》]*》|"[^"]*"|该企业已停止经营|企业已破产/g;
const childs = Object.fromEntries(Object.entries(examples).map(([move, of]) => [move, ofChild(of)]));
const childsTold = Object.fromEntries(
  Object.entries<Row<never>>(entitlementTold).map(([move, row]) => [
    move,
    addressed(row, ofChild(examples[move as keyof typeof examples]).entitlement),
  ]),
);

it.each(cellsOf<string, unknown>(childsTold, childs))(
  '$move of a child, to $party: names no enterprise, and nobody by id',
  ({ party, said }) => {
    const words = `${said?.zh ?? ''}${said?.en ?? ''}`.replace(quoted, '');
    expect(words).not.toMatch(
      party === 'applicant' ? /贵单位|企业|惠企|enterprise/ : /企业|惠企|c-child|c-mother/,
    );
    if (party === 'applicant') expect(words).toContain('您作为监护人代为办理的事项：');
  },
);

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

it('what lapsed for want of a click can be claimed again, and what lapsed for want of an account not', () => {
  const { applicant } = entitlementTold.lapsed;
  const words = (one: Entitlement) => isTold(applicant) && applicant.body(about(one))?.zh;
  expect(words(lapsed(asked, monday))).toContain('可在平台上重新申领');
  expect(words(lapsed(sentBack, monday))).toContain('不再拨付');
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
