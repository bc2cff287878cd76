import { clientOf, type Call } from './client.ts';
import { clockOf, type InstanceClock } from './clock.ts';
import { usccOf } from './city.ts';
import { startInstanceProcess, type RunningInstance } from './instance.ts';
import { startReceiver, type Receiver } from './receiver.ts';
import { importRegister, registers } from './register.ts';

/** A city of policies: a responsible department, a finance bureau, enterprises as the test files them. */
export interface BenefitsCity {
  readonly instance: RunningInstance;
  readonly receiver: Receiver;
  readonly clock: InstanceClock;
  readonly operator: Call;
  /** The responsible department: its orders, its messages, its policies, with one token. */
  readonly department: Call;
  readonly finance: Call;
  enterprise(uscc: string): Call;
  /** Registers a partner. @returns its calls */
  register(partner: object): Promise<Call>;
  /** Files enterprises with what a register knows of them. */
  file(records: readonly object[]): Promise<void>;
  /** Publishes a policy and lets everybody be matched by it. */
  publish(code: string, policy: object): Promise<void>;
  /** The whole of an enterprise's entitlement under a policy; undefined when it has none. */
  find(uscc: string, code: string): Promise<EntitlementSeen | undefined>;
  entitlement(uscc: string, code: string): Promise<EntitlementSeen>;
  /** An enterprise acts upon its entitlement: `confirmation`, `receipt` … */
  act(uscc: string, code: string, what: string, body?: object): ReturnType<Call>;
  /** An enterprise looks at the account it would be paid into, and clicks. */
  confirm(uscc: string, code: string): ReturnType<Call>;
  /** The codes of an enterprise's messages, oldest first. */
  told(uscc: string): Promise<string[]>;
  close(): Promise<void>;
}

export interface EntitlementSeen {
  readonly id: string;
  readonly status: string;
  readonly stage: string;
  readonly fen: number;
  readonly paid: number;
  readonly reasons?: readonly string[];
  readonly account?: object;
  /** The account on record that a click would take. */
  readonly payTo?: { readonly version: number; readonly number: string; readonly bank: string };
  readonly waits?: { readonly role: string; readonly name: string; readonly why: string };
  readonly payments: readonly { orderId: string; instalment: number; fen: number }[];
  readonly limits: Readonly<Record<string, { due: string | null; suspended: boolean }>>;
  readonly timeline: readonly { at: string; code: string }[];
}

export interface OrderShown {
  readonly id: string;
  readonly kind: string;
  readonly status: string;
  readonly subject: { readonly id: string };
  readonly request: { readonly fen: number; readonly uscc: string; readonly instalment?: number };
  readonly createdAt: string;
}

export const DEPARTMENT = '市工业和信息化局';
export const BUREAU = '市财政局';

/** Of a fixed sum, confirmed within 30 working days, paid at once: each test says what of it is different. */
export const policyOf = (conditions: readonly string[], change: object = {}) => ({
  status: 'published',
  name: '测试奖励',
  documentNumber: '测试〔2026〕2号',
  kind: 'award',
  mode: 'automatic',
  summary: '',
  sample: true,
  regions: ['450300'],
  industries: [],
  conditions: conditions.map((expression, index) => ({
    name: `condition-${index + 1}`,
    label: '条件',
    citation: `第${index + 1}条`,
    expression,
  })),
  amount: { kind: 'fixed', fen: 100_000 },
  instalments: [{ basisPoints: 10_000, afterWorkingDays: 0 }],
  fund: { source: '测试资金', budget: null },
  payer: BUREAU,
  paymentLimit: 5,
  noticeInterval: 10,
  confirmation: { limit: 30 },
  review: false,
  excludes: [],
  validFrom: '2026-01-01',
  validTo: null,
  department: DEPARTMENT,
  phone: '0773-0000000',
  ...change,
});

export const accountOf = (number: number) => ({
  bank: '桂林银行',
  holder: `测试企业${number}`,
  number: `62220000${String(number).padStart(8, '0')}`,
});

/** What a register knows of the n-th enterprise: its industry, its account, and more. */
export const filed = (number: number, facts: object, account: object | null = accountOf(number)) => ({
  uscc: usccOf(number),
  name: `测试企业${number}有限公司`,
  source: 'market-regulation',
  asOf: '2026-03-01',
  facts,
  account,
});

export const ordersOf = async (partner: Call, entitlement: string): Promise<OrderShown[]> => {
  const { body } = await partner('GET', '/v1/orders');
  return (body as { items: OrderShown[] }).items
    .filter(({ subject }) => subject.id === entitlement)
    .toSorted((a, b) => (a.createdAt < b.createdAt ? -1 : 1));
};

let events = 0;
/** A partner says what happened to an order. */
export const say = (partner: Call, orderId: string, event: { type: string } & Record<string, unknown>) =>
  partner('POST', `/v1/orders/${orderId}/events`, { body: { eventId: `ev-${(events += 1)}`, ...event } });

export const startBenefits = async (start: string): Promise<BenefitsCity> => {
  const [instance, receiver] = await Promise.all([
    startInstanceProcess({ CLOCK_START: start, LOG_LEVEL: 'info' }),
    startReceiver(),
  ]);
  const clock = clockOf(instance);
  const operator = clientOf(instance, { role: 'operator' });
  const callers = new Map<string, Call>();
  const enterprise = (uscc: string): Call => {
    const known = callers.get(uscc) ?? clientOf(instance, { role: 'enterprise', uscc });
    callers.set(uscc, known);
    return known;
  };
  const register: BenefitsCity['register'] = async (partner) => {
    const { status, body } = await operator('POST', '/v1/partners', {
      body: { regions: ['450300'], webhookUrl: `${receiver.origin}/partner`, ...partner },
    });
    if (status !== 201) throw new Error(`Not registered: ${JSON.stringify(body)}`);
    return clientOf(instance, { role: 'partner', partner: (body as { id: string }).id });
  };
  const find: BenefitsCity['find'] = async (uscc, code) => {
    const { body } = await enterprise(uscc)('GET', '/v1/entitlements');
    const { items } = body as { items: { id: string; policy: { code: string } }[] };
    const found = items.find(({ policy }) => policy.code === code);
    return found && ((await enterprise(uscc)('GET', `/v1/entitlements/${found.id}`)).body as EntitlementSeen);
  };
  const act: BenefitsCity['act'] = async (uscc, code, what, body) =>
    enterprise(uscc)('POST', `/v1/entitlements/${(await entitlement(uscc, code)).id}/${what}`, {
      ...(body && { body }),
    });
  const entitlement: BenefitsCity['entitlement'] = async (uscc, code) => {
    const found = await find(uscc, code);
    if (!found) throw new Error(`${uscc} has no entitlement under ${code}`);
    return found;
  };
  for (const one of registers) await register(one);
  return {
    instance,
    receiver,
    clock,
    operator,
    department: await register({ name: DEPARTMENT, kind: 'department', department: DEPARTMENT }),
    finance: await register({ name: BUREAU, kind: 'finance' }),
    enterprise,
    register,
    find,
    entitlement,
    file: async (records) => {
      await importRegister(
        operator,
        records.map((record) => JSON.stringify(record)),
      );
      await clock.settle();
    },
    publish: async (code, policy) => {
      const { status, body } = await operator('PUT', `/v1/policies/${code}`, { body: policy });
      if (status >= 400) throw new Error(`${code} was not published: ${JSON.stringify(body)}`);
      await clock.settle();
    },
    act,
    confirm: async (uscc, code) => {
      const { payTo } = await entitlement(uscc, code);
      return act(uscc, code, 'confirmation', { ...(payTo && { accountVersion: payTo.version }) });
    },
    told: async (uscc) => {
      const { body } = await enterprise(uscc)('GET', '/v1/messages?limit=50');
      return (body as { items: { code: string }[] }).items.map(({ code }) => code).toReversed();
    },
    close: async () => {
      await instance.dispose();
      await receiver.close();
    },
  };
};
