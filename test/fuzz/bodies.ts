import { application, projectOf, services } from '../system/harness/city.ts';
import { filed, policyOf } from '../system/harness/benefits.ts';

const sha = (digit: string) => digit.repeat(64);
const materials = [{ kind: 'site-plan', sha256: sha('a') }];
const contact = { name: '李四', phone: '13812345678' };
const projectCode = (number: number) => `2603-450305-04-01-${String(100_000 + number)}`;
const text = { zh: '试验', en: 'Trial' };

/** What the instance shows of itself, to be sent back changed a little. */
export interface Samples {
  readonly areas: object;
  readonly plan: object;
  /** Ids of departments. */
  readonly departments: readonly string[];
  /** Of each service one that provides it: others come and go. */
  readonly utilities: Readonly<Record<string, string>>;
}

/** Bodies that are right by more than their schema: `number` makes what must be unique so. */
type Good = (uscc: string, number: number, samples: Samples) => unknown;

const events = [
  'accepted',
  'surveyed',
  'planned',
  'contracted',
  'works-begun',
  'constructed',
  'inspected',
  'connected',
  'met',
  'paid',
];

/** By operation; what is not here is made from its schema alone. */
export const goodBodies: Readonly<Record<string, readonly Good[]>> = {
  'joint-installations.submit': [
    (uscc, _, { utilities }) => ({ ...application(uscc), providers: utilities }),
    (uscc, number, { utilities }) => ({
      ...application(uscc, [services[number % services.length] ?? 'water']),
      providers: utilities,
    }),
  ],
  'projects.register': [
    (uscc, number) => ({
      ...projectOf(uscc, { code: projectCode(number), materials }),
      nature: number % 2 === 0 ? 'approval' : 'filing',
      key: number % 3 === 0,
    }),
  ],
  'river-approvals.submit': [
    (uscc) => ({
      applicant: { uscc, name: '桂林试验有限公司', contact },
      activity: 'construction',
      planned: '临江步道改造',
      site: {
        region: '450321',
        address: '阳朔县试验路 1 号',
        geometry: { type: 'Point', coordinates: [110.47, 24.9] },
      },
      materials: [],
    }),
  ],
  'partners.register': [
    (_, number) => ({
      name: `试验单位${number}`,
      kind: 'utility',
      services: [services[number % services.length]],
      regions: ['450326'],
      webhookUrl: 'http://127.0.0.1:9/',
    }),
  ],
  // Whoever becomes of it serves everything everywhere: applications go on finding whom to ask.
  'partners.change': [
    (_, number) => ({
      name: `改名单位${number}`,
      kind: 'utility',
      services,
      regions: ['450300'],
      webhookUrl: 'http://127.0.0.1:9/',
    }),
  ],
  'policies.put': [
    (_, number) =>
      policyOf(['enterprise.employees > 10'], { status: number % 4 === 0 ? 'published' : 'draft' }),
    () => ({ status: 'ended' }),
  ],
  'enterprises.event': [
    (_, number) => {
      const { uscc: _uscc, ...rest } = filed(1 + (number % 3), { employees: number % 100 });
      return rest;
    },
  ],
  'policies.try': [(_, number) => ({ record: filed(1 + (number % 3), { employees: 20 }) })],
  'policies.tryVersion': [(_, number) => ({ record: filed(1 + (number % 3), { employees: 20 }) })],
  'calendar.preview': [() => ({ off: [{ date: '2027-04-07', name: text }], work: [] })],
  'calendar.publish': [
    (_, number) => ({
      version: 1 + (number % 3),
      off: [{ date: '2027-04-07', name: text }],
      work: [],
      notice: { number: '样例〔2026〕1号', url: 'https://example.com/notice' },
      reason: '试验',
    }),
  ],
  'calendar.withdraw': [
    (_, number) => ({
      version: 2 + (number % 3),
      notice: { number: '样例〔2026〕2号', url: 'https://example.com/notice' },
      reason: '试验',
    }),
  ],
  'legal-data.publish': [
    () => ({ effectiveFrom: '2030-01-01', changes: { days: { 'letter-reply': 4 } }, reason: '试验' }),
  ],
  'calendar.changeLadder': [
    () => ({
      ladder: [
        { id: 'soon', when: 'before', workingDays: 1 },
        { id: 'breach', when: 'due' },
        { id: 'again', when: 'after', workingDays: 3, every: 5 },
      ],
      why: '试验',
    }),
  ],
  'calendar.changeHours': [
    () => ({ hours: { opens: '09:00', midday: '12:00', closes: '17:30', cutOff: '17:30' }, why: '试验' }),
  ],
  'consultations.send': [
    (_, number, { departments }) => ({
      to: departments[number % departments.length],
      about: { kind: 'rule', reference: '第十条' },
      question: '是否涉及公益林？',
    }),
  ],
  'enterprises.supply': [(_, number) => ({ facts: { employees: number } })],
  'matching.apply': [() => ({})],
  'river-approvals.replaceAreas': [(_, __, { areas }) => areas],
  'river-approvals.decide': [
    () => ({
      outcome: 'approved',
      decidedBy: { name: '王大明', post: '窗口负责人' },
      reasons: ['技术条件经联合审查'],
    }),
  ],
  'projects.publishPlan': [(_, number, { plan }) => ({ ...plan, version: 1_000 + number })],
  'service-items.publish': [
    (_, number) => ({
      name: text,
      basis: '第九条',
      handledBy: '自然资源局',
      steps: [{ id: 'review', after: [], statutory: 1 + (number % 9) }],
      materials: { required: [] },
      effectiveFrom: '2027-01-01',
      why: '公布时限',
    }),
  ],
  'orders.record': [
    (_, number) => ({ eventId: `ev-${number}`, type: events[number % events.length] }),
    (_, number) => ({ eventId: `rt-${number}`, type: 'returned', reasons: ['材料不清'] }),
    (_, number) => ({ eventId: `su-${number}`, type: 'suspended', ground: 'testing', until: '2026-12-31' }),
    (_, number) => ({ eventId: `mt-${number}`, type: 'met', grounds: '符合要求', checks: [] }),
  ],
};

/** What a path or a query names where not everything that its schema allows is there. */
export const goodPaths: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  'calendar.preview': { year: ['2027'], source: ['nation', 'region'] },
  'calendar.publish': { year: ['2027'], source: ['region'] },
  'calendar.withdraw': { year: ['2027'], source: ['region'] },
  'calendar.versions': { year: ['2027'], source: ['nation', 'region'] },
  'entitlements.report': { from: ['2026-10-01'], to: ['2026-11-30'] },
  'calendar.changeLadder': { kind: ['work-order', 'letter', 'joint-installation'] },
  'calendar.ladder': { kind: ['work-order', 'letter'] },
  'service-items.publish': { code: ['licence', 'permit'] },
  'service-items.show': { code: ['licence', 'permit'] },
  'policies.tryVersion': { version: ['1'] },
  'operations.executions': { machine: ['joint-installation', 'project-stage', 'entitlement'] },
};

/** The import's lines: a good record, another, and what is none. */
export const lines = (number: number): string =>
  [
    JSON.stringify(filed(1 + (number % 3), { employees: number % 500 })),
    JSON.stringify(filed(1 + (number % 7), { employees: null, region: '450305' }, null)),
    number % 3 === 0 ? '{"uscc":"__proto__"}' : '',
    number % 5 === 0 ? 'no json' : '',
  ].join('\n');
