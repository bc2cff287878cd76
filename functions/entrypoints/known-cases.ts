import type { RuntimeContext } from '../platform/runtime-context.ts';
import { entitlementTaskDependencies } from '../products/benefits/entitlements/dependencies.ts';
import { knownEntitlement } from '../products/benefits/entitlements/known.ts';
import { knownLetter } from '../products/consultations/known.ts';
import { emergencyDependencies } from '../products/joint-installations/emergency/dependencies.ts';
import { knownEmergency } from '../products/joint-installations/emergency/known.ts';
import { knownInstallation } from '../products/joint-installations/known.ts';
import { projectDependencies } from '../products/projects/dependencies.ts';
import { knownProject } from '../products/projects/known.ts';
import { riverDependencies } from '../products/river-approvals/dependencies.ts';
import { knownRiver } from '../products/river-approvals/known.ts';
import type { KnownCases } from '../services/closed-cases/model.ts';

/** What is archived when its period is over, by kind: the only list of everything that is a case. */
export const knownCases = (context: RuntimeContext): KnownCases => {
  const [projects, river] = [projectDependencies(context), riverDependencies(context)];
  return {
    'joint-installation': knownInstallation(projects),
    project: knownProject(projects),
    'river-approval': knownRiver(river),
    consultation: knownLetter(river),
    'emergency-works': knownEmergency(emergencyDependencies(context)),
    entitlement: knownEntitlement(entitlementTaskDependencies(context)),
  };
};
