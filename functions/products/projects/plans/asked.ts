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
import { plannedStage } from '../stage-deadline.ts';
import type { StagePlan, StageStep } from './model.ts';

const kindsOf = ({ materials, commitment, variants, segments }: StageStep): MaterialKind[] => [
  ...materials,
  ...(commitment?.replaces ?? []),
  ...variants.map(({ given }) => given),
  ...segments.flatMap((segment) => segment.materials),
];

/** What the steps of these plans need, what may be committed to instead among it; each once. */
export const kindsAskedBy = (plans: readonly StagePlan[]): MaterialKind[] => [
  ...new Set(plans.flatMap(({ stages }) => stages.flatMap(({ steps }) => steps)).flatMap(kindsOf)),
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
  const stages = file.stages.map(({ stage }) => stage);
  const refs = stages.map(({ plan }) => plan);
  const [planOf, next, installed] = await Promise.all([
    on.plans.findAll(refs),
    on.plans.chosenFor(file.project, dateOf(now), begunBy(file)),
    kindsOfInstallations(on, file, now),
  ]);
  return unasked(materials, [
    ...new Set([
      ...kindsAskedBy([...refs.map(planOf), ...(next ? [next] : [])]),
      // By phases each asks for its own.
      ...stages.flatMap((stage) => plannedStage(planOf(stage.plan), stage).steps.flatMap(kindsOf)),
      ...installed,
    ]),
  ]);
};
