import { concernedByKind, type ConcernedByKind } from '../../services/orders/news.ts';
import { placingDependencies } from '../../services/telling/dependencies.ts';
import type { RuntimeContext } from '../../platform/runtime-context.ts';
import { LinkedFiles } from '../../services/files/linked.ts';
import { ServiceItems } from '../../services/service-items/service-items.ts';
import { commitmentListsOf } from '../../services/commitments/list.ts';
import { MadeCommitments } from '../../services/commitments/made-commitments.ts';
import { applicantOf } from './applicant.ts';
import { lineRulesOf } from './external/rules.ts';
import { WaitingNames } from '../../services/partners/waiting.ts';
import { NearSites } from './near-sites.ts';
import { Sites } from './sites.ts';
import { CaseStore } from './store.ts';

/** The cases alone, for who asks whose one is. */
export const casesOf = ({ table, clock }: RuntimeContext) => new CaseStore(table, clock);

/** Whose case an order is part of, and who answers for it. */
export const concernedByCase = (context: RuntimeContext): ConcernedByKind => {
  const cases = casesOf(context);
  return {
    'joint-installation': async (id) => {
      const found = (await cases.find(id))?.case;
      return (
        found && {
          applicant: applicantOf(found.application),
          ...(found.department && { department: found.department }),
        }
      );
    },
  };
};

/** @param concerned of others' cases too, where those are handled beside this product's */
export const caseDependencies = (context: RuntimeContext, concerned: ConcernedByKind = {}) => ({
  ...placingDependencies(context, concernedByKind({ ...concernedByCase(context), ...concerned })),
  cases: casesOf(context),
  sites: new Sites(context.table),
  nearSites: new NearSites(context.table),
  items: new ServiceItems(context.table),
  linked: new LinkedFiles(context.table),
  names: new WaitingNames(context.table),
  lineRules: lineRulesOf(context),
  lists: commitmentListsOf(context),
  made: new MadeCommitments(context.table),
});
export type CaseDependencies = ReturnType<typeof caseDependencies>;
