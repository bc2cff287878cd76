import { own } from '../common/own.ts';
import type { RuntimeContext } from '../platform/runtime-context.ts';
import { casesOf } from '../products/joint-installations/dependencies.ts';
import { projectsOf } from '../products/projects/dependencies.ts';
import { riverCasesOf } from '../products/river-approvals/dependencies.ts';
import type { ApplicantOf } from '../services/orders/orders.ts';

type Finders = Readonly<Record<string, (id: string) => Promise<string | undefined>>>;

/** Who applies, by the kind of case: the enterprise whose it is now. */
export const applicantOf = (context: RuntimeContext): ApplicantOf => {
  const [cases, projects, river] = [casesOf(context), projectsOf(context), riverCasesOf(context)];
  const finders: Finders = {
    'joint-installation': async (id) => (await cases.find(id))?.case.application.applicant.uscc,
    project: async (id) => (await projects.find(id))?.uscc,
    'river-approval': async (id) => (await river.open(id))?.case.applicant.uscc,
  };
  return async ({ subject: { kind, id } }) => own(finders, kind)?.(id);
};
