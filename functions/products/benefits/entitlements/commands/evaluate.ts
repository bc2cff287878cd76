import { err } from '../../../../common/result.ts';
import { text } from '../../../../common/text.ts';
import { decided } from '../../../../platform/change.ts';
import { endpoint } from '../../../../platform/http/index.ts';
import { effectWrites } from '../../../../platform/outbox/effects.ts';
import { invalid, problem } from '../../../../platform/problem.ts';
import { isResponsible } from '../access.ts';
import type { EntitlementApiDependencies } from '../dependencies.ts';
import { evaluationFailed, evaluationPassed, startsNow, toBeEvaluated } from '../evaluation.ts';
import { mayRecover, recovering, recoveryErrors } from '../recovery.ts';
import { rewriteEntitlement, startExecution } from '../rewrite.ts';
import { entitlementRoutes } from '../routes.ts';
import { tellEntitlement } from '../tell.ts';
import { entitlementTold } from '../told.ts';
import { changeEntitlement } from './change-entitlement.ts';

const decidedBefore = problem('conflict', {
  detail: text('该期已有考核结果', 'This instalment is evaluated already'),
});
const recoveryWanted = invalid(
  '/recovery',
  '按政策规定，未通过的须追回此前已拨付的资金，请填写追回安排',
  'The policy has what was paid before recovered: say how',
);
const notNow = problem('conflict', {
  detail: text('另有付款正在办理，办结后再登记', 'Another payment is under way: say so when that has ended'),
});

/** A person finds whether what an instalment is for was reached. */
export const evaluate = (on: EntitlementApiDependencies) =>
  endpoint(entitlementRoutes.evaluate, (call) =>
    changeEntitlement(on, call, {
      may: isResponsible,
      code: 'entitlement.evaluated',
      decide: async (stored, asOf) => {
        const { entitlement } = stored;
        const { instalment: number, passed, reasons, recovery } = call.body;
        const { now } = asOf;
        const { evaluatedAt, lapsedAt, evaluation } = entitlement.instalments[number - 1] ?? {};
        if (!evaluation)
          return err(invalid('/instalment', '该期无需考核', 'It is not paid by an evaluation'));
        if (passed ? evaluatedAt : lapsedAt) return decided(entitlement);
        if (evaluatedAt ?? lapsedAt) return err(decidedBefore);
        const { status } = entitlement;
        if (toBeEvaluated(entitlement) !== number)
          return err(problem('move-not-allowed', { extensions: { from: status } }));
        const about = { ...asOf, before: status, account: undefined, number };
        const change = { code: 'entitlement.evaluated', facts: { instalment: number, passed } };
        if (passed) {
          const after = evaluationPassed(entitlement, number, now);
          return decided(after, [
            ...(await rewriteEntitlement(on, stored, after, asOf, change)),
            ...(await tellEntitlement(on, entitlementTold['evaluation-passed'], {
              ...about,
              entitlement: after,
            })),
            ...(startsNow(entitlement, number) || after.begun !== entitlement.begun
              ? effectWrites(on.table, [startExecution(after)], now)
              : []),
          ]);
        }
        const recovers = evaluation.failed === 'recovers';
        if (recovers && !mayRecover(entitlement)) return err(notNow);
        if (recovers && !recovery) return err(recoveryWanted);
        const errors = recovers && recovery ? recoveryErrors(entitlement, recovery, now) : [];
        if (errors.length > 0)
          return err(
            problem('invalid', {
              errors: errors.map((one) => ({ ...one, pointer: `/recovery${one.pointer}` })),
            }),
          );
        const failed = evaluationFailed(entitlement, number, reasons, now);
        const after = recovers && recovery ? recovering(failed, recovery, now) : failed;
        const told = { ...about, entitlement: { ...after, reasons: [...reasons] } };
        return decided(after, [
          ...(await rewriteEntitlement(on, stored, after, asOf, change)),
          ...(await tellEntitlement(on, entitlementTold['evaluation-failed'], told)),
        ]);
      },
    }),
  );
