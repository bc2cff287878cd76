import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { grantMachines } from './constructs/machines.ts';
import { grantObjects } from './constructs/object-stores.ts';
import { grantSenders } from './constructs/senders.ts';
import type { Shared } from './constructs/shared.ts';
import type { Domain, Domains, Trigger } from './functions.ts';
import { grantPartitions } from './partitions.ts';

const erasing = ['s3:DeleteObject', 's3:DeleteObjectVersion'];
/** What is read side by side is one call, of whichever tables (docs/adr/0084): who may get an item may get several. */
const readsKeys = ['dynamodb:GetItem', 'dynamodb:BatchGetItem'];

/** What a function may be given. Everything it is not given here, it cannot touch. */
export const grant = {
  /** The main table: read whole, written by partition (partitions.ts). */
  table: (to, { table }, writes) => grantPartitions(to, table, writes),
  'table-read': (to, { table }) => void table.grantReadData(to),
  secrets: (to, { secrets }) => void secrets.grantReadWriteData(to),
  'secrets-read': (to, { secrets }) => void secrets.grantReadData(to),
  records: (to, { records }) => void records.grantReadWriteData(to),
  'records-read': (to, { records }) => void records.grantReadData(to),
  /** To seal, and never to read: whoever writes who acted into the audit trail (docs/adr/0031). */
  'persons-keep': (to, { personKeys }) => {
    personKeys.grant(to, 'dynamodb:PutItem');
    // DynamoDB opens the table's own key in the caller's name, for writes too.
    personKeys.encryptionKey?.grantEncryptDecrypt(to);
  },
  /** To seal and to read what is known of persons: whoever may not, sees of them what a stranger would. */
  persons: (to, { personKeys }) => {
    personKeys.grant(to, ...readsKeys, 'dynamodb:PutItem');
    personKeys.encryptionKey?.grantEncryptDecrypt(to);
  },
  'persons-read': (to, { personKeys }) => {
    personKeys.grant(to, ...readsKeys);
    personKeys.encryptionKey?.grantDecrypt(to);
  },
  /** To drop keys, and to write down that it was done. */
  'persons-erase': (to, { personKeys, erasures }) => {
    personKeys.grant(to, ...readsKeys, 'dynamodb:DeleteItem');
    personKeys.encryptionKey?.grantEncryptDecrypt(to);
    erasures.grant(to, 'dynamodb:PutItem', 'dynamodb:Query');
    erasures.encryptionKey?.grantEncryptDecrypt(to);
  },
  /** To let others upload files and download them, to see what came, and to erase it. */
  files: (to, { files }) =>
    grantObjects(to, files, ['s3:GetObject', 's3:GetObjectVersion', 's3:PutObject', ...erasing]),
  /** To write archives of cases and to read them back: nobody of the platform erases one. */
  archives: (to, { archives }) =>
    grantObjects(to, archives, ['s3:GetObject', 's3:GetObjectVersion', 's3:PutObject']),
  'archives-read': (to, { archives }) => grantObjects(to, archives, ['s3:GetObject', 's3:GetObjectVersion']),
  /** Lines of records until they are read, and then no more. */
  imports: (to, { imports }) =>
    grantObjects(to, imports, ['s3:GetObject', 's3:GetObjectVersion', 's3:PutObject', ...erasing]),
  /** To send e-mail and text messages, by whichever provider the city has. */
  'send-notices': (to, { senders }) => grantSenders(to, senders),
  'carry-effects': (to, shared) => grantMachines(to, shared, 'start', 'answer'),
  /** What an execution began with, which an event of one under a key of ours does not say. */
  'describe-executions': (to, shared) => grantMachines(to, shared, 'describe'),
  observe: (to, shared) => grantMachines(to, shared, 'read'),
  operate: (to, shared) => grantMachines(to, shared, 'read', 'steer'),
} as const satisfies Record<string, (to: LambdaFunction, shared: Shared, writes: readonly string[]) => void>;

export type Need = keyof typeof grant;

type TriggersOf<D extends Domain> = { [T in Trigger]: D extends Domains[T] ? T : never }[Trigger];

/**
 * Least privilege by domain and trigger: api = its HTTP routes, tasks = what state machines call, stream = the outbox,
 * queue = what waits in a queue, events = the event bus.
 * Exhaustive by type: a domain that is missing, one too many, or a function without its row does not compile.
 */
export const needs: { readonly [D in Domain]: Readonly<Record<TriggersOf<D>, readonly Need[]>> } = {
  audit: { api: ['table-read', 'persons-read'] },
  calendar: { api: ['table', 'persons-keep'] },
  channels: {
    api: ['table', 'persons', 'persons-erase', 'send-notices'],
    tasks: ['table', 'persons-read', 'send-notices'],
    events: ['table'],
  },
  consultations: { api: ['table', 'persons-read'], tasks: ['table'] },
  'joint-installations': { api: ['table', 'persons'], tasks: ['table'] },
  'legal-data': { api: ['table', 'persons-keep'] },
  me: { api: ['table-read'] },
  meta: { api: ['table-read'] },
  orders: { api: ['table', 'persons'], tasks: ['table'] },
  partners: { api: ['table', 'secrets', 'persons-keep'] },
  projects: { api: ['table', 'persons'], tasks: ['table'] },
  retention: {
    api: ['table', 'persons-keep', 'archives-read'],
    // A record says who is told of a child’s erasure.
    tasks: ['table', 'records-read', 'persons-read', 'persons-erase', 'archives', 'files'],
  },
  'river-approvals': { api: ['table', 'persons'], tasks: ['table'] },
  sandbox: { api: ['table'] },
  'service-items': { api: ['table', 'persons-keep'] },
  webhooks: {
    api: ['table', 'secrets', 'persons-keep'],
    tasks: ['table', 'secrets-read'],
    queue: ['table', 'secrets-read'],
  },
  deadlines: { api: ['table-read'], tasks: ['table', 'records-read', 'persons-read'] },
  files: { api: ['table', 'files'], events: ['table', 'files'] },
  operations: {
    api: ['table', 'operate', 'persons-keep'],
    tasks: ['table', 'observe'],
    events: ['table', 'describe-executions'],
  },
  enterprises: {
    api: ['table', 'records', 'secrets', 'persons', 'imports'],
    tasks: ['table', 'records', 'persons', 'imports'],
  },
  messages: { api: ['table', 'persons-read'] },
  policies: { api: ['table', 'persons-keep'] },
  matching: { api: ['table', 'records', 'persons'], tasks: ['table', 'records', 'persons-read'] },
  entitlements: { api: ['table', 'records', 'persons'], tasks: ['table', 'records-read', 'persons'] },
  integrity: { api: ['table', 'persons-keep'] },
  outbox: { stream: ['table', 'carry-effects'], queue: ['table', 'carry-effects'] },
};

/** Machines that run by themselves, in Asia/Shanghai. */
export const schedules = {
  // On the half hour: limits end at midnight and at the usual office hours; any other rung waits for half an hour at most.
  'deadline-watch': 'cron(0/30 * * * ? *)',
  // What comes within a quarter of an hour is one digest.
  'channel-digests': 'cron(0/15 * * * ? *)',
  // After midnight, when payments fall due, and when offices open, which is when people are told.
  'overdue-notices': 'cron(5 0,9,12,15 * * ? *)',
  'policy-matching': 'cron(30 2 * * ? *)',
  retention: 'cron(30 3 * * ? *)',
} as const;
