import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { ITable } from 'aws-cdk-lib/aws-dynamodb';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { Route } from '../functions/platform/http/route.ts';
import { api, type Domain, type Domains, type Trigger } from './functions.ts';

/** The partitions of the main table, by what their keys begin with; one without a `*` is a single partition. */
type Partition =
  | 'ACCOUNT-TOLD#*'
  | 'AUDIT'
  | 'AUDIT-HEAD'
  | 'BENEFIT-USES#*'
  | 'CALENDAR'
  | 'CALENDAR-HISTORY#*'
  | 'CALENDAR-TOLD'
  | 'CASE#*'
  | 'CHANNEL-DELIVERY#*'
  | 'CHANNELS#*'
  | 'COMMITMENT#*'
  | 'COMMITMENT-BARS#*'
  | 'COMMITMENT-LIST#*'
  | 'CONSULTATION#*'
  | 'DOSSIER#*'
  | 'DUE-LEASES'
  | 'EFFECT#*'
  | 'ENDPOINTS#*'
  | 'ENTERPRISE#*'
  | 'ENTERPRISE-IMPORT#*'
  | 'EMERGENCY#*'
  | 'EMERGENCY-AT#*'
  | 'ENTITLEMENT#*'
  | 'ENTITLEMENT-RECORD#*'
  | 'ERASURE#*'
  | 'ESCALATION#*'
  | 'FEED#*'
  | 'FEED-HEAD#*'
  | 'FILE#*'
  | 'FILES#*'
  | 'FUND#*'
  | 'GATHERED#*'
  | 'IDEMPOTENCY#*'
  | 'INTEGRITY#*'
  | 'KEPT#*'
  | 'LEGAL-DATA'
  | 'LINE-RULES#*'
  | 'LOST-DAYS'
  | 'MATCHING-RUN#*'
  | 'MESSAGES#*'
  | 'NOTICES#*'
  | 'ORDER#*'
  | 'ORDER-EVENTS#*'
  | 'OUT#*'
  | 'PARTNER#*'
  | 'PARTNER-NAMES'
  | 'PERSONS#*'
  | 'PLACES'
  | 'DICTIONARY-EDITION'
  | 'INDICATORS'
  | 'RATES'
  | 'POLICIES'
  | 'POLICIES-EDITION'
  | 'POLICY#*'
  | 'POLICY-DEPARTMENTS'
  | 'PROJECT#*'
  | 'PROJECT-CODE#*'
  | 'PROJECT-TIMES'
  | 'REGION#*'
  | 'RESPONDER#*'
  | 'RETENTION-PERIOD#*'
  | 'RIVER#*'
  | 'RIVER-AREAS'
  | 'RIVER-RULES'
  | 'SANDBOX#*'
  | 'SERVICE-ITEM#*'
  | 'RECOMPUTATION'
  | 'SCORING#*'
  | 'SICK#*'
  | 'SITE#*'
  | 'STAGE-PLANS'
  | 'TIMELINE#*'
  | 'WAITING#*'
  | 'WEBHOOK-DELIVERY#*';

type TriggersOf<D extends Domain> = { [T in Trigger]: D extends Domains[T] ? T : never }[Trigger];

/** What nearly every change writes beside the thing itself: its record, and the effects it has. */
const effects = ['EFFECT#*', 'OUT#*'] as const;
const recorded = ['TIMELINE#*', ...effects] as const;
/** An order, and all who are told of it. */
const orders = ['ORDER#*', 'ORDER-EVENTS#*', 'ESCALATION#*', 'MESSAGES#*', ...recorded] as const;
/** A commitment, and of whom none is taken. */
const commitments = ['COMMITMENT#*', 'COMMITMENT-BARS#*'] as const;
const entitlements = [
  'ENTITLEMENT#*',
  'KEPT#*',
  'ENTITLEMENT-RECORD#*',
  'WAITING#*',
  'PERSONS#*',
  'FUND#*',
  'INTEGRITY#*',
  'SCORING#*',
  ...orders,
] as const;
/** A case with its orders. */
const projects = [
  'PROJECT#*',
  'KEPT#*',
  'PERSONS#*',
  'CASE#*',
  'DOSSIER#*',
  'LOST-DAYS',
  ...commitments,
  ...orders,
] as const;
const river = ['RIVER#*', 'KEPT#*', 'PERSONS#*', 'DOSSIER#*', ...orders] as const;

/** All that a closed case may consist of: what is archived is removed. */
const closed = [
  'CASE#*',
  'COMMITMENT#*',
  'CONSULTATION#*',
  'DOSSIER#*',
  'EMERGENCY#*',
  'ENTITLEMENT#*',
  'ENTITLEMENT-RECORD#*',
  'ESCALATION#*',
  'FEED#*',
  'ORDER#*',
  'ORDER-EVENTS#*',
  'PROJECT#*',
  'RESPONDER#*',
  'RIVER#*',
  'TIMELINE#*',
  'WEBHOOK-DELIVERY#*',
] as const;

/** Where webhooks go, with all that lists a partner: its owner changes it, and an address that is gone is disabled. */
const endpoints = [
  'WEBHOOK-DELIVERY#*',
  'FEED-HEAD#*',
  'ENDPOINTS#*',
  'PARTNER#*',
  'REGION#*',
  'ENTERPRISE#*',
] as const;
/** One that is silent for too long is paused, and whoever is concerned is told. */
const sending = [...endpoints, 'MESSAGES#*', 'ESCALATION#*', ...effects] as const;
/** What is handed in, and who is told what became of it. */
const files = ['FILE#*', 'FILES#*', 'MESSAGES#*', ...effects] as const;
/** What is sent on channels; an address that takes nothing is told of in the mailbox. */
const digests = ['CHANNEL-DELIVERY#*', 'CHANNELS#*', 'MESSAGES#*', ...effects] as const;
/** The audit trail, and the names in it. */
const trail = ['AUDIT', 'AUDIT-HEAD', 'PERSONS#*'] as const;

/**
 * What each function writes in the main table. Another partition is refused: on AWS by IAM, on one machine by the local
 * runtime, which reads the same list from the function's metadata. Exhaustive by type, like `needs`.
 */
const writes: { readonly [D in Domain]: Readonly<Record<TriggersOf<D>, readonly Partition[]>> } = {
  audit: { api: [] },
  calendar: { api: ['CALENDAR', 'CALENDAR-HISTORY#*', 'PLACES', 'RECOMPUTATION', ...effects] },
  channels: {
    api: ['CHANNELS#*', 'PERSONS#*'],
    tasks: [...digests, 'SICK#*'],
    events: digests,
  },
  consultations: { api: ['CONSULTATION#*', 'KEPT#*', ...orders], tasks: ['CONSULTATION#*', ...orders] },
  deadlines: {
    api: [],
    tasks: [
      ...(['CALENDAR-TOLD', 'CASE#*', 'CONSULTATION#*', 'DUE-LEASES', 'GATHERED#*', 'RIVER#*'] as const),
      ...(['RECOMPUTATION', 'SICK#*'] as const),
      ...commitments,
      ...projects,
      ...entitlements,
    ],
  },
  enterprises: {
    api: ['ENTERPRISE#*', 'ENTERPRISE-IMPORT#*', 'PERSONS#*', ...effects],
    tasks: ['ENTERPRISE-IMPORT#*', 'PERSONS#*', ...effects],
  },
  entitlements: { api: entitlements, tasks: ['SICK#*', 'ACCOUNT-TOLD#*', ...entitlements] },
  files: { api: files, events: files },
  integrity: { api: ['INTEGRITY#*', 'MESSAGES#*', ...effects] },
  'joint-installations': {
    api: [
      ...(['CASE#*', 'KEPT#*', 'LINE-RULES#*', 'PERSONS#*', 'SITE#*', 'WAITING#*'] as const),
      'COMMITMENT-LIST#*',
      'EMERGENCY#*',
      'EMERGENCY-AT#*',
      ...commitments,
      ...orders,
    ],
    tasks: ['CASE#*', ...orders],
  },
  'legal-data': { api: ['CALENDAR', 'LEGAL-DATA'] },
  matching: {
    api: ['BENEFIT-USES#*', ...entitlements],
    tasks: ['ENTERPRISE-IMPORT#*', 'MATCHING-RUN#*', 'BENEFIT-USES#*', ...entitlements],
  },
  // How far a mailbox was read.
  messages: { api: ['MESSAGES#*'] },
  me: { api: [] },
  meta: { api: [] },
  operations: {
    api: ['WEBHOOK-DELIVERY#*', ...effects],
    // What has no execution is given one.
    tasks: effects,
    events: ['TIMELINE#*', 'MESSAGES#*'],
  },
  // Who approved an extension is kept; a plan opens the approvals of its case, and their departments may be awaited; a check
  // that finds a commitment broken has the step of its project done anew.
  orders: {
    api: [
      ...(['CASE#*', 'EMERGENCY#*', 'PROJECT#*', 'PERSONS#*', 'RESPONDER#*', 'WAITING#*'] as const),
      ...commitments,
      ...orders,
    ],
    tasks: orders,
  },
  outbox: {
    // Operators are told of an effect that is dead.
    stream: ['FEED#*', 'FEED-HEAD#*', 'WEBHOOK-DELIVERY#*', 'MESSAGES#*', ...effects],
    queue: ['FEED#*', 'FEED-HEAD#*', 'WEBHOOK-DELIVERY#*', 'MESSAGES#*', ...effects],
  },
  partners: { api: ['PARTNER#*', 'REGION#*', 'PARTNER-NAMES', 'WAITING#*', ...effects] },
  policies: {
    api: [
      'DICTIONARY-EDITION',
      'INDICATORS',
      'RATES',
      'MATCHING-RUN#*',
      'POLICY#*',
      'POLICIES',
      'POLICIES-EDITION',
      'POLICY-DEPARTMENTS',
      'WAITING#*',
      ...effects,
    ],
  },
  projects: {
    api: ['PROJECT-CODE#*', 'SITE#*', 'STAGE-PLANS', ...projects],
    tasks: ['SITE#*', 'WAITING#*', 'PROJECT-TIMES', ...projects],
  },
  retention: {
    api: ['ERASURE#*', 'RETENTION-PERIOD#*', ...effects],
    tasks: ['ERASURE#*', 'PERSONS#*', 'SICK#*', 'KEPT#*', ...files, ...closed],
  },
  // A case that comes from a project is shown among its own.
  'river-approvals': {
    api: ['RIVER-AREAS', 'RIVER-RULES', 'PROJECT#*', 'RESPONDER#*', ...river],
    tasks: ['WAITING#*', ...river],
  },
  // No list of escalations, no mailbox, no fund: what is played is counted nowhere.
  sandbox: { api: ['SANDBOX#*', 'ORDER#*', 'ORDER-EVENTS#*', ...recorded] },
  'service-items': { api: ['SERVICE-ITEM#*'] },
  webhooks: {
    api: [...endpoints, ...effects],
    tasks: sending,
    queue: sending,
  },
};

const someRoute = (domain: Domain, is: (route: Route) => unknown): boolean =>
  Object.entries<Readonly<Record<string, Route>>>(api).some(
    ([name, table]) => name === domain && Object.values(table).some(is),
  );

/** The partitions that a function may write, sorted: those of its row, and where a route needs them those of repeats and of the trail. */
export const partitionsOf = (domain: Domain, trigger: Trigger): readonly string[] => {
  const rows: Readonly<Partial<Record<Trigger, readonly Partition[]>>> = writes[domain];
  const own = rows[trigger] ?? [];
  const asked = trigger === 'api';
  const repeats = asked && someRoute(domain, ({ idempotent }) => idempotent) ? ['IDEMPOTENCY#*'] : [];
  const recorded = asked && someRoute(domain, ({ audit }) => audit) ? trail : [];
  // What follows of a message is written with it: that it waits for its reader's next digest.
  const followed = own.includes('MESSAGES#*') ? ['NOTICES#*'] : [];
  return [...new Set([...own, ...followed, ...repeats, ...recorded])].sort();
};

/**
 * Reading is by table; writing is by the partition's key. A transaction is authorised write by write, as what each is (AWS:
 * "Using IAM with DynamoDB transactions"). `ForAllValues` is true of no key at all, so that there must be one (AWS: "Set
 * operators for multivalued context keys").
 */
export const grantPartitions = (to: IFunction, table: ITable, partitions: readonly string[]): void => {
  table.grantReadData(to);
  if (partitions.length === 0) return;
  table.encryptionKey?.grantEncryptDecrypt(to);
  to.addToRolePolicy(
    new PolicyStatement({
      actions: ['dynamodb:PutItem', 'dynamodb:UpdateItem', 'dynamodb:DeleteItem'],
      resources: [table.tableArn],
      conditions: {
        'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': [...partitions] },
        Null: { 'dynamodb:LeadingKeys': 'false' },
      },
    }),
  );
};
