import { api } from '../functions/entrypoints/routes.ts';

export { api };

/** Domains whose tasks state machines call. The synthesis checks them against the definitions, both ways. */
export const taskDomains = [
  'channels',
  'consultations',
  'deadlines',
  'enterprises',
  'entitlements',
  'joint-installations',
  'matching',
  'operations',
  'orders',
  'projects',
  'retention',
  'river-approvals',
  'webhooks',
] as const;

/** What sets a function off, and the domains that have one for it (docs/adr/0001). */
export interface Domains {
  readonly api: keyof typeof api;
  readonly tasks: (typeof taskDomains)[number];
  readonly stream: 'outbox';
  readonly queue: 'outbox' | 'webhooks';
  readonly events: 'channels' | 'files' | 'operations';
}
export type Trigger = keyof Domains;
export type Domain = Domains[Trigger];

/** The module of a function, from the root of the repository; it exports `handler`. */
export const entryOf = <T extends Trigger>(domain: Domains[T], trigger: T): string =>
  `functions/entrypoints/${trigger}/${domain}.ts`;
