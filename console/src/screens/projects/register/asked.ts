import { useQuery } from '@tanstack/react-query';
import { ok, type Schema } from '@liban/client';
import { useClient } from '../../../session/context.tsx';

type Plan = Schema<'StagePlan'>;

/** What most have when they register; the rest is given when its step comes. */
const first = ['site-plan', 'application-report'];

/** What the form says of a project, as far as it is filled in. */
export interface Said {
  readonly nature?: Schema<'NewProject'>['nature'] | undefined;
  readonly industry?: string | undefined;
}

export const industryCode = /^[A-T]\d{0,4}$/;

/** Plans a project of the form may begin with: the form says of none that it is key, nor what is special about it. */
const mayApply = ({ appliesTo }: Plan, nature: Said['nature'], industry: string): boolean => {
  const { natures, industries, key, traits, most } = appliesTo;
  return (
    (natures === undefined || (nature !== undefined && natures.includes(nature))) &&
    (industries === undefined || industries.some((code) => industry.startsWith(code))) &&
    key !== true &&
    (traits ?? []).length === 0 &&
    most === undefined
  );
};

const takes = ({ stages }: Plan, kind: string): boolean =>
  stages.some(({ steps }) => steps.some(({ materials }) => materials?.includes(kind)));

/**
 * The documents a project may bring along: nobody takes what its plan does not ask for. Which plan it is the platform
 * decides, so only what every plan that may apply asks for; undefined until that can be said.
 */
export const useAskedAtFirst = () => {
  const client = useClient();
  const { data } = useQuery({
    queryKey: ['stage-plans'],
    queryFn: () => ok(client.GET('/v1/stage-plans')),
    staleTime: 600_000,
  });
  return ({ nature, industry = '' }: Said): readonly string[] | undefined => {
    if (data === undefined || nature === undefined || !industryCode.test(industry)) return undefined;
    const plans = data.items.filter((plan) => mayApply(plan, nature, industry));
    return first.filter((kind) => plans.every((plan) => takes(plan, kind)));
  };
};
