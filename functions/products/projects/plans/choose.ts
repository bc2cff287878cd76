import type { PlainDate } from '../../../law/plain-date.ts';
import { sizeOf, type Project } from '../model.ts';
import type { StagePlan } from './model.ts';

type Chosen = Pick<
  Project,
  'nature' | 'investmentYuan' | 'industry' | 'key' | 'traits' | 'building' | 'park'
>;

/** How many things a plan asks that this project meets; undefined when it meets one of them not. */
const fitOf = ({ appliesTo }: StagePlan, project: Chosen): number | undefined => {
  const { natures, sizes, industries, key, traits, parks, most } = appliesTo;
  const { building, park } = project;
  const asked = [
    natures?.includes(project.nature),
    sizes?.includes(sizeOf(project.investmentYuan)),
    industries?.some((code) => project.industry.startsWith(code)),
    key === undefined ? undefined : key === project.key,
    traits?.every((trait) => project.traits?.includes(trait)),
    parks && park !== undefined && parks.includes(park),
    most && building !== undefined && building.floorAreaM2 <= most.floorAreaM2,
    most && building !== undefined && building.heightM <= most.heightM,
  ].filter((answer) => answer !== undefined);
  return asked.every(Boolean) ? asked.length : undefined;
};

/** The version of each plan that is in force on a day: of those effective by then the highest. */
const inForce = (plans: readonly StagePlan[], on: PlainDate): StagePlan[] => [
  ...new Map(
    plans
      .filter(({ effectiveFrom }) => effectiveFrom <= on)
      .toSorted((a, b) => a.version - b.version)
      .map((plan) => [plan.id, plan]),
  ).values(),
];

/**
 * The plan of a project by what it is: the most specific in force, of equals the first by name. One that has begun keeps to
 * the plan it began with, in the version of the day.
 */
export const choosePlan = (
  plans: readonly StagePlan[],
  project: Chosen,
  on: PlainDate,
  begunBy?: string,
): StagePlan | undefined => {
  const now = inForce(plans, on);
  return (
    now.find(({ id }) => id === begunBy) ??
    now
      .map((plan) => ({ plan, fit: fitOf(plan, project) }))
      .filter((one): one is { plan: StagePlan; fit: number } => one.fit !== undefined)
      .toSorted((a, b) => b.fit - a.fit || (a.plan.id < b.plan.id ? -1 : 1))[0]?.plan
  );
};
