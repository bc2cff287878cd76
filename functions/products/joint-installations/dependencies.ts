import { concernedByKind, type Concerned, type ConcernedByKind } from '../../services/orders/news.ts';
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

/** So many cases, and then what is known of them is read again. */
const mostKnown = 1_000;

/** Whose case an order is part of, and who answers for it: said when it is submitted, and never changed. */
export const concernedByCase = (context: RuntimeContext): ConcernedByKind => {
  const cases = casesOf(context);
  const known = new Map<string, Concerned>();
  return {
    'joint-installation': async (id) => {
      const before = known.get(id);
      if (before) return before;
      const found = (await cases.find(id))?.case;
      if (!found) return undefined;
      const { application, department } = found;
      const concerned = { applicant: applicantOf(application), ...(department && { department }) };
      if (known.size >= mostKnown) known.clear();
      known.set(id, concerned);
      return concerned;
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
