import type { Instant } from '../../../law/instant.ts';
import type { MaterialKind } from '../../../law/missing-documents.ts';
import { dateOf } from '../../../law/plain-date.ts';
import type { Problem } from '../../../platform/problem.ts';
import { unasked } from '../../../services/dossiers/asked.ts';
import type { Given } from '../../../services/dossiers/model.ts';
import { channelOf } from '../../joint-installations/rules.ts';
import { itemCodes } from '../../joint-installations/terms.ts';
import type { ProjectDependencies } from '../dependencies.ts';
import type { ProjectFile } from '../store.ts';
import { begunBy } from '../stage-gates.ts';
import type { StagePlan } from './model.ts';

/** What the steps of these plans need, what may be committed to instead among it; each once. */
export const kindsAskedBy = (plans: readonly StagePlan[]): MaterialKind[] => [
  ...new Set(
    plans
      .flatMap(({ stages }) => stages.flatMap(({ steps }) => steps))
      .flatMap(({ materials, commitment, variants, segments }) => [
        ...materials,
        ...(commitment?.replaces ?? []),
        ...variants.map(({ given }) => given),
        ...segments.flatMap((segment) => segment.materials),
      ]),
  ),
];

/** What the item of joint installations asks for, where one that is planned goes with the documents of the file. */
const kindsOfInstallations = async (
  { items }: Pick<ProjectDependencies, 'items'>,
  { project, installations }: Pick<ProjectFile, 'project' | 'installations'>,
  now: Instant,
): Promise<readonly MaterialKind[]> => {
  if (!installations.some(({ part }) => part.status === 'planned')) return [];
  return (await items.inForce(itemCodes[channelOf({ project })], dateOf(now)))?.item.materials.required ?? [];
};

/**
 * A file takes what a step needs, by the plans its stages began with and by that in force for those to come, and what
 * its planned installations need.
 */
export const unplanned = async (
  on: Pick<ProjectDependencies, 'plans' | 'items'>,
  file: Pick<ProjectFile, 'project' | 'stages' | 'installations'>,
  materials: readonly Given[],
  now: Instant,
): Promise<Problem | undefined> => {
  const refs = file.stages.map(({ stage }) => stage.plan);
  const [planOf, next, installed] = await Promise.all([
    on.plans.findAll(refs),
    on.plans.chosenFor(file.project, dateOf(now), begunBy(file)),
    kindsOfInstallations(on, file, now),
  ]);
  return unasked(materials, [
    ...new Set([...kindsAskedBy([...refs.map(planOf), ...(next ? [next] : [])]), ...installed]),
  ]);
};
