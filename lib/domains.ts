import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { grantOperations } from './constructs/state-machines.ts';
import type { Storage } from './constructs/storage.ts';

/** What a function may be given. Everything it is not given here, it cannot touch. */
export const grant = {
  table: (to: IFunction, { table }: Storage) => void table.grantReadWriteData(to),
  'table-read': (to: IFunction, { table }: Storage) => void table.grantReadData(to),
  secrets: (to: IFunction, { secrets }: Storage) => void secrets.grantReadWriteData(to),
  'secrets-read': (to: IFunction, { secrets }: Storage) => void secrets.grantReadData(to),
  records: (to: IFunction, { records }: Storage) => void records.grantReadWriteData(to),
  'records-read': (to: IFunction, { records }: Storage) => void records.grantReadData(to),
  'carry-effects': (to: IFunction) => grantOperations(to, to, 'start', 'answer'),
  operate: (to: IFunction) => grantOperations(to, to, 'read', 'steer'),
} as const satisfies Record<string, (to: IFunction, storage: Storage) => void>;

export type Need = keyof typeof grant;

/** Least privilege by domain and trigger: api = its HTTP routes, tasks = what state machines call, events = the bus. */
export const needs: Readonly<
  Record<
    string,
    {
      readonly api?: readonly Need[];
      readonly tasks?: readonly Need[];
      readonly stream?: readonly Need[];
      readonly events?: readonly Need[];
    }
  >
> = {
  calendar: { api: ['table'] },
  consultations: { api: ['table'], tasks: ['table'] },
  'joint-installations': { api: ['table'], tasks: ['table'] },
  meta: { api: ['table-read'] },
  orders: { api: ['table'], tasks: ['table'] },
  partners: { api: ['table', 'secrets'] },
  projects: { api: ['table'], tasks: ['table'] },
  river: { api: ['table'], tasks: ['table'] },
  'service-items': { api: ['table'] },
  webhooks: { api: ['table'], tasks: ['table', 'secrets-read'] },
  deadlines: { api: ['table-read'], tasks: ['table'] },
  operations: { api: ['table', 'operate'], events: ['table'] },
  enterprises: { api: ['table', 'records', 'secrets'] },
  messages: { api: ['table'] },
  policies: { api: ['table'] },
  matching: { api: ['table', 'records'], tasks: ['table', 'records'] },
  entitlements: { api: ['table', 'records'], tasks: ['table'] },
  integrity: { api: ['table'] },
  effects: { stream: ['table', 'carry-effects'] },
};

/** The domains with a `tasks.ts`. */
export const taskDomains = Object.keys(needs).filter((domain) => needs[domain]?.tasks !== undefined);

/** Machines that run by themselves, in Asia/Shanghai. */
export const schedules = {
  // On the half hour: limits end at midnight and at the usual office hours; any other rung waits for half an hour at most.
  'deadline-watch': 'cron(0/30 * * * ? *)',
  // After midnight, when payments fall due, and when offices open, which is when people are told.
  'overdue-notices': 'cron(5 0,9,12,15 * * ? *)',
  'policy-matching': 'cron(30 2 * * ? *)',
} as const;
