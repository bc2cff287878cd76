import approvalGeneral from './approval-general.json' with { type: 'json' };
import filingGeneral from './filing-general.json' with { type: 'json' };
import keyApproval from './key-approval.json' with { type: 'json' };
import keyFiling from './key-filing.json' with { type: 'json' };
import { lazy } from '../../../common/lazy.ts';
import { StagePlan } from './model.ts';
import { nationalPlans } from './national/build.ts';

/**
 * The plans the platform begins with: samples by what other cities promise, until the departments publish their own
 * (docs/domain.md). An operator's version of the same name takes their place.
 */
export const shippedPlans = lazy((): readonly StagePlan[] => [
  ...[filingGeneral, approvalGeneral, keyFiling, keyApproval].map((plan) => StagePlan.parse(plan)),
  ...nationalPlans(),
]);
