import type { RuntimeContext } from '../platform/runtime-context.ts';
import { Timeline } from '../platform/timeline.ts';
import { entitlementsOf } from '../products/benefits/entitlements/dependencies.ts';
import { knownEntitlement } from '../products/benefits/entitlements/known.ts';
import { lettersOf } from '../products/consultations/dependencies.ts';
import { knownLetter } from '../products/consultations/known.ts';
import { casesOf } from '../products/joint-installations/dependencies.ts';
import { emergenciesOf } from '../products/joint-installations/emergency/dependencies.ts';
import { knownEmergency } from '../products/joint-installations/emergency/known.ts';
import { knownInstallation } from '../products/joint-installations/known.ts';
import { projectsOf } from '../products/projects/dependencies.ts';
import { knownProject } from '../products/projects/known.ts';
import { riverCasesOf } from '../products/river-approvals/dependencies.ts';
import { knownRiver } from '../products/river-approvals/known.ts';
import type { KnownCases } from '../services/closed-cases/model.ts';
import { MadeCommitments } from '../services/commitments/made-commitments.ts';
import { Post } from '../services/messages/post.ts';
import { ordersOf } from '../services/orders/dependencies.ts';

/** What is archived when its period is over, by kind: the only list of everything that is a case. It is looked at, and nothing done to it. */
export const knownCases = (context: RuntimeContext): KnownCases => {
  const { table } = context;
  const orders = ordersOf(context);
  return {
    'joint-installation': knownInstallation({ cases: casesOf(context), orders }),
    project: knownProject({ projects: projectsOf(context), made: new MadeCommitments(table), orders }),
    'river-approval': knownRiver({ river: riverCasesOf(context), orders }),
    consultation: knownLetter({ letters: lettersOf(context), orders }),
    'emergency-works': knownEmergency({ emergencies: emergenciesOf(context), orders }),
    entitlement: knownEntitlement({
      store: entitlementsOf(context),
      timeline: new Timeline(table),
      post: new Post(table),
      orders,
    }),
  };
};
