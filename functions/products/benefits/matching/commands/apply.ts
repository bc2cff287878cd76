import type { AsOf } from '../../../../law/deadline/working-time.ts';
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
import { wrongFacts } from '../../enterprises/wrong-facts.ts';
import { supplied } from '../../enterprises/supplied.ts';
import { afterMatch } from '../../entitlements/after-match.ts';
import type { Met } from '../../entitlements/matched.ts';
import type { Entitlement } from '../../entitlements/model.ts';
import { summariseEntitlement } from '../../entitlements/view.ts';
import { decisionOf } from '../../policies/decision.ts';
import { isInForce } from '../../policies/model.ts';
import type { Decision } from '../../policies/rules/decide.ts';
import { conflictingGrants } from '../conflicting-grants.ts';
import type { MatchingDependencies } from '../dependencies.ts';
import { emptyMatchRecord, type MatchRecord } from '../match-record.ts';
import { awaitedText } from '../awaited.ts';
import { missingFacts, type MissingFact } from '../missing-facts.ts';
import { matchingRoutes } from '../routes.ts';
import { own } from '../../../../common/own.ts';

const needsNone = problem('conflict', {
  detail: text('该政策免申即享，无需申请', 'This policy is granted without an application'),
});

/** What registers alone may tell is not asked: who applies is told whose word is wanting. */
const wanting = (missing: readonly MissingFact[]): Problem => {
  const asks = missing.filter(({ register }) => register === undefined);
  return asks.length > 0 ? asked(asks) : owed(missing);
};

const owed = (missing: readonly MissingFact[]): Problem =>
  problem('conflict', {
    detail: text(
      `尚缺部门数据，由其提供后可再申请：${missing.map(({ path, register }) => `${path}（${register ?? ''}）`).join('、')}`,
      `What registers owe is missing: ${missing.map(({ path, register }) => `${path} (${register ?? ''})`).join(', ')}`,
    ),
    extensions: { missing },
  });

const asked = (asks: readonly MissingFact[]): Problem =>
  problem('invalid', {
    detail: text('以下数据平台没有，请填写', 'Only this is not known: please supply it'),
    errors: asks.map(({ path }) =>
      fieldError(jsonPointer(['facts', ...path.split('.')]), text('请填写', 'Is asked')),
    ),
    extensions: { asks },
  });

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
  const granted = own(before.granted, code);
  const last = granted === undefined ? undefined : await on.entitlements.find(granted);
  const hasLapsed = last?.entitlement.status === 'lapsed';
  if (last && !hasLapsed) return decided({ isNew: false, entitlement: last.entitlement });
  if (granted !== undefined && !last) return err(archivedSince);
  // What was offered without an application and has lapsed is claimed by one.
  if (checked.policy.mode !== 'simple-application' && !hasLapsed) return err(needsNone);

  const dictionary = await on.dictionaries.on(today);
  const wrong = wrongFacts(facts, dictionary, '/facts');
  if (wrong) return err(wrong);
  const stated = supplied(uscc, facts, found?.record, asOf.now, dictionary);
  if (!stated.ok) return stated;
  // What was supplied is kept whatever comes of the application: it is never asked for again (Art. 7).
  if (leavesOf(stated.value).size > 0)
    await take(enterpriseDependencies({ table: on.table, clock: on.clock }), stated.value);
  const record = mergeRecords(found?.record, stated.value);
  const decision = decisionOf(checked, record, today, dictionary);
  if (decision.outcome === 'unknown')
    return err(wanting(missingFacts(checked, record, decision, today, dictionary)));
  if (decision.outcome === 'not-met') return err(notMet(decision));
  if (decision.outcome === 'not-yet') return err(notYet(decision));
  const [rival] = await conflictingGrants(on, before, [checked], all);
  if (rival) return err(excluded(rival.code));
  const claim = (own(before.claims, code) ?? 0) + (hasLapsed ? 1 : 0);
  const paying = {
    accountVersion: found?.accountVersion ?? 0,
    ...(found?.persons && { persons: found.persons }),
  };
  const { entitlement, writes } = on.entitlements.grant(checked.policy, decision as Met, asOf, paying, claim);
  const after: MatchRecord = {
    ...before,
    granted: { ...before.granted, [code]: entitlement.id },
    ...(hasLapsed && { claims: { ...before.claims, [code]: claim } }),
  };
  return decided({ isNew: true, entitlement }, [on.records.writeBeside(after), ...writes]);
};

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
