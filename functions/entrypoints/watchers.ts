import { tellOfAnyCase } from './concerned.ts';
import { commitmentsOf } from './follows.ts';
import type { RuntimeContext } from '../platform/runtime-context.ts';
import type { Table } from '../platform/table/table.ts';
import type { Key } from '../platform/table/writes.ts';
import { foreseer, type Foreseer } from '../platform/watch/foresee.ts';
import { owedReader, type OwedReader } from '../platform/watch/owed-now.ts';
import { watcher, type Watched } from '../platform/watch/watched.ts';
import type { Watchers } from '../platform/watch/visit.ts';
import { entitlementTaskDependencies } from '../products/benefits/entitlements/dependencies.ts';
import { resumeEntitlement } from '../products/benefits/entitlements/waits.ts';
import { watchedRound } from '../products/benefits/entitlements/scoring/settle.ts';
import { watchedEntitlement } from '../products/benefits/entitlements/watched.ts';
import { caseDependencies } from '../products/joint-installations/dependencies.ts';
import { resumeInstallation } from '../products/joint-installations/external/waits.ts';
import { watchedCase } from '../products/joint-installations/rewrite.ts';
import { stepOverdue } from '../products/projects/lost-steps.ts';
import { resumeProject } from '../products/projects/waits.ts';
import { watchedObstacle, watchedStage } from '../products/projects/watched.ts';
import { watchedTerm } from '../products/projects/terms/watched.ts';
import { projectDependencies } from '../products/projects/dependencies.ts';
import { departmentSilent } from '../products/river-approvals/department-silent.ts';
import { resumeRiver } from '../products/river-approvals/waits.ts';
import { watchedObligation, watchedRiver } from '../products/river-approvals/watched.ts';
import { riverDependencies } from '../products/river-approvals/dependencies.ts';
import { resumeCommitment, watchedMade } from '../services/commitments/watched.ts';
import { orderDependencies } from '../services/orders/dependencies.ts';
import { watchedName } from '../services/partners/resume.ts';

const idOf = ({ pk }: Key): string => pk.split('#')[1] ?? '';

/** How a kind of thing is put right, what a calendar would move of it, and what of it is late. */
const declared = <S>(table: Table, watched: Watched<S>) => ({
  watch: watcher(table, watched),
  foresee: foreseer(watched),
  owed: owedReader(watched),
});

const dependenciesOf = (context: RuntimeContext) => ({
  on: { ...projectDependencies(context), ...riverDependencies(context) },
  orders: orderDependencies(context, tellOfAnyCase(context)).orders,
  entitlements: entitlementTaskDependencies(context),
  installations: caseDependencies(context),
  commitments: commitmentsOf(context),
});
type Dependencies = ReturnType<typeof dependenciesOf>;

/** Everything that has limits, by kind of item: the only list. */
const declarations = (table: Table, { on, orders, entitlements, commitments }: Dependencies) => ({
  'ENTITLEMENT/ENTITLEMENT': declared(table, watchedEntitlement(entitlements)),
  'SCORING/SCORING': declared(table, watchedRound(entitlements)),
  'COMMITMENT/COMMITMENT': declared(table, watchedMade(commitments)),
  'CASE/CASE': declared(table, watchedCase(on)),
  'ORDER/ORDER': declared(table, orders.watched),
  'PROJECT/STAGE': declared(table, watchedStage(on)),
  'PROJECT/OBSTACLE': declared(table, watchedObstacle(on)),
  'PROJECT/TERM': declared(table, watchedTerm(on)),
  'RIVER/CASE': declared(table, watchedRiver(on)),
  'RIVER/OBLIGATION': declared(table, watchedObligation(on)),
});

type Declared = ReturnType<typeof declared>;

/** One of what is declared, by kind of item. */
const each = <N extends keyof Declared>(
  context: RuntimeContext,
  name: N,
): Readonly<Record<string, Declared[N]>> =>
  Object.fromEntries(
    Object.entries(declarations(context.table, dependenciesOf(context))).map(([kind, one]) => [
      kind,
      one[name],
    ]),
  );

/** What a calendar would move, by kind of item. */
export const foreseers = (context: RuntimeContext): Readonly<Record<string, Foreseer>> =>
  each(context, 'foresee');

/** What of an item is near its end or past it, by its kind. */
export const owedReaders = (context: RuntimeContext): Readonly<Record<string, OwedReader>> =>
  each(context, 'owed');

/** Who looks at what is due, by kind of item. */
export const watchers = (context: RuntimeContext): Watchers => {
  const dependencies = dependenciesOf(context);
  const { on, entitlements, installations, commitments } = dependencies;
  const kinds = declarations(context.table, dependencies);
  const [stepIsOverdue, departmentIsSilent] = [stepOverdue(on), departmentSilent(on)];
  // What waits for a partner's name, by its kind: how it goes on.
  const resumers = {
    entitlement: resumeEntitlement(entitlements),
    project: resumeProject(on),
    'river-approval': resumeRiver(on),
    'joint-installation': resumeInstallation(installations),
    commitment: resumeCommitment(commitments),
  };
  return {
    ...Object.fromEntries(Object.entries(kinds).map(([kind, { watch }]) => [kind, watch])),
    'WAITING/NAME': watchedName(entitlements.names, resumers),
    // What follows from a breach comes first, and is harmless twice: the watch takes the order out of the index.
    'ORDER/ORDER': async (key, asOf) => {
      await stepIsOverdue(idOf(key), asOf);
      await departmentIsSilent(idOf(key), asOf);
      await kinds['ORDER/ORDER'].watch(key, asOf);
    },
  };
};
