import { fieldError } from '../../../common/field-error.ts';
import { err, ok, type Result } from '../../../common/result.ts';
import { text } from '../../../common/text.ts';
import { problem, type Problem } from '../../../platform/problem.ts';
import type { ServiceItem } from '../../../services/service-items/model.ts';
import { installationRules } from '../installation-rules.ts';
import type { Building, NewBatch, Phase } from './model.ts';

const chunked = <T>(all: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, n) => all.slice(n * size, (n + 1) * size));

const plain = ({ name, units }: Building): Building => ({ name, ...(units !== undefined && { units }) });

/** The phases as they were chosen, else as many buildings in each as is published, in the order of the application. */
const grouped = ({ buildings, phases }: NewBatch, perPhase: number): Omit<Phase, 'id'>[] =>
  phases
    ? phases.map(({ name, expectedOn }) => ({
        name,
        ...(expectedOn && { expectedOn }),
        buildings: buildings.filter(({ phase }) => phase === name).map(plain),
      }))
    : chunked(buildings, perPhase).map((some, n) => ({
        name: `第${n + 1}期`,
        buildings: some.map(plain),
      }));

const tooMany = (pointer: string, limit: number, found: number, basis: string): Problem =>
  problem('invalid', {
    errors: [
      fieldError(
        pointer,
        text(
          `最多 ${limit} 个，实有 ${found} 个（${basis}）`,
          `At most ${limit}, and there are ${found} (${basis})`,
        ),
      ),
    ],
    extensions: { limit },
  });

/** The phases of a batch by the rules of the item by which it is taken, or what is too many of it. */
export const phasesBy = (
  batch: NewBatch,
  item: Pick<ServiceItem, 'installation'> | undefined,
): Result<Phase[], Problem> => {
  const { buildings: most, phases, perPhase, basis } = installationRules(item).batches;
  const found = batch.buildings.length;
  if (found > most) return err(tooMany('/batch/buildings', most, found, basis));
  const all = grouped(batch, perPhase).map((one, n): Phase => ({ id: `p${n + 1}`, ...one }));
  return all.length > phases ? err(tooMany('/batch/phases', phases, all.length, basis)) : ok(all);
};

/** Whether something is still to come of a phase. */
export const isOpen = ({ connectedAt, withdrawnAt }: Phase): boolean =>
  connectedAt === undefined && withdrawnAt === undefined;

/** The phases as the order of the whole says them to its utility: which buildings, and when they are expected. */
export const phasesSaid = (phases: readonly Phase[]): object[] =>
  phases.map(({ id, name, buildings, expectedOn, withdrawnAt }) => ({
    ...{ id, name, buildings },
    ...(expectedOn && { expectedOn }),
    ...(withdrawnAt && { withdrawnAt }),
  }));

/** The orders of all phases, or of one service in them. */
export const phaseOrderIdsOf = (
  { batch = [] }: { readonly batch?: readonly Phase[] | undefined },
  service?: string,
): readonly string[] =>
  batch.flatMap(({ orders = [] }) =>
    orders.filter((one) => service === undefined || one.service === service).map(({ orderId }) => orderId),
  );
