import type { RuntimeContext } from '../../platform/runtime-context.ts';
import type { Caller } from '../../platform/http/route.ts';
import { entitlementsOf } from '../../products/benefits/entitlements/dependencies.ts';
import { entitlementsAwaiting } from '../../products/benefits/entitlements/awaiting.ts';
import { casesAwaiting } from '../../products/joint-installations/awaiting.ts';
import { casesOf } from '../../products/joint-installations/dependencies.ts';
import { projectsAwaiting } from '../../products/projects/awaiting.ts';
import { projectsOf, stagePlansOf } from '../../products/projects/dependencies.ts';
import { riverCasesAwaiting } from '../../products/river-approvals/awaiting.ts';
import { riverCasesOf } from '../../products/river-approvals/dependencies.ts';
import { readerOf } from '../../services/messages/access.ts';
import { messageDependencies } from '../../services/messages/dependencies.ts';
import { ordersOf } from '../../services/orders/dependencies.ts';
import { Calendars } from '../../services/calendar/calendars.ts';
import { Dossiers } from '../../services/dossiers/dossiers.ts';
import type { Me } from '../me-routes.ts';

const most = 100;

export const awaitingDependencies = (context: RuntimeContext) => {
  const { table, clock } = context;
  const orders = ordersOf(context);
  const calendars = new Calendars(table);
  return {
    messages: messageDependencies(context).messages,
    orders,
    cases: { cases: casesOf(context), orders, calendars, clock },
    river: { river: riverCasesOf(context), orders },
    projects: {
      projects: projectsOf(context),
      plans: stagePlansOf(context),
      dossiers: new Dossiers(table),
      orders,
      calendars,
      clock,
    },
    entitlements: { store: entitlementsOf(context) },
  };
};
export type AwaitingDependencies = ReturnType<typeof awaitingDependencies>;

const ofRole = async (
  on: AwaitingDependencies,
  caller: Caller,
): Promise<Omit<Me['awaiting'], 'messages'>> => {
  switch (caller.role) {
    case 'partner':
      return on.orders.countOpen(caller.partner, most);
    case 'enterprise': {
      const [jointInstallations, riverApprovals, projects, entitlements] = await Promise.all([
        casesAwaiting(on.cases, { kind: 'enterprise', id: caller.uscc }, most),
        riverCasesAwaiting(on.river, caller.uscc, most),
        projectsAwaiting(on.projects, caller.uscc),
        entitlementsAwaiting(on.entitlements, { kind: 'enterprise', id: caller.uscc }, most),
      ]);
      return { jointInstallations, riverApprovals, projects, entitlements };
    }
    case 'citizen': {
      const citizen = { kind: 'citizen', id: caller.citizen } as const;
      const [jointInstallations, entitlements] = await Promise.all([
        casesAwaiting(on.cases, citizen, most),
        entitlementsAwaiting(on.entitlements, citizen, most),
      ]);
      return { jointInstallations, entitlements };
    }
    case 'operator':
      return {};
  }
};

/** How much waits for a caller, by the kinds of thing its role has to do with. */
export const awaiting = async (on: AwaitingDependencies, caller: Caller): Promise<Me['awaiting']> => {
  const [messages, rest] = await Promise.all([
    on.messages.count(readerOf(caller), undefined, most),
    ofRole(on, caller),
  ]);
  return { messages, ...rest };
};
