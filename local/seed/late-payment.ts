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

/** The enterprise of the samples confirms a benefit that nobody pays; days pass until the present. Again it changes nothing. */
export const seedLatePayment = async (
  enterprise: ApiCall,
  clock: RuntimeClock,
  arrival: number,
): Promise<void> => {
  await clock.travel((now) => ({ target: now }));
  const { items } = succeeded<{ items: readonly Seen[] }>(
    await enterprise('GET', '/v1/entitlements?limit=100'),
  );
  const benefit = items.find((one) => one.policy.code === policy);
  if (benefit === undefined) throw new Error(`The samples match nobody with ${policy}`);
  if (benefit.status === 'awaiting-confirmation') await confirm(enterprise, benefit.id);
  await clock.travel((now) => ({ target: Math.max(now, arrival) }));
};
