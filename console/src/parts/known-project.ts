import { useQuery } from '@tanstack/react-query';
import { ok, type Schema } from '@liban/client';
import { useClient } from '../session/context.tsx';

export type Project = Schema<'Project'>;

/** The project that an application is for, and what is on file there: it is not asked for again. */
export const useKnownProject = (id: string | undefined) => {
  const client = useClient();
  const path = { params: { path: { id: (id ?? '') as Project['id'] } } };
  const project = useQuery({
    queryKey: ['projects', 'one', id],
    queryFn: () => ok(client.GET('/v1/projects/{id}', path)),
    enabled: id !== undefined,
  });
  const materials = useQuery({
    queryKey: ['projects', 'materials', id],
    queryFn: () => ok(client.GET('/v1/projects/{id}/materials', path)),
    enabled: id !== undefined,
  });
  return {
    project: project.data,
    onFile: new Set<string>(materials.data?.entries.map(({ kind }) => kind)),
    isPending: id !== undefined && (project.isPending || materials.isPending),
    error: project.error ?? materials.error,
  };
};
