import * as z from 'zod';
import { MadeView, viewMade } from '../../services/commitments/view.ts';
import { erased } from '../../platform/persons/persons.ts';
import { shownName } from '../../platform/persons/shown.ts';
import type { ProjectDependencies } from './dependencies.ts';
import type { ProjectFile } from './store.ts';

export const CommittedView = z
  .object({
    stage: z.string(),
    step: z.string(),
    holds: z.boolean().describe('Not while it is broken, and not once it is revoked'),
    made: MadeView,
  })
  .meta({ id: 'CommittedStep' });
type CommittedView = z.infer<typeof CommittedView>;

/** What was committed to instead of proved, and what became of it. */
export const viewCommitments = async (
  on: Pick<ProjectDependencies, 'made' | 'persons' | 'calendars' | 'clock'>,
  { stages }: ProjectFile,
  own: boolean,
): Promise<CommittedView[]> => {
  const committed = stages.flatMap(({ stage: { id, committed: all = [] } }) =>
    all.map((one) => ({ stage: id, ...one })),
  );
  if (committed.length === 0) return [];
  const made = await on.made.findAll(committed.map(({ id }) => id));
  const [signatories, workingTime] = await Promise.all([
    on.persons.read<'signatory'>(made.map(({ madeBy }) => madeBy)),
    on.calendars.workingTime(),
  ]);
  const asOf = { now: on.clock.now(), workingTime };
  return committed.flatMap(({ id, stage, step, holds }) => {
    const found = made.find((one) => one.id === id);
    if (!found) return [];
    const by = shownName(signatories.get(found.madeBy) ?? erased, own);
    return [{ stage, step, holds, made: viewMade(found, by, asOf) }];
  });
};
