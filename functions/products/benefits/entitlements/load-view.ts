import type { Decision } from '../policies/rules/decide.ts';
import { keyOfBeneficiary } from '../beneficiaries/model.ts';
import { erased } from '../../../platform/persons/persons.ts';
import { shownAccount, shownOfficial, type OfficialView } from '../../../platform/persons/shown.ts';
import type { PersonRef } from '../../../platform/persons/model.ts';
import { responderIn } from '../../../services/first-responders/shown-in-case.ts';
import { namesOf, partnersIn } from '../../../services/partners/naming.ts';
import { withResponsible } from '../../../services/messages/responsible.ts';
import type { Caller } from '../../../platform/http/route.ts';
import { isOwn } from './access.ts';
import { offeredAccount } from './account.ts';
import { allowedOf } from './allowed.ts';
import type { EntitlementApiDependencies } from './dependencies.ts';
import type { Entitlement, KeptStatement, Notice } from './model.ts';
import { paymentsOf } from './payments.ts';
import { asksForClick } from './rules.ts';
import { viewEntitlement, type NoticeView } from './view.ts';

type Officials = (ref: PersonRef<'official'>) => OfficialView;

/** Whom statements name: in full to the beneficiary, who is to be told (Art. 16), and to the department. */
const officialsOf = async (
  { persons }: EntitlementApiDependencies,
  { statement }: Entitlement,
  notices: readonly Notice[],
  caller: Caller,
): Promise<Officials> => {
  const named = [statement, ...notices.map((notice) => notice.statement)];
  const known = await persons.read<'official'>(named.flatMap((one) => (one ? [one.official] : [])));
  return (ref) => shownOfficial(known.get(ref) ?? erased, caller.role !== 'operator');
};

const shownStatement = <S extends KeptStatement>({ official, ...said }: S, officials: Officials) => ({
  ...said,
  ...officials(official),
});

const shownNotice = ({ statement, body, ...notice }: Notice, officials: Officials) =>
  statement === null
    ? { ...notice, body, statement }
    : {
        ...notice,
        body: withResponsible(body, officials(statement.official)),
        statement: shownStatement(statement, officials),
      };

/** A notice with the proof that it was sent: in the mailbox, and by webhook where the enterprise has one. */
const proven = async (
  { deliveries }: EntitlementApiDependencies,
  kept: Notice,
  officials: Officials,
): Promise<NoticeView> => {
  const { at, deliveryId } = kept;
  const notice = shownNotice(kept, officials);
  const delivery = deliveryId === undefined ? undefined : (await deliveries.find(deliveryId))?.delivery;
  if (!delivery) return { ...notice, proof: { inPlatformAt: at } };
  const { status, deliveredAt } = delivery;
  return { ...notice, proof: { inPlatformAt: at, webhook: { status, ...(deliveredAt && { deliveredAt }) } } };
};

/** Which citizen it is of is its own to know, and the department's: an operator looks on, and is told of nobody. */
const toOperators = <T extends object>(view: T): Omit<T, 'citizen' | 'actor'> => {
  const { citizen: _, actor: __, ...rest } = view as T & Partial<Pick<Entitlement, 'citizen' | 'actor'>>;
  return rest as Omit<T, 'citizen' | 'actor'>;
};

/** The whole of an entitlement as of now, as this caller may see it. */
export const loadEntitlementView = async (
  on: EntitlementApiDependencies,
  entitlement: Entitlement,
  caller: Caller,
) => {
  const [account, decision, transfers, notices, timeline, workingTime, stored, responder] = await Promise.all(
    [
      entitlement.account && on.persons.find<'account'>(entitlement.account),
      on.store.decision(entitlement.id),
      paymentsOf(on, entitlement),
      on.store.notices(entitlement.id),
      on.timeline.of(entitlement.id),
      on.calendars.workingTime(),
      asksForClick(entitlement) ? on.records.find(keyOfBeneficiary(entitlement)) : undefined,
      responderIn(on, entitlement.id, caller, entitlement.endedAt !== undefined),
    ],
  );
  const officials = await officialsOf(on, entitlement, notices, caller);
  const asOf = { now: on.clock.now(), workingTime };
  const around = {
    allowed: allowedOf(entitlement, caller, asOf),
    decision: caller.role === 'operator' && decision ? (toOperators(decision) as Decision) : decision,
    transfers,
    notices: await Promise.all(notices.map((notice) => proven(on, notice, officials))),
    timeline,
    nameOf: await namesOf(on.partners, partnersIn(timeline)),
    payTo: offeredAccount(stored),
    statement: entitlement.statement && shownStatement(entitlement.statement, officials),
    account: account && shownAccount(account, isOwn(caller, entitlement)),
  };
  const view = { ...viewEntitlement(entitlement, around, asOf), ...responder };
  return caller.role === 'operator' ? toOperators(view) : view;
};
