import type { Instant } from '../../../law/instant.ts';
import type { MaterialKind } from '../../../law/missing-documents.ts';
import { dateOf } from '../../../law/plain-date.ts';
import type { Problem } from '../../../platform/problem.ts';
import { unasked } from '../../../services/dossiers/asked.ts';
import type { Given } from '../../../services/dossiers/model.ts';
import type { ProjectFile } from '../store.ts';
import type { StagePlan } from './model.ts';
import type { StagePlans } from './store.ts';

/** What the steps of these plans need, what may be committed to instead among it; each once. */
export const kindsAskedBy = (plans: readonly StagePlan[]): MaterialKind[] => [
  ...new Set(
    plans
      .flatMap(({ stages }) => stages.flatMap(({ steps }) => steps))
      .flatMap(({ materials, commitment }) => [...materials, ...(commitment?.replaces ?? [])]),
  ),
];

/** A file takes what a step needs: by the plans its stages began with, and by that in force for those to come. */
export const unplanned = async (
  plans: StagePlans,
  { project, stages }: Pick<ProjectFile, 'project' | 'stages'>,
  materials: readonly Given[],
  now: Instant,
): Promise<Problem | undefined> => {
  const refs = stages.map(({ stage }) => stage.plan);
  const [planOf, next] = await Promise.all([plans.findAll(refs), plans.chosenFor(project, dateOf(now))]);
  return unasked(materials, kindsAskedBy([...refs.map(planOf), ...(next ? [next] : [])]));
};
