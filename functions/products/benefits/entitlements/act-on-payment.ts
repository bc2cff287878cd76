import { actorOf } from '../beneficiaries/model.ts';
import type { AsOf } from '../../../law/deadline/working-time.ts';
import { effectWrites } from '../../../platform/outbox/effects.ts';
import type { Write } from '../../../platform/table/writes.ts';
import type { Acted } from '../../../platform/watch/climb-limits.ts';
import { brokenDays, instalmentStarts } from './deadlines.ts';
import type { EntitlementDependencies } from './dependencies.ts';
import { isReopened, mostBrokenPlans } from './duty.ts';
import type { Entitlement, Notice } from './model.ts';
import { draftNotice, isNoticeRung, noteOfNotice } from './notices.ts';
import { continued } from './payment-transitions.ts';
import { statementWantedAtEndpoint } from './reminders.ts';
import { startExecution } from './rewrite.ts';
import { currentInstalment } from './rules.ts';
import { tellEntitlement } from './tell.ts';
import { entitlementTold } from './told.ts';

interface Acting {
  readonly after: Entitlement;
  readonly writes: readonly Write[];
}

const posted = { not: 'Its message is kept with the notice.' };

/** The notice that is due: once for each number, for its item can be created once. */
const notify = async (
  on: EntitlementDependencies,
  entitlement: Entitlement,
  paidByOpenOrder: number,
  asOf: AsOf,
): Promise<Acting> => {
  const { id } = entitlement;
  const current = currentInstalment(entitlement)?.instalment;
  const drafted = draftNotice(
    entitlement,
    (current?.fen ?? 0) - (current?.paid ?? 0) - paidByOpenOrder,
    asOf,
  );
  const about = { ...asOf, entitlement, before: entitlement.status, account: undefined };
  const last = drafted && drafted.sequence > 1 ? (await on.store.notices(id)).at(-1) : undefined;
  const of = drafted && { ...about, notice: drafted, last };
  const note = of && noteOfNotice(of);
  if (!note) return { after: entitlement, writes: [] };
  const { message, writes } = await on.post.posted(actorOf(entitlement), note, asOf.now);
  const { id: messageId, deliveryId, title, body } = message;
  const notice: Notice = {
    ...of.notice,
    at: asOf.now,
    ...{ title, body, messageId },
    ...(deliveryId !== undefined && { deliveryId }),
  };
  return {
    after: { ...entitlement, notices: of.notice.sequence },
    writes: [
      on.store.notice(id, notice),
      ...writes,
      ...(await tellEntitlement(on, { ...entitlementTold.notice, applicant: posted }, of)),
      ...(await statementWantedAtEndpoint(on, of)),
    ],
  };
};

/** While payments run: the notice, the broken plan, the candidate, the next instalment's execution. */
export const actOnPayment = async (
  on: EntitlementDependencies,
  climbed: Entitlement,
  paidByOpenOrder: number,
  acted: readonly Acted[],
  asOf: AsOf,
): Promise<Acting> => {
  const { now } = asOf;
  const noticed = acted.some(({ turn }) => isNoticeRung(turn.rung.id))
    ? await notify(on, climbed, paidByOpenOrder, asOf)
    : { after: climbed, writes: [] };
  let { after } = noticed;
  const writes = [...noticed.writes];
  const about = () => ({ ...asOf, entitlement: after, before: after.status, account: undefined });
  const days = brokenDays(after, paidByOpenOrder, now);
  if (days.length > 0 && after.statement) {
    const isFirst = !isReopened(after);
    after = {
      ...after,
      statement: { ...after.statement, broken: [...after.statement.broken, ...days] },
      ...(isFirst && { brokenPlans: (after.brokenPlans ?? 0) + 1 }),
    };
    writes.push(...(await tellEntitlement(on, entitlementTold['plan-broken'], { ...about(), days })));
    if (isFirst && (after.brokenPlans ?? 0) >= mostBrokenPlans)
      writes.push(...(await tellEntitlement(on, entitlementTold['plans-broken'], about())));
  } else if (noticed.writes.length === 0 && acted.some(({ turn }) => turn.rung.id === 'statement'))
    writes.push(...(await tellEntitlement(on, entitlementTold.statement, about())));
  const overdue = acted.find(({ turn }) => turn.rung.id === 'integrity');
  if (overdue) writes.push(...(await on.integrity.open(after, overdue.due, now)));
  if (instalmentStarts(after, now)) {
    after = continued(after);
    writes.push(...effectWrites(on.table, [startExecution(after)], now));
  }
  return { after, writes };
};
