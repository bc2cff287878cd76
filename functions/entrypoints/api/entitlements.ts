import { runtimeContext } from '../../platform/runtime-context.ts';
import { apiFunction } from '../api-function.ts';
import { confirm } from '../../products/benefits/entitlements/commands/confirm.ts';
import { dispute, receive } from '../../products/benefits/entitlements/commands/receive.ts';
import { orderPayment } from '../../products/benefits/entitlements/commands/order-payment.ts';
import { report } from '../../products/benefits/entitlements/queries/report.ts';
import { deadlines, list, show } from '../../products/benefits/entitlements/queries/read.ts';
import { evaluate } from '../../products/benefits/entitlements/commands/evaluate.ts';
import { decideObjection, object } from '../../products/benefits/entitlements/commands/object.ts';
import { endRecovery, recover, repay } from '../../products/benefits/entitlements/commands/recover.ts';
import { returnPayment } from '../../products/benefits/entitlements/commands/return-payment.ts';
import { publications } from '../../products/benefits/entitlements/queries/publications.ts';
import { state } from '../../products/benefits/entitlements/commands/state-reason.ts';
import { waive } from '../../products/benefits/entitlements/commands/waive.ts';
import { entitlementApiDependencies } from '../../products/benefits/entitlements/dependencies.ts';
import { giveScore } from '../../products/benefits/entitlements/scoring/give-score.ts';
import { namePanel } from '../../products/benefits/entitlements/scoring/name-panel.ts';
import {
  decideScoreObjection,
  objectToScore,
} from '../../products/benefits/entitlements/scoring/objections.ts';
import { results, round, rounds } from '../../products/benefits/entitlements/scoring/queries.ts';
import { scoringRoutes } from '../../products/benefits/entitlements/scoring/routes.ts';
import { entitlementRoutes } from '../../products/benefits/entitlements/routes.ts';

const on = entitlementApiDependencies(runtimeContext());

export const handler = apiFunction(
  { ...entitlementRoutes, ...scoringRoutes },
  {
    ...{ ...deadlines(on), list, show, confirm, waive, receive, dispute, state, orderPayment, report },
    ...{ rounds, round, results, namePanel, score: giveScore, objectToScore, decideScoreObjection },
    ...{ returnPayment, publications, object, decideObjection, evaluate, recover, repay, endRecovery },
  },
  on,
);
