import type { RuntimeContext } from '../platform/runtime-context.ts';
import { caseDependencies } from '../products/joint-installations/dependencies.ts';
import { emergencyDependencies } from '../products/joint-installations/emergency/dependencies.ts';
import { followsEmergency } from '../products/joint-installations/emergency/follow.ts';
import { committedInstallation } from '../products/joint-installations/external/commitments.ts';
import { followsInstallation } from '../products/joint-installations/external/follow.ts';
import { committedStep } from '../products/projects/committed.ts';
import { projectDependencies } from '../products/projects/dependencies.ts';
import { commitmentDependencies } from '../services/commitments/dependencies.ts';
import { followsChecks } from '../services/commitments/follow.ts';
import { followsByKind, type Follows } from '../services/orders/follows.ts';
import { tellOfAnyCase } from './concerned.ts';

/** The commitments of every kind of case, each with what follows of a broken one. */
export const commitmentsOf = (context: RuntimeContext) =>
  commitmentDependencies(context, tellOfAnyCase(context), {
    'joint-installation': committedInstallation(caseDependencies(context)),
    project: committedStep(projectDependencies(context)),
  });

/** What cases do of themselves when a partner acts on one of their orders. */
export const followsAnyCase = (context: RuntimeContext): Follows =>
  followsChecks(
    commitmentsOf(context),
    followsByKind({
      'joint-installation': followsInstallation(caseDependencies(context)),
      'emergency-works': followsEmergency(emergencyDependencies(context)),
    }),
  );
