import { ok, type Schema } from '@liban/client';
import { addDays, dateOf } from '../../functions/law/plain-date.ts';
import type { Instant } from '../../functions/law/instant.ts';
import { applicant, dayOf } from '../story.ts';
import type { Telling } from './telling.ts';

const yuan = (fen: number): string =>
  `${(fen / 100).toLocaleString('en', { minimumFractionDigits: 2 })} yuan`;

/** Nobody applied: matched, confirmed with one click, paid; and one that is late, with its reason and its day. */
export const benefits = async (on: Telling): Promise<void> => {
  const { tell, check, enterprise, operator, as, now, pass } = on;
  const show = (id: string) => ok(enterprise.GET('/v1/entitlements/{id}', { params: { path: { id } } }));
  const list = async () =>
    (await ok(enterprise.GET('/v1/entitlements', { params: { query: { limit: 100 } } }))).items;
  const first = (all: readonly Schema<'EntitlementSummary'>[], status: string) => {
    const found = all.find((one) => one.status === status);
    if (found === undefined) throw new Error(`The story came out wrong: no benefit is ${status}`);
    return found;
  };

  const all = await list();
  tell(`${dayOf(now())}  ${applicant.name} applied for nothing, and is entitled to:`);
  for (const { policy, fen, status } of all) tell(`            ${policy.name}: ${yuan(fen)}, ${status}`);

  const offer = first(all, 'awaiting-confirmation');
  const { payTo } = await show(offer.id);
  const body = { accountVersion: payTo?.version ?? 0 };
  await ok(
    enterprise.POST('/v1/entitlements/{id}/confirmation', { params: { path: { id: offer.id } }, body }),
  );
  tell(`            It looks at the account on record and confirms ${offer.policy.name} with one click.`);

  const late = first(all, 'overdue');
  const { notices, fen, paid, department } = await show(late.id);
  tell(`            ${late.policy.name} is late. It has been told so ${notices.length} time(s) by itself.`);
  const { items } = await ok(operator.GET('/v1/partners'));
  const partner = items.find((one) => one.department === department)?.id ?? '';
  const reason = '专项资金尚未到账';
  const half = Math.floor((fen - paid) / 2);
  const today = dateOf(now() as Instant);
  const plan = [
    { on: addDays(today, 30), fen: half },
    { on: addDays(today, 60), fen: fen - paid - half },
  ];
  await ok(
    as({ role: 'partner', partner }).PUT('/v1/entitlements/{id}/overdue-statement', {
      params: { path: { id: late.id } },
      body: { reason, plan, person: '李华', contact: '0773-0000000' },
    }),
  );
  tell(`            ${department} must say why: ${reason}. It pays`);
  for (const one of plan) tell(`            ${one.on}  ${yuan(one.fen)}`);

  await pass(8);
  const [received, told] = await Promise.all([show(offer.id), show(late.id)]);
  tell(`${dayOf(now())}  ${offer.policy.name} is ${received.status}: ${yuan(received.paid)}.`);
  tell(`            The next notice of ${late.policy.name} says the reason and the days.`);
  check(received.paid === received.fen, `the confirmed benefit is ${received.status}`);
  check(told.notices.length > notices.length, 'no further notice was sent');
  check(told.notices.at(-1)?.statement?.reason === reason, 'the notice does not say why');
};
