import { actorIn } from '../../beneficiaries/acting.ts';
import { kindOfKey } from '../../beneficiaries/model.ts';
import { kindOf } from '../../policies/for-whom.ts';
import { subjectOf, type Subject } from '../subject.ts';
import type { AsOf } from '../../../../law/deadline/working-time.ts';
import { Fault } from '../../../../common/fault.ts';
import { dateOf } from '../../../../law/plain-date.ts';
import { err, type Result } from '../../../../common/result.ts';
import { decided, untilWritten, type Decided } from '../../../../platform/change.ts';
import { answer, endpoint } from '../../../../platform/http/index.ts';
import { log } from '../../../../platform/log.ts';
import { problem, type Problem } from '../../../../platform/problem.ts';
import { enterpriseDependencies } from '../../enterprises/dependencies.ts';
import { take } from '../../enterprises/import-lines.ts';
import { leavesOf, mergeRecords } from '../../enterprises/merge.ts';
import type { SubjectRecord } from '../../enterprises/model.ts';
import { wrongFacts } from '../../enterprises/wrong-facts.ts';
import { supplied } from '../../enterprises/supplied.ts';
import { afterMatch } from '../../entitlements/after-match.ts';
import { entitlementId, type Met } from '../../entitlements/matched.ts';
import type { Entitlement } from '../../entitlements/model.ts';
import { summariseEntitlement } from '../../entitlements/view.ts';
import { decisionOf } from '../../policies/decision.ts';
import { entering, roundFor } from '../../entitlements/scoring/enter.ts';
import { isClaimable } from '../../entitlements/rules.ts';
import { tightest } from '../../policies/caps.ts';
import { isInForce } from '../../policies/model.ts';
import { codeOfGrant, grantKey, periodOf, timesOf } from '../../policies/period.ts';
import { policyKey } from '../../policies/rules/match.ts';
import { whyNotOpen } from '../../policies/windows.ts';
import { conflictingGrants } from '../conflicting-grants.ts';
import type { MatchingDependencies } from '../dependencies.ts';
import { hadBefore } from '../had-before.ts';
import { barredIn, emptyMatchRecord, excludedBy, type MatchRecord } from '../match-record.ts';
import { missingFacts } from '../missing-facts.ts';
import { matchingRoutes } from '../routes.ts';
import { reserveLeft, waitForUse } from '../shared-exclusions.ts';
import {
  needsNone,
  wanting,
  undecided,
  notMet,
  notYet,
  excluded,
  usedElsewhere,
  archivedSince,
  exhausted,
  hadOftenEnough,
  notOpen,
} from '../refusals.ts';
import { withGrants } from '../with-grants.ts';
import { own } from '../../../../common/own.ts';

interface Applied {
  readonly isNew: boolean;
  readonly entitlement: Entitlement;
}

interface Application {
  readonly code: string;
  readonly subject: Subject;
  readonly facts: SubjectRecord['facts'];
}

/** What an application comes to as everything is now: granted before, refused for a reason, or granted. */
const application = async (
  on: MatchingDependencies,
  { code, subject: { key, found }, facts }: Application,
  asOf: AsOf,
): Promise<Result<Decided<Applied>, Problem>> => {
  const today = dateOf(asOf.now);
  const { policies: all } = await on.policies.catalogue();
  const checked = all.find((one) => one.policy.code === code);
  const kind = kindOfKey(key);
  if (!checked || kindOf(checked.policy) !== kind || !isInForce(checked.policy, today))
    return err(problem('not-found'));
  const [filed] = await on.records.filed<MatchRecord>([key]);
  const before = filed?.beside ?? emptyMatchRecord(key);
  const dictionary = await on.dictionaries.on(today, kind);
  const wrong = wrongFacts(facts, dictionary, '/facts');
  if (wrong) return err(wrong);
  const stated = supplied(key, facts, found?.record, asOf.now, dictionary);
  // Applied for before, what was supplied is on file by now.
  const known = stated.ok ? mergeRecords(found?.record, stated.value) : (found?.record ?? { facts: {} });
  const had = await hadBefore(on, before, [checked.policy], known, today);
  const granted = had.granted.get(code);
  const last = granted === undefined ? undefined : await on.entitlements.find(granted);
  const hasLapsed = last !== undefined && isClaimable(last.entitlement);
  if (last && !hasLapsed) return decided({ isNew: false, entitlement: last.entitlement });
  if (granted !== undefined && !last) return err(archivedSince);
  const among = barredIn(own(before.kept, policyKey(checked.policy))).chooseAmong;
  // What was offered without an application and has lapsed is claimed by one, and one of several is chosen by one.
  if (checked.policy.mode !== 'simple-application' && !hasLapsed && !among) return err(needsNone);
  // What reviewers scored is not had again by a click: it is applied for in a window, and scored.
  const closed = hasLapsed && !checked.policy.scoring ? undefined : whyNotOpen(checked.policy, today);
  if (closed) return err(notOpen(closed));
  if (!stated.ok) return stated;

  // What was supplied is kept whatever comes of the application: it is never asked for again (Art. 7).
  if (leavesOf(stated.value).size > 0)
    await take(enterpriseDependencies({ table: on.table, clock: on.clock }), stated.value);
  const record = mergeRecords(found?.record, stated.value);
  const first = decisionOf(checked, record, today, dictionary);
  if (first.outcome === 'unknown') {
    const asks = missingFacts(checked, record, first, today, dictionary);
    return err(asks.length > 0 ? wanting(asks) : undecided(checked, first));
  }
  if (first.outcome === 'not-met') return err(notMet(first));
  if (first.outcome === 'not-yet') return err(notYet(first));
  const period = periodOf(checked.policy, today, record.facts);
  if (typeof period !== 'string') throw new Fault(`${code} is met and has no period`);
  if (had.usedUp.has(code)) return err(hadOftenEnough(timesOf(checked.policy)));
  const [rival] = await conflictingGrants(on, before, [checked], all, today);
  if (rival) return err(excluded(rival.code));
  const claim = (own(before.claims, grantKey(code, period)) ?? 0) + (hasLapsed ? 1 : 0);
  const id = entitlementId(checked.policy, key, { period, claim });
  const left = await reserveLeft(on, checked.policy, record, { id, period, now: asOf.now });
  const decision = decisionOf(checked, left.record, today, dictionary);
  if (left.barredBy !== undefined || decision.outcome !== 'met')
    await waitForUse(on, left.used, { of: key, policy: code });
  if (left.barredBy !== undefined) return err(excluded(left.barredBy));
  if (decision.outcome !== 'met') return err(usedElsewhere(decision));
  const due = (decision as Met).amount.reckoning;
  const capped = due.kind === 'none' ? undefined : tightest(checked.policy.caps ?? [], due.fen, had.underCap);
  if (capped?.left === 0) return err(exhausted(capped.cap));
  const paying = {
    accountVersion: found?.accountVersion ?? 0,
    ...(found?.persons && { persons: found.persons }),
  };
  const given = on.entitlements.grant(checked.policy, decision as Met, asOf, paying, {
    period,
    claim,
    capped,
    scoring: roundFor(checked.policy, asOf),
    actor: actorIn(record, today),
  });
  const entered = await entering(on, checked.policy, given.entitlement, asOf);
  if (!entered.ok) return entered;
  const after: MatchRecord = {
    ...withGrants(before, [given]),
    ...(among && { kept: chosen(before, code, among) }),
    ...(hasLapsed && { claims: { ...before.claims, [grantKey(code, period)]: claim } }),
  };
  return decided({ isNew: true, entitlement: given.entitlement }, [
    on.records.writeBeside(after),
    ...given.writes,
    ...entered.value,
  ]);
};

/** One of several was chosen: the others are not had beside it, and are matched by what they are from now on. */
const chosen = ({ kept }: MatchRecord, code: string, among: readonly string[]): MatchRecord['kept'] =>
  Object.fromEntries(
    Object.entries(kept).flatMap(([key, print]): [string, string][] => {
      const of = codeOfGrant(key);
      if (!among.includes(of)) return [[key, print]];
      return of === code ? [] : [[key, excludedBy(code)]];
    }),
  );

export const apply = (on: MatchingDependencies) =>
  endpoint(matchingRoutes.apply, async ({ params: { code }, body: { facts, citizen }, caller }) => {
    const applied = await untilWritten(on.table, async () => {
      const asOf = { now: on.clock.now(), workingTime: await on.calendars.workingTime() };
      const subject = await subjectOf(on, caller, citizen, dateOf(asOf.now));
      return subject.ok ? application(on, { code, subject: subject.value, facts }, asOf) : subject;
    });
    if (!applied.ok) return applied;
    const { isNew, entitlement } = applied.value;
    await afterMatch(on, [entitlement]);
    if (!isNew) return answer(200, summariseEntitlement(entitlement));
    log.info('entitlement.applied-for', { entitlementId: entitlement.id, policy: code });
    return answer(202, summariseEntitlement(entitlement), { location: `/v1/entitlements/${entitlement.id}` });
  });
