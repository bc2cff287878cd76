import { useQuery } from '@tanstack/react-query';
import { ok, type Schema } from '@liban/client';
import { useList, type Turn } from '../../parts/list.ts';
import { useClient, useMe } from '../../session/context.tsx';
import { inLanguage, useLanguage } from '../../words/language.tsx';

export type RiverCase = Schema<'RiverApproval'>;
export type RiverRow = Schema<'RiverApprovalSummary'>;

/** What is asked of the list, by the names of the API. */
export interface Asked {
  readonly tab: Turn;
  readonly region: string | undefined;
  readonly overdue: 'true' | undefined;
  readonly text: string | undefined;
}

export const useRiverCases = (asked: Asked, refetchInterval: number | false) => {
  const client = useClient();
  const { tab, region, overdue, text } = asked;
  return useList<RiverRow>({
    name: 'river',
    asked: { ...asked },
    refetchInterval,
    page: (cursor, signal) =>
      ok(
        client.GET('/v1/river-approvals', {
          params: {
            query: {
              tab,
              sort: 'timeLeft',
              limit: 50,
              ...(cursor === undefined ? { counts: 'true' as const } : { cursor }),
              ...(region !== undefined && { region: region as Schema<'Region'> }),
              ...(overdue !== undefined && { overdue }),
              ...(text !== undefined && { text }),
            },
          },
          signal,
        }),
      ),
  });
};

/** A case moves within days. */
const rhythm = 20_000;

export const useRiverCase = (id: string) => {
  const client = useClient();
  return useQuery({
    queryKey: ['river', 'one', id],
    queryFn: () => ok(client.GET('/v1/river-approvals/{id}', { params: { path: { id } } })),
    refetchInterval: rhythm,
  });
};

/** The published rules: activities, levels, who reviews what by which checklist. */
export const useRules = () => {
  const client = useClient();
  return useQuery({
    queryKey: ['river-rules'],
    queryFn: () => ok(client.GET('/v1/river-approvals/limits')),
    staleTime: 600_000,
  });
};

/** Activities and levels by their names; one that is not published any more is shown by its code. */
export const useRuleNames = () => {
  const { data } = useRules();
  const { language } = useLanguage();
  const titleIn = (
    list: readonly { id: string; title: Schema<'Text'> }[] | undefined,
    id: string,
  ): string => {
    const title = list?.find((one) => one.id === id)?.title;
    return title === undefined ? id : inLanguage(title, language);
  };
  return {
    activity: (id: string) => titleIn(data?.activities, id),
    level: (id: string) => titleIn(data?.levels, id),
  };
};

export const useIsApplicant = (): boolean => useMe()?.role === 'enterprise';
