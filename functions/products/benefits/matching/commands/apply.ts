import { enterpriseDependencies } from '../../enterprises/dependencies.ts';
import { leavesOf, mergeRecords } from '../../enterprises/merge.ts';
import type { EnterpriseRecord } from '../../enterprises/model.ts';
import { supplied } from '../../enterprises/supplied.ts';
import { take } from '../../enterprises/import-lines.ts';
import type { Met } from '../../entitlements/rules.ts';
import { Account } from '../../entitlements/model.ts';
import { summariseEntitlement } from '../../entitlements/view.ts';
import { dateOf } from '../../../../law/plain-date.ts';
import { problem, type Problem } from '../../../../platform/problem.ts';
import { fieldError, jsonPointer } from '../../../../common/field-error.ts';
import { err } from '../../../../common/result.ts';
import { text } from '../../../../common/text.ts';
import { answer, endpoint } from '../../../../platform/http/index.ts';
import { log } from '../../../../platform/log.ts';
import { decided } from '../../policies/decided.ts';
import { isInForce } from '../../policies/model.ts';
import type { Decision } from '../../policies/rules/decide.ts';
import { policyKey } from '../../policies/rules/match.ts';
import { asksOf, type Ask } from '../missing-facts.ts';
import type { MatchingDependencies } from '../dependencies.ts';
import { heldBy } from '../conflicting-grants.ts';
import { matchingRoutes } from '../routes.ts';
import { noStandings, type Standings } from '../match-record.ts';

const needsNone = problem('conflict', {
  detail: text('该政策免申即享，无需申请', 'This policy is granted without an application'),
});

const wanting = (asks: readonly Ask[]): Problem =>
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

const excluded = (by: string): Problem =>
  problem('conflict', {
    detail: text(`已享受 ${by}，不得重复享受`, `It cannot be had beside ${by}`),
    extensions: { excludedBy: by },
  });

const nobody = (uscc: string): EnterpriseRecord =>
  ({ uscc, source: 'enterprise', asOf: '1970-01-01', facts: {} }) as EnterpriseRecord;

export const form = ({ policies, records, clock }: MatchingDependencies) =>
  endpoint(matchingRoutes.form, async ({ params, caller }) => {
    const [checked, found] = await Promise.all([policies.published(params.code), records.find(caller.uscc)]);
    if (!checked) return err(problem('not-found'));
    const record = found?.record ?? nobody(caller.uscc);
    const today = dateOf(clock.now());
    const decision = decided(checked, record, today);
    const account = Account.safeParse(record.account);
    const { code, name, mode, department, sample } = checked.policy;
    return answer(200, {
      policy: { code, name, mode, department, sample },
      decision,
      asks: asksOf(checked, record, decision, today),
      account: account.success ? account.data : null,
    });
  });

export const apply = (on: MatchingDependencies) =>
  endpoint(matchingRoutes.apply, async ({ params: { code }, body, caller }) => {
    for (;;) {
      const now = on.clock.now();
      const today = dateOf(now);
      const { policies: all } = await on.policies.catalogue();
      const checked = all.find((one) => one.policy.code === code);
      if (!checked || !isInForce(checked.policy, today)) return err(problem('not-found'));
      const { policy } = checked;
      if (policy.mode !== 'simple-application') return err(needsNone);
      const [found, [filed]] = await Promise.all([
        on.records.find(caller.uscc),
        on.records.filed<Standings>([caller.uscc]),
      ]);
      const before = filed?.beside ?? noStandings(caller.uscc);
      const had = before.granted[code];
      const again = had === undefined ? undefined : await on.entitlements.find(had);
      if (again) return answer(200, summariseEntitlement(again.entitlement));

      const stated = supplied(caller.uscc, body.facts, found?.record, now);
      if (!stated.ok) return stated;
      // What was supplied is kept whatever comes of the application: it is never asked for again (Art. 7).
      if (leavesOf(stated.value).size > 0)
        await take(enterpriseDependencies({ table: on.table, clock: on.clock }), [stated.value]);
      const record = mergeRecords(found?.record, stated.value);
      const decision = decided(checked, record, today);
      if (decision.outcome === 'unknown') return err(wanting(asksOf(checked, record, decision, today)));
      if (decision.outcome === 'not-met') return err(notMet(decision));
      const [rival] = await heldBy(on, before, [checked], all);
      if (rival) return err(excluded(rival.code));
      const { entitlement, writes } = on.entitlements.grant(
        policy,
        decision as Met,
        now,
        await on.calendars.workingTime(),
        record,
      );
      const standings: Standings = {
        ...before,
        kept: before.kept,
        granted: { ...before.granted, [code]: entitlement.id },
      };
      const written = await on.table.transact([on.records.writeBeside(standings), ...writes]);
      // Refused: matched or applied for meanwhile; look again.
      if (!written.ok) continue;
      log.info('entitlement.applied-for', { entitlementId: entitlement.id, policy: policyKey(policy) });
      return answer(202, summariseEntitlement(entitlement), {
        location: `/v1/entitlements/${entitlement.id}`,
      });
    }
  });
