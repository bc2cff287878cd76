import { api, type Domain, type Trigger } from './functions.ts';

/** Below this an account has too few invocations to divide them; new accounts have ten. */
const worthDividing = 500;

/** What one function has for itself, in per cent of the account. */
const shares = {
  /** Anybody may call them without a token: so much and no more, whoever calls. */
  public: 4,
  /** What the law waits for. Nobody else takes these from it. */
  tasks: 2,
  stream: 2,
  events: 1,
} as const;

/** Those that need another share: as many segments side by side as the Map has, as many first attempts as the queue brings. */
const others: Readonly<Partial<Record<`${Domain}-${Trigger}`, number>>> = {
  'matching-tasks': 5,
  'webhooks-queue': 6,
  'outbox-queue': 1,
};

const isPublic = (domain: Domain): boolean =>
  Object.entries(api).some(
    ([name, table]) => name === domain && Object.values(table).some(({ roles }) => roles === 'public'),
  );

const shareOf = (domain: Domain, trigger: Trigger): number | undefined => {
  const other = others[`${domain}-${trigger}`];
  if (other !== undefined) return other;
  if (trigger === 'api') return isPublic(domain) ? shares.public : undefined;
  return trigger === 'queue' ? undefined : shares[trigger];
};

/**
 * How many invocations a function has for itself: a reserve, which nobody else takes, and a ceiling. So a flood on a public
 * route takes nothing from sweeps, tasks and the stream. What has no share has what is left (Lambda guide, "Reserved
 * concurrency"; 100 must be left).
 */
export const reservedFor = (domain: Domain, trigger: Trigger, account: number): number | undefined => {
  const share = account < worthDividing ? undefined : shareOf(domain, trigger);
  return share === undefined ? undefined : Math.floor((account * share) / 100);
};
