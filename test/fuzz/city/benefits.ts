import { accountOf, filed, policyOf } from '../../system/harness/benefits.ts';
import { registers } from '../../system/harness/register.ts';
import type { FuzzCity, Partner } from './city.ts';
import type { Ready } from './ready.ts';

const fen = 100_000;
/** Nobody of the samples is of it. */
const industry = 'K7020';
const [award, applied] = ['CITY-AWARD-2026', 'CITY-APPLIED-2026'] as const;

interface Seen {
  readonly id: string;
  readonly policy: { readonly code: string };
  readonly payTo?: { readonly version: number };
}

type Beneficiary = Awaited<ReturnType<FuzzCity['enterprise']>>;

/** What an entitlement is brought to. */
const wanted = ['offered', 'offered', 'paid', 'paid', 'refused', 'late', 'late', 'late', 'late'] as const;

const register = async (city: FuzzCity) => {
  const [source] = await Promise.all(registers.map((one) => city.register(one)));
  const department = '试验责任局';
  const responsible = await city.register({ name: department, kind: 'department', department });
  const finance = await city.register({ name: '试验财政局', kind: 'finance' });
  if (source === undefined) throw new Error('No register');
  return { source, responsible, finance, department };
};

const file = async (city: FuzzCity, source: Partner, numbers: readonly number[], facts: object) => {
  for (const number of numbers) {
    const { uscc, ...record } = filed(number, facts, accountOf(number));
    await city.post(source, `/v1/enterprise-records/${uscc}/events`, record);
  }
};

/** Policies, and an entitlement in each state; what is late is so once days have passed. */
export const prepareBenefits = async (city: FuzzCity) => {
  const { source, responsible, finance, department } = await register(city);
  const numbers = wanted.map((_, index) => 700 + index);
  const [applicant, supplier] = [await city.enterprise(720), await city.enterprise(721)];
  await file(city, source, numbers, { industry, employees: 20 });
  await file(city, source, [720], { industry: 'K7030', employees: 20 });
  await file(city, source, [721], { industry: 'K7040' });
  const { operator } = city;
  const publish = async (code: string, change: object, of: string) => {
    const body = policyOf([`enterprise.industry == "${of}"`], {
      department,
      payer: '试验财政局',
      paymentLimit: 1,
      ...change,
    });
    const { status, body: said } = await operator.call('PUT', `/v1/policies/${code}`, { body });
    if (status >= 400) throw new Error(`${code} was not published: ${JSON.stringify(said)}`);
  };
  await operator.call('PUT', '/v1/ladders/integrity-candidate', {
    body: {
      ladder: [
        { id: 'breach', when: 'due' },
        { id: 'integrity', when: 'after', workingDays: 1 },
      ],
      why: '试验',
    },
  });
  await publish(award, {}, industry);
  await publish(applied, { mode: 'simple-application' }, 'K7030');
  await city.clock.settle();

  const entitled = await Promise.all(
    wanted.map(async (state, index) => {
      const enterprise = await city.enterprise(numbers[index] ?? 0);
      const { items } = await city.get<{ items: readonly Seen[] }>(enterprise, '/v1/entitlements');
      const [one] = items;
      if (!one) throw new Error(`${enterprise.uscc} has no entitlement`);
      const seen = await city.get<Seen>(enterprise, `/v1/entitlements/${one.id}`);
      return { state, enterprise, id: one.id, version: seen.payTo?.version };
    }),
  );
  for (const { state, enterprise, id, version } of entitled)
    if (state !== 'offered')
      await city.post(enterprise, `/v1/entitlements/${id}/confirmation`, { accountVersion: version });
  await city.clock.settle();
  for (const { state, id } of entitled) {
    if (state !== 'paid' && state !== 'refused') continue;
    const order = await city.orderOf(finance, id);
    await city.say(
      finance,
      order.id,
      state === 'paid'
        ? { type: 'paid', fen }
        : { type: 'refused', cause: 'other', reason: '预算指标未下达' },
    );
  }
  const [confirmed, waived, received, disputed, refused, ...late] = entitled;
  return { responsible, source, applicant, supplier, confirmed, waived, received, disputed, refused, late };
};

/** After days have passed, in which nobody paid. */
export const readyBenefits = async (
  city: FuzzCity,
  {
    responsible,
    source,
    applicant,
    supplier,
    confirmed,
    waived,
    received,
    disputed,
    refused,
    late,
  }: Awaited<ReturnType<typeof prepareBenefits>>,
): Promise<Ready[]> => {
  const { caller: operator } = city.operator;
  const { items } = await city.get<{ items: readonly { id: string; entitlementId: string }[] }>(
    city.operator,
    '/v1/integrity-cases?limit=100',
  );
  const cases = late.map(({ id }) => items.find(({ entitlementId }) => entitlementId === id)?.id ?? '');
  const [determined = '', dismissed = '', contested = '', withdrawn = ''] = cases;
  await city.post(city.operator, `/v1/integrity-cases/${withdrawn}/determination`, { grounds: '逾期未兑现' });
  const grounds = { grounds: '已核实' };
  const of = (
    operation: string,
    one: { readonly enterprise: Beneficiary; readonly id: string } | undefined,
    body?: object,
  ): Ready[] =>
    one
      ? [
          {
            operation: `entitlements.${operation}`,
            by: one.enterprise.caller,
            path: { id: one.id },
            ...(body && { body }),
          },
        ]
      : [];
  const [{ id: overdue = '' } = {}] = late;
  return [
    ...of('confirm', confirmed, { accountVersion: confirmed?.version }),
    ...of('waive', waived),
    ...of('receive', received),
    ...of('dispute', disputed, { reason: '未到账' }),
    ...['show', 'deadline', 'deadlineFile'].flatMap((operation) => of(operation, late[1])),
    { operation: 'entitlements.orderPayment', by: responsible.caller, path: { id: refused?.id ?? '' } },
    {
      operation: 'entitlements.state',
      by: responsible.caller,
      path: { id: overdue },
      body: {
        reason: '资金未到位',
        plan: [{ on: '2027-03-01', fen }],
        person: '王大明',
        contact: '0773-0000001',
      },
    },
    { operation: 'integrity.show', by: operator, path: { id: determined } },
    { operation: 'integrity.determine', by: operator, path: { id: determined }, body: grounds },
    { operation: 'integrity.dismiss', by: operator, path: { id: dismissed }, body: grounds },
    { operation: 'integrity.dispute', by: responsible.caller, path: { id: contested }, body: grounds },
    { operation: 'integrity.withdraw', by: operator, path: { id: withdrawn }, body: grounds },
    {
      operation: 'policies.put',
      by: responsible.caller,
      path: { code: 'CITY-OTHER-2026' },
      body: policyOf(['enterprise.industry == "K7050"'], { department: '试验责任局', payer: '试验财政局' }),
    },
    { operation: 'matching.form', by: applicant.caller, path: { code: applied } },
    { operation: 'matching.apply', by: applicant.caller, path: { code: applied }, body: {} },
    { operation: 'enterprises.own', by: supplier.caller },
    { operation: 'enterprises.supply', by: supplier.caller, body: { facts: { employees: 7 } } },
    { operation: 'enterprises.show', by: operator, path: { uscc: supplier.uscc } },
    {
      operation: 'enterprises.event',
      by: source.caller,
      path: { uscc: supplier.uscc },
      body: { name: '桂林试验有限公司', asOf: '2026-03-02', facts: { aboveScale: true }, account: null },
    },
  ];
};
