import type { AsOf } from '../../../../law/deadline/working-time.ts';
import { dayWords } from '../../../../law/last-day.ts';
import { Fault } from '../../../../common/fault.ts';
import { dateOf } from '../../../../law/plain-date.ts';
import { fieldError, jsonPointer } from '../../../../common/field-error.ts';
import { err, type Result } from '../../../../common/result.ts';
import { text } from '../../../../common/text.ts';
import { decided, untilWritten, type Decided } from '../../../../platform/change.ts';
import { answer, endpoint } from '../../../../platform/http/index.ts';
import { log } from '../../../../platform/log.ts';
import { problem, type Problem } from '../../../../platform/problem.ts';
import { enterpriseDependencies } from '../../enterprises/dependencies.ts';
import { take } from '../../enterprises/import-lines.ts';
import { leavesOf, mergeRecords } from '../../enterprises/merge.ts';
import type { EnterpriseRecord } from '../../enterprises/model.ts';
import { supplied } from '../../enterprises/supplied.ts';
import { afterMatch } from '../../entitlements/after-match.ts';
import type { Met } from '../../entitlements/matched.ts';
import type { Entitlement } from '../../entitlements/model.ts';
import { summariseEntitlement } from '../../entitlements/view.ts';
import { decisionOf } from '../../policies/decision.ts';
import { isClaimable } from '../../entitlements/rules.ts';
import { cny, yuan } from '../../entitlements/texts.ts';
import { tightest, type Cap } from '../../policies/caps.ts';
import { isInForce } from '../../policies/model.ts';
import { codeOfGrant, grantKey, periodOf } from '../../policies/period.ts';
import type { CheckedPolicy } from '../../policies/policies.ts';
import { policyKey } from '../../policies/rules/match.ts';
import { whyNotOpen, type NotOpen } from '../../policies/windows.ts';
import type { Decision } from '../../policies/rules/decide.ts';
import { conflictingGrants } from '../conflicting-grants.ts';
import type { MatchingDependencies } from '../dependencies.ts';
import { awaitedText } from '../awaited.ts';
import { hadBefore } from '../had-before.ts';
import { barredIn, emptyMatchRecord, excludedBy, type MatchRecord } from '../match-record.ts';
import { missingFacts, openChoices, type MissingFact } from '../missing-facts.ts';
import { matchingRoutes } from '../routes.ts';
import { withGrants } from '../with-grants.ts';
import { own } from '../../../../common/own.ts';

const needsNone = problem('conflict', {
  detail: text('该政策免申即享，无需申请', 'This policy is granted without an application'),
});

const wanting = (asks: readonly MissingFact[]): Problem =>
  problem('invalid', {
    detail: text('以下数据平台没有，请填写', 'Only this is not known: please supply it'),
    errors: asks.map(({ path }) =>
      fieldError(jsonPointer(['facts', ...path.split('.')]), text('请填写', 'Is asked')),
    ),
    extensions: { asks },
  });

/** Nothing the enterprise could supply decides it: the department is to say how its own text is read, or to mend a rule. */
const undecided = (checked: CheckedPolicy, decision: Decision): Problem => {
  const { department, phone } = checked.policy;
  const open = openChoices(checked, decision);
  const what = open.length > 0 ? `：${open.join('；')}` : '';
  return problem('conflict', {
    detail: text(
      `该政策的口径尚待${department}（${phone}）答复${what}。答复后可再次申请，无需重填`,
      `${department} (${phone}) has not said how this policy is read${open.length > 0 ? `: ${open.join('; ')}` : ''}. Apply again then: what you gave is kept`,
    ),
    extensions: { decision },
  });
};

const notMet = (decision: Decision): Problem =>
  problem('conflict', {
    detail: text('不符合该政策的条件', 'A condition of this policy is not met'),
    extensions: { decision },
  });

const notYet = (decision: Decision): Problem =>
  problem('conflict', {
    detail: text(
      `尚未满足条件：${awaitedText(decision).zh}。满足后可再次申请`,
      `Not yet: ${awaitedText(decision).en}. Apply again then`,
    ),
    extensions: { decision },
  });

const excluded = (by: string): Problem =>
  problem('conflict', {
    detail: text(`已享受 ${by}，不得重复享受`, `It cannot be had beside ${by}`),
    extensions: { excludedBy: by },
  });

const archivedSince = problem('archived', {
  detail: text(
    '该政策已为本企业办理，案卷保存期满已归档，不再重复受理',
    'It was dealt with before, and its case has been archived: it is not had twice',
  ),
});

const exhausted = ({ group, per, fen }: Cap): Problem =>
  problem('conflict', {
    detail: text(
      `已达到${per === 'year' ? '本年度' : ''}累计上限 ${yuan(fen)}（${group}）`,
      `The ceiling of ${cny(fen)}${per === 'year' ? ' for this year' : ''} (${group}) is reached`,
    ),
    extensions: { cappedBy: group },
  });

const notOpen = ({ before, after }: NotOpen): Problem =>
  problem('conflict', {
    detail: before
      ? text(
          `申报尚未开始，申报时间为${dayWords(before.from).zh}至${dayWords(before.to).zh}`,
          `Applications open on ${dayWords(before.from).en} and close on ${dayWords(before.to).en}`,
        )
      : text(
          after ? `申报已于${dayWords(after.to).zh}截止` : '该政策不接受申报',
          after ? `Applications closed on ${dayWords(after.to).en}` : 'No applications are taken',
        ),
    extensions: { ...(before && { opens: before }), ...(after && { closed: after }) },
  });

interface Applied {
  readonly isNew: boolean;
  readonly entitlement: Entitlement;
}

interface Application {
  readonly code: string;
  readonly uscc: string;
  readonly facts: EnterpriseRecord['facts'];
}

/** What an application comes to as everything is now: granted before, refused for a reason, or granted. */
const application = async (
  on: MatchingDependencies,
  { code, uscc, facts }: Application,
  asOf: AsOf,
): Promise<Result<Decided<Applied>, Problem>> => {
  const today = dateOf(asOf.now);
  const { policies: all } = await on.policies.catalogue();
  const checked = all.find((one) => one.policy.code === code);
  if (!checked || !isInForce(checked.policy, today)) return err(problem('not-found'));
  const [found, [filed]] = await Promise.all([on.records.find(uscc), on.records.filed<MatchRecord>([uscc])]);
  const before = filed?.beside ?? emptyMatchRecord(uscc);
  const stated = supplied(uscc, facts, found?.record, asOf.now);
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
  const closed = hasLapsed ? undefined : whyNotOpen(checked.policy, today);
  if (closed) return err(notOpen(closed));
  if (!stated.ok) return stated;

  // What was supplied is kept whatever comes of the application: it is never asked for again (Art. 7).
  if (leavesOf(stated.value).size > 0)
    await take(enterpriseDependencies({ table: on.table, clock: on.clock }), stated.value);
  const record = mergeRecords(found?.record, stated.value);
  const decision = decisionOf(checked, record, today);
  if (decision.outcome === 'unknown') {
    const asks = missingFacts(checked, record, decision, today);
    return err(asks.length > 0 ? wanting(asks) : undecided(checked, decision));
  }
  if (decision.outcome === 'not-met') return err(notMet(decision));
  if (decision.outcome === 'not-yet') return err(notYet(decision));
  const period = periodOf(checked.policy, today, record.facts);
  if (typeof period !== 'string') throw new Fault(`${code} is met and has no period`);
  const [rival] = await conflictingGrants(on, before, [checked], all, today);
  if (rival) return err(excluded(rival.code));
  const due = (decision as Met).amount.reckoning;
  const capped = due.kind === 'none' ? undefined : tightest(checked.policy.caps ?? [], due.fen, had.underCap);
  if (capped?.left === 0) return err(exhausted(capped.cap));
  const claim = (own(before.claims, grantKey(code, period)) ?? 0) + (hasLapsed ? 1 : 0);
  const paying = {
    accountVersion: found?.accountVersion ?? 0,
    ...(found?.persons && { persons: found.persons }),
  };
  const given = on.entitlements.grant(checked.policy, decision as Met, asOf, paying, {
    period,
    claim,
    capped,
  });
  const after: MatchRecord = {
    ...withGrants(before, [given]),
    ...(among && { kept: chosen(before, code, among) }),
    ...(hasLapsed && { claims: { ...before.claims, [grantKey(code, period)]: claim } }),
  };
  return decided({ isNew: true, entitlement: given.entitlement }, [
    on.records.writeBeside(after),
    ...given.writes,
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
  endpoint(matchingRoutes.apply, async ({ params: { code }, body: { facts }, caller }) => {
    const applied = await untilWritten(on.table, async () =>
      application(
        on,
        { code, uscc: caller.uscc, facts },
        { now: on.clock.now(), workingTime: await on.calendars.workingTime() },
      ),
    );
    if (!applied.ok) return applied;
    const { isNew, entitlement } = applied.value;
    await afterMatch(on, [entitlement]);
    if (!isNew) return answer(200, summariseEntitlement(entitlement));
    log.info('entitlement.applied-for', { entitlementId: entitlement.id, policy: code });
    return answer(202, summariseEntitlement(entitlement), { location: `/v1/entitlements/${entitlement.id}` });
  });
