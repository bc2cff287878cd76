import type { Caller } from '../platform/http/route.ts';
import type { RuntimeContext } from '../platform/runtime-context.ts';
import {
  maySee as maySeeEntitlement,
  isOwn as isOwnEntitlement,
} from '../products/benefits/entitlements/access.ts';
import { entitlementsOf } from '../products/benefits/entitlements/dependencies.ts';
import { isOwn as isOwnCase, maySee as maySeeCase } from '../products/joint-installations/access.ts';
import { casesOf } from '../products/joint-installations/dependencies.ts';
import { projectsOf } from '../products/projects/dependencies.ts';
import { isOwn as isOwnProject, mayAct } from '../products/projects/access.ts';
import { isOver } from '../products/projects/model.ts';
import { isOwn as isOwnRiver, maySee as maySeeRiver } from '../products/river-approvals/access.ts';
import { riverCasesOf } from '../products/river-approvals/dependencies.ts';
import { byApplicant, byPartner, type FileSubjects, type SeenSubject } from '../services/files/subjects.ts';

interface Sight {
  /** Whose case it is, who was asked about it, and who may see it besides. */
  readonly isOwn: boolean;
  readonly isAsked: boolean;
  readonly maySee: boolean;
  readonly isOver: boolean;
}

const seen = ({ isOwn, isAsked, maySee, isOver: over }: Sight): SeenSubject | undefined =>
  isOwn || isAsked || maySee
    ? { mayAdd: isOwn ? byApplicant : isAsked ? byPartner : [], isOver: over }
    : undefined;

/** Whether the caller is one of the partners that a case asks. */
const isOneOf = (caller: Caller, partners: readonly (string | undefined)[]): boolean =>
  caller.role === 'partner' && partners.includes(caller.partner);

/** Who may see the cases that files belong to, and hand in what, by kind of case: the only list of all that have files. */
export const fileSubjects = (context: RuntimeContext): FileSubjects => {
  const [cases, projects, river] = [casesOf(context), projectsOf(context), riverCasesOf(context)];
  const entitlements = entitlementsOf(context);
  return {
    'joint-installation': async (id, caller) => {
      const one = (await cases.find(id))?.case;
      return (
        one &&
        seen({
          isOwn: isOwnCase(caller, one),
          isAsked: isOneOf(
            caller,
            one.assignments.map(({ partner }) => partner),
          ),
          maySee: maySeeCase(caller, one),
          isOver: one.endedAt !== undefined,
        })
      );
    },
    project: async (id, caller) => {
      const one = await projects.open(id);
      return (
        one &&
        seen({
          isOwn: isOwnProject(caller, one.project),
          isAsked: isOneOf(
            caller,
            one.stages.flatMap(({ stage }) => stage.steps.map(({ partner }) => partner)),
          ),
          maySee: mayAct(caller, one.project),
          isOver: isOver(one.project.status),
        })
      );
    },
    'river-approval': async (id, caller) => {
      const one = (await river.open(id))?.case;
      return (
        one &&
        seen({
          isOwn: isOwnRiver(caller, one),
          isAsked: isOneOf(
            caller,
            one.reviews.map(({ partner }) => partner),
          ),
          maySee: maySeeRiver(caller, one),
          isOver: one.endedAt !== undefined,
        })
      );
    },
    entitlement: async (id, caller) => {
      const one = (await entitlements.find(id))?.entitlement;
      const maySee = one !== undefined && maySeeEntitlement(caller, one);
      return (
        one &&
        seen({
          isOwn: isOwnEntitlement(caller, one),
          isAsked: maySee && caller.role === 'partner',
          maySee,
          isOver: one.endedAt !== undefined,
        })
      );
    },
  };
};
