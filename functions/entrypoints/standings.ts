import { text, type Text } from '../common/text.ts';
import type { Instant } from '../law/instant.ts';
import type { RuntimeContext } from '../platform/runtime-context.ts';
import { entitlementsOf } from '../products/benefits/entitlements/dependencies.ts';
import { casesOf } from '../products/joint-installations/dependencies.ts';
import { projectsOf } from '../products/projects/dependencies.ts';
import { riverCasesOf } from '../products/river-approvals/dependencies.ts';
import type { Standings } from '../services/retention/dependencies.ts';
import type { Standing } from '../services/retention/rules.ts';

const standing = (
  why: Text,
  one: { readonly endedAt?: Instant | undefined } | undefined,
): Standing | undefined =>
  one && (one.endedAt === undefined ? { open: true, why } : { open: false, endedAt: one.endedAt });

const caseGoesOn = text('办件在办，办结后删除', 'The case goes on: erased when it has ended');
const paymentGoesOn = text(
  '款项在途，办结后按规定处理',
  'A payment is under way: looked at again when it has ended',
);

/** Whether what a person is known for still goes on, by kind of subject: the only list of everything that keeps persons. */
export const standings = (context: RuntimeContext): Standings => {
  const [cases, projects, river] = [casesOf(context), projectsOf(context), riverCasesOf(context)];
  const entitlements = entitlementsOf(context);
  return {
    'joint-installation': async (id) => standing(caseGoesOn, (await cases.find(id))?.case),
    project: async (id) => standing(caseGoesOn, await projects.find(id)),
    'river-approval': async (id) => standing(caseGoesOn, (await river.open(id))?.case),
    // An enterprise has no end; what is paid is kept with the payment, so that its record may be erased at any time.
    enterprise: () => Promise.resolve({ open: false }),
    citizen: () => Promise.resolve({ open: false }),
    county: () => Promise.resolve({ open: false }),
    // Kept as long as there is consent, and erased with it.
    channel: () => Promise.resolve({ open: false }),
    entitlement: async (id) => {
      const found = (await entitlements.find(id))?.entitlement;
      // What was paid and is disputed may be paid again.
      return standing(paymentGoesOn, found?.status === 'disputed' ? {} : found);
    },
  };
};
