import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { ITable } from 'aws-cdk-lib/aws-dynamodb';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { Route } from '../functions/platform/http/route.ts';
import { api, type Domain, type Domains, type Trigger } from './functions.ts';

/** The partitions of the main table, by what their keys begin with; one without a `*` is a single partition. */
type Partition =
  | 'CALENDAR'
  | 'CALENDAR-HISTORY#*'
  | 'CASE#*'
  | 'CONSULTATION#*'
  | 'DOSSIER#*'
  | 'EFFECT#*'
  | 'ENTERPRISE#*'
  | 'ENTITLEMENT#*'
  | 'ERASURE#*'
  | 'ESCALATION#*'
  | 'FEED#*'
  | 'FUND#*'
  | 'IDEMPOTENCY#*'
  | 'INTEGRITY#*'
  | 'LOST-DAYS'
  | 'MESSAGES#*'
  | 'ORDER#*'
  | 'ORDER-EVENTS#*'
  | 'PARTNER#*'
  | 'PERSONS#*'
  | 'POLICIES'
  | 'POLICIES-EDITION'
  | 'POLICY#*'
  | 'POLICY-DEPARTMENTS'
  | 'PROJECT#*'
  | 'PROJECT-CODE#*'
  | 'REGION#*'
  | 'RETENTION-PERIOD#*'
  | 'RIVER#*'
  | 'RIVER-AREAS'
  | 'SERVICE-ITEM#*'
  | 'SICK#*'
  | 'STAGE-PLANS'
  | 'TIMELINE#*'
  | 'WEBHOOK-DELIVERY#*';

type TriggersOf<D extends Domain> = { [T in Trigger]: D extends Domains[T] ? T : never }[Trigger];

/** What nearly every change writes beside the thing itself: its record, and the effects it has. */
const recorded = ['TIMELINE#*', 'EFFECT#*'] as const;
const orders = ['ORDER#*', 'ORDER-EVENTS#*', 'ESCALATION#*', ...recorded] as const;
const entitlements = ['ENTITLEMENT#*', 'FUND#*', 'MESSAGES#*', 'INTEGRITY#*', ...orders] as const;
const projects = ['PROJECT#*', 'CASE#*', 'DOSSIER#*', 'LOST-DAYS', ...orders] as const;
const river = ['RIVER#*', 'DOSSIER#*', ...orders] as const;

/**
 * What each function writes in the main table. Another partition is refused: on AWS by IAM, on one machine by the local
 * runtime, which reads the same list from the function's metadata. Exhaustive by type, like `needs`.
 */
const writes: { readonly [D in Domain]: Readonly<Record<TriggersOf<D>, readonly Partition[]>> } = {
  calendar: { api: ['CALENDAR', 'CALENDAR-HISTORY#*', 'EFFECT#*'] },
  consultations: { api: ['CONSULTATION#*', ...orders], tasks: ['CONSULTATION#*', ...orders] },
  deadlines: {
    api: [],
    tasks: ['CASE#*', 'CONSULTATION#*', 'RIVER#*', 'SICK#*', ...projects, ...entitlements],
  },
  enterprises: { api: ['ENTERPRISE#*', 'EFFECT#*'] },
  entitlements: { api: entitlements, tasks: ['SICK#*', ...entitlements] },
  integrity: { api: ['INTEGRITY#*', 'MESSAGES#*', 'EFFECT#*'] },
  'joint-installations': { api: ['CASE#*', ...orders], tasks: ['CASE#*', ...orders] },
  matching: { api: entitlements, tasks: entitlements },
  messages: { api: [] },
  me: { api: [] },
  meta: { api: [] },
  operations: { api: ['EFFECT#*'], events: ['TIMELINE#*'] },
  orders: { api: orders, tasks: orders },
  outbox: { stream: ['EFFECT#*', 'FEED#*', 'WEBHOOK-DELIVERY#*'] },
  partners: { api: ['PARTNER#*', 'REGION#*'] },
  policies: { api: ['POLICY#*', 'POLICIES', 'POLICIES-EDITION', 'POLICY-DEPARTMENTS', 'EFFECT#*'] },
  projects: { api: ['PROJECT-CODE#*', 'STAGE-PLANS', ...projects], tasks: projects },
  retention: {
    api: ['ERASURE#*', 'RETENTION-PERIOD#*', 'EFFECT#*'],
    tasks: ['ERASURE#*', 'PERSONS#*', 'SICK#*', 'MESSAGES#*', 'EFFECT#*'],
  },
  // A case that comes from a project is shown among its own.
  'river-approvals': { api: ['RIVER-AREAS', 'PROJECT#*', ...river], tasks: river },
  'service-items': { api: ['SERVICE-ITEM#*'] },
  webhooks: {
    api: ['WEBHOOK-DELIVERY#*', 'EFFECT#*'],
    // An address that is gone is disabled, with all that lists its partner.
    tasks: ['WEBHOOK-DELIVERY#*', 'PARTNER#*', 'REGION#*', 'ENTERPRISE#*', 'EFFECT#*'],
  },
};

const isIdempotent = (domain: Domain): boolean =>
  Object.entries<Readonly<Record<string, Route>>>(api).some(
    ([name, table]) => name === domain && Object.values(table).some(({ idempotent }) => idempotent),
  );

/** The partitions that a function may write, sorted: those of its row, and where a route needs it those of its repeats. */
export const partitionsOf = (domain: Domain, trigger: Trigger): readonly string[] => {
  const rows: Readonly<Partial<Record<Trigger, readonly Partition[]>>> = writes[domain];
  const repeats = trigger === 'api' && isIdempotent(domain) ? ['IDEMPOTENCY#*'] : [];
  return [...new Set([...(rows[trigger] ?? []), ...repeats])].sort();
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
