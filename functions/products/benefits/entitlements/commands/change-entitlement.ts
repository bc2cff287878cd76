import { change, type Change } from '../../../../platform/change.ts';
import { answer, type Reply } from '../../../../platform/http/index.ts';
import type { Caller } from '../../../../platform/http/route.ts';
import { text } from '../../../../common/text.ts';
import { problem } from '../../../../platform/problem.ts';
import { mostRounds } from '../rules.ts';
import { log } from '../../../../platform/log.ts';
import { isOwn } from '../access.ts';
import { actedNow } from '../circumstances.ts';
import type { EntitlementApiDependencies } from '../dependencies.ts';
import { loadEntitlementView } from '../load-view.ts';
import type { Entitlement } from '../model.ts';
import type { Stored } from '../store.ts';

/** Every round is kept with its order: past this it is for people to talk. */
export const tooOften = problem('conflict', {
  detail: text(
    `付款最多下达 ${mostRounds} 次，请联系责任部门`,
    `A payment is ordered at most ${mostRounds} times: talk to the department`,
  ),
  extensions: { most: mostRounds },
});

interface Asked {
  readonly params: { readonly id: string };
  readonly caller: Caller;
}

/** Who may change an entitlement, what follows, and by which name it is logged. */
export interface EntitlementChange extends Pick<Change<Stored, Entitlement>, 'decide'> {
  readonly may: (caller: Caller, entitlement: Entitlement) => boolean;
  readonly code: string;
  readonly then?: (after: Entitlement) => Promise<void>;
}

/** As whoever acts for it now is to find it, whether or not it was handed over yet; without that while nobody acts. */
const foundNow = async (on: EntitlementApiDependencies, id: string) => {
  const stored = await on.store.find(id);
  if (!stored) return undefined;
  const acted = await actedNow(on, stored.entitlement, on.clock.now());
  return { ...stored, entitlement: acted ?? stored.entitlement, isActedFor: acted !== undefined };
};

/** A change to an entitlement, answered with the whole of it. */
export const changeEntitlement = async (
  on: EntitlementApiDependencies,
  { params: { id }, caller }: Asked,
  { may, code, decide, then }: EntitlementChange,
  status = 200,
): Promise<Reply> => {
  const after = await change(on, {
    find: () => foundNow(on, id),
    may: ({ entitlement, isActedFor }) =>
      may(caller, entitlement) && (isActedFor || !isOwn(caller, entitlement)),
    decide,
  });
  if (!after.ok) return after;
  await then?.(after.value);
  log.info(code, { entitlementId: id });
  return answer(status, await loadEntitlementView(on, after.value, caller));
};
