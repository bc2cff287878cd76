import { runtimeContext } from '../../platform/runtime-context.ts';
import { commitmentEndpoints } from '../../services/commitments/endpoints.ts';
import { commitmentRoutes } from '../../services/commitments/routes.ts';
import { commitmentsOf } from '../follows.ts';
import { report } from '../../products/joint-installations/commands/report.ts';
import { commit } from '../../products/joint-installations/commands/commit.ts';
import { apiFunction } from '../api-function.ts';
import { answerCallBack } from '../../products/joint-installations/commands/answer-call-back.ts';
import { answerContract } from '../../products/joint-installations/commands/answer-contract.ts';
import { changeTerm } from '../../products/joint-installations/commands/change-term.ts';
import { changePhase } from '../../products/joint-installations/commands/change-phase.ts';
import { changeService } from '../../products/joint-installations/commands/change-service.ts';
import { correct } from '../../products/joint-installations/commands/correct.ts';
import { deadlines, list, providers, show } from '../../products/joint-installations/queries/read.ts';
import { submit } from '../../products/joint-installations/commands/submit.ts';
import { supply } from '../../products/joint-installations/commands/supply.ts';
import { withdraw } from '../../products/joint-installations/commands/withdraw.ts';
import { withdrawService } from '../../products/joint-installations/commands/withdraw-service.ts';
import { caseDependencies } from '../../products/joint-installations/dependencies.ts';
import { emergencyDependencies } from '../../products/joint-installations/emergency/dependencies.ts';
import { report as reportEmergency } from '../../products/joint-installations/emergency/report.ts';
import { emergencyRoutes } from '../../products/joint-installations/emergency/routes.ts';
import { showEmergency } from '../../products/joint-installations/emergency/view.ts';
import { lineRules } from '../../products/joint-installations/external/publish-rules.ts';
import { lineRoutes } from '../../products/joint-installations/external/routes.ts';
import { jointInstallationRoutes } from '../../products/joint-installations/routes.ts';

const context = runtimeContext();
const on = caseDependencies(context);
const emergencies = emergencyDependencies(context);

export const handler = apiFunction(
  { ...jointInstallationRoutes, ...lineRoutes, ...emergencyRoutes, ...commitmentRoutes },
  {
    ...lineRules(on),
    ...commitmentEndpoints(commitmentsOf(context)),
    reportEmergency: reportEmergency(emergencies),
    showEmergency: showEmergency(emergencies),
    commit: commit(on),
    report: report(on),
    submit,
    list,
    providers,
    show,
    withdraw,
    withdrawService,
    changeService,
    changePhase: changePhase(on),
    changeTerm: changeTerm(on),
    answerContract,
    answerCallBack,
    correct,
    supply,
    ...deadlines(on),
  },
  on,
);
