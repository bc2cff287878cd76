import { useQuery } from '@tanstack/react-query';
import { ok, type Schema } from '@liban/client';
import { useList, type Turn } from '../../parts/list.ts';
import { useClient, useMe } from '../../session/context.tsx';

export type Project = Schema<'Project'>;
export type ProjectRow = Schema<'ProjectSummary'>;
export type Stage = Project['stages'][number];
export type Step = Stage['steps'][number];
export type Obstacle = Project['obstacles'][number];

/** What is asked of the list, by the names of the API. */
export interface Asked {
  readonly tab: Turn;
  readonly region: string | undefined;
  readonly stage: string | undefined;
  readonly overdue: 'true' | undefined;
  readonly text: string | undefined;
}

export const useProjects = (asked: Asked, refetchInterval: number | false) => {
  const client = useClient();
  const { tab, region, stage, overdue, text } = asked;
  return useList<ProjectRow>({
    name: 'projects',
    asked: { ...asked },
    refetchInterval,
    page: (cursor, signal) =>
      ok(
        client.GET('/v1/projects', {
          params: {
            query: {
              tab,
              limit: 50,
              sort: 'timeLeft',
              ...(cursor === undefined ? { counts: 'true' as const } : { cursor }),
              ...(region !== undefined && { region: region as Schema<'Region'> }),
              ...(stage !== undefined && { stage }),
              ...(overdue !== undefined && { overdue }),
              ...(text !== undefined && { text }),
            },
          },
          signal,
        }),
      ),
  });
};

/** Steps move within days. */
const rhythm = 20_000;

export const useProject = (id: string) => {
  const client = useClient();
  return useQuery({
    queryKey: ['projects', 'one', id],
    queryFn: () => ok(client.GET('/v1/projects/{id}', { params: { path: { id } } })),
    refetchInterval: rhythm,
  });
};

/** What is on file, and who used which when; a department sees it while it has a step. */
export const useMaterials = (id: string) => {
  const client = useClient();
  return useQuery({
    queryKey: ['projects', 'materials', id],
    queryFn: () => ok(client.GET('/v1/projects/{id}/materials', { params: { path: { id } } })),
  });
};

/** What the stages of all plans are called, by their ids. */
export const useStageTitles = (): ReadonlyMap<string, Schema<'Text'>> => {
  const client = useClient();
  const { data } = useQuery({
    queryKey: ['stage-plans'],
    queryFn: () => ok(client.GET('/v1/stage-plans')),
    staleTime: 600_000,
  });
  return new Map(data?.items.flatMap(({ stages }) => stages.map(({ id, title }) => [id, title] as const)));
};

/** Whether it is the caller's own project: what an enterprise sees at all is its own. */
export const useIsOwner = (): boolean => useMe()?.role === 'enterprise';
