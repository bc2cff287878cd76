import { setTimeout as sleep } from 'node:timers/promises';
import { instantOf } from '../../functions/law/instant.ts';
import { addWorkingDays, workingCalendar } from '../../functions/law/calendar/working-calendar.ts';
import { dateOf, daysBetween } from '../../functions/law/plain-date.ts';
import { succeeded, type ApiCall } from '../client.ts';
import type { RuntimeClock } from '../clock.ts';

/** The sample policy whose payer does not pay of itself. */
const policy = 'SAMPLE-GRADUATES-2026';
/** Long enough for the payment to be late, and for the enterprise to have been told. */
const workingDays = 5;
const day = 86_400_000;

/** When the samples' story begins so that it has come to the present at `arrival` (ms since 1970). */
export const storyBegins = (arrival: number): number => {
  const today = dateOf(instantOf(arrival));
  return arrival - daysBetween(addWorkingDays(workingCalendar(), today, -workingDays), today) * day;
};

interface Seen {
  readonly id: string;
  readonly status: string;
  readonly policy: { readonly code: string };
  readonly payTo?: { readonly version: number };
}

const confirm = async (enterprise: ApiCall, id: string): Promise<void> => {
  const { payTo } = succeeded<Seen>(await enterprise('GET', `/v1/entitlements/${id}`));
  const body = { accountVersion: payTo?.version };
  succeeded(await enterprise('POST', `/v1/entitlements/${id}/confirmation`, body));
};

/** How long matching may take: a task that failed for the moment is tried again after seconds in which all is idle. */
const patienceMs = 60_000;

/** What the sample policy offers, once it can be confirmed or has been. */
const offered = async (enterprise: ApiCall, clock: RuntimeClock): Promise<Seen> => {
  for (const limit = Date.now() + patienceMs; ; await sleep(250)) {
    await clock.travel((now) => ({ target: now }));
    const answer = await enterprise('GET', '/v1/entitlements?limit=100');
    const { items } = succeeded<{ items: readonly Seen[] }>(answer);
    const benefit = items.find((one) => one.policy.code === policy);
    if (benefit !== undefined && benefit.status !== 'matched') return benefit;
    if (Date.now() > limit) throw new Error(`The samples match nobody with ${policy}`);
  }
};

/** The enterprise of the samples confirms a benefit that nobody pays; days pass until the present. Again it changes nothing. */
export const seedLatePayment = async (
  enterprise: ApiCall,
  clock: RuntimeClock,
  arrival: number,
): Promise<void> => {
  const benefit = await offered(enterprise, clock);
  if (benefit.status === 'awaiting-confirmation') await confirm(enterprise, benefit.id);
  await clock.travel((now) => ({ target: Math.max(now, arrival) }));
};
