import type { AsOf } from '../../../law/deadline/working-time.ts';
import { changeKnown, decided } from '../../../platform/change.ts';
import { firstPiece } from '../../../platform/pieces.ts';
import type { Write } from '../../../platform/table/writes.ts';
import type { Act } from '../../../services/orders/acts.ts';
import type { Order } from '../../../services/orders/model.ts';
import { hasEnded } from '../../../services/orders/rules.ts';
import type { CaseDependencies } from '../dependencies.ts';
import type { Case } from '../model.ts';
import { rewriteCase } from '../rewrite.ts';
import { orderIdsOf } from '../rules.ts';
import type { StoredCase } from '../store.ts';
import { tellCase } from '../tell.ts';
import { isOpen, phaseOrderIdsOf } from './phases.ts';
import { placed } from './placing.ts';
import { isConnected, isConnectedIn, isOver, serviceOf, type Batch } from './standing.ts';

/** An order of a phase stands still with its case, and goes on with it. */
const withCase = ({ hold }: Order, { hold: held }: Case): Act | undefined => {
  const byCase = hold?.why === 'suspended' && hold.byProject === true;
  if (held) return byCase ? undefined : { type: 'paused', basis: held.basis };
  return byCase ? { type: 'continued' } : undefined;
};

/** Orders of phases that nobody waits for any more, or that stand otherwise than their case. */
async function* putRight(on: CaseDependencies, batch: Batch, asOf: AsOf): AsyncGenerator<Write[]> {
  for (const stored of batch.parts) {
    if (hasEnded(stored.order)) continue;
    const act = isOver(batch, stored)
      ? ({ type: 'withdrawn' } as const)
      : withCase(stored.order, batch.stored.case);
    const acted = act && (await on.orders.act(stored, act, asOf));
    if (acted?.ok) yield acted.value.writes;
  }
}

/** The first phase that is connected and was not told as such. */
const told = async (on: CaseDependencies, batch: Batch, asOf: AsOf): Promise<Write[]> => {
  const { stored, phases } = batch;
  const { case: one } = stored;
  const phase = phases.find((each) => isOpen(each) && isConnected(batch, each));
  if (!phase || one.endedAt !== undefined) return [];
  const after = {
    ...one,
    batch: phases.map((each) => (each === phase ? { ...phase, connectedAt: asOf.now } : each)),
  };
  const facts = { phase: phase.name };
  return [
    ...(await rewriteCase(on, stored, after, asOf)),
    on.timeline.entry(one.id, { at: asOf.now, code: 'case.phase-connected', facts }),
    ...(await tellCase(on, 'phase-connected', after, asOf, undefined, phase)),
  ];
};

/** The first service that is connected in all phases that are left: it is done, and its call-back begins. */
const finished = async (on: CaseDependencies, batch: Batch, asOf: AsOf): Promise<Write[]> => {
  const { stored, phases, wholes } = batch;
  const left = phases.filter(({ withdrawnAt }) => withdrawnAt === undefined);
  const whole = wholes.find(
    ({ order }) =>
      !hasEnded(order) &&
      left.length > 0 &&
      left.every((phase) => isConnectedIn(phase, serviceOf(order), batch)),
  );
  if (!whole || stored.case.endedAt !== undefined) return [];
  const acted = await on.orders.act(whole, { type: 'phases-connected' }, asOf);
  return acted.ok ? acted.value.writes : [];
};

const batchOf = async ({ orders }: CaseDependencies, stored: StoredCase): Promise<Batch> => {
  const { case: one } = stored;
  const [wholes, parts] = await Promise.all([
    orders.findAll(orderIdsOf(one)),
    orders.findAll(phaseOrderIdsOf(one)),
  ]);
  return { stored, phases: one.batch ?? [], wholes, parts };
};

/** Carries a batch on until nothing is left to do: each piece is decided from the tables anew, so that a repeat does nothing. */
export const carryOn =
  (on: CaseDependencies) =>
  async ({ caseId }: { caseId: string }): Promise<Record<string, never>> => {
    const piece = () =>
      changeKnown(on, {
        find: () => on.cases.find(caseId),
        decide: async (stored, asOf) => {
          const batch = await batchOf(on, stored);
          const { writes } = await firstPiece(putRight(on, batch, asOf));
          if (writes.length > 0) return decided(true, writes);
          for (const next of [placed, told, finished]) {
            const following = await next(on, batch, asOf);
            if (following.length > 0) return decided(true, following);
          }
          return decided(false);
        },
      });
    while (await piece());
    return {};
  };
