import { useQuery } from '@tanstack/react-query';
import { ok } from '@liban/client';
import { useClient } from '../../../session/context.tsx';

/** The projects of the enterprise, of which one may be chosen: what it has said once is not asked for again. */
export const useOwnProjects = () => {
  const client = useClient();
  return useQuery({
    queryKey: ['projects', 'own'],
    queryFn: () => ok(client.GET('/v1/projects', { params: { query: { limit: 50 } } })),
  });
};

const codes = {
  ordinary: 'joint-installation',
  green: 'joint-installation-green',
  home: 'joint-installation-home',
} as const;
export type ItemCode = keyof typeof codes;

/** What the published item asks for; before one is published nothing is, and no home may apply. */
export const useAskedFor = (item: ItemCode) => {
  const client = useClient();
  const code = codes[item];
  return useQuery({
    queryKey: ['service-items', code],
    queryFn: async () => {
      const { items } = await ok(client.GET('/v1/service-items', { params: { query: { limit: 100 } } }));
      if (items.every((one) => one.code !== code)) return { required: [], homes: undefined };
      const { materials, installation } = await ok(
        client.GET('/v1/service-items/{code}', { params: { path: { code } } }),
      );
      return { required: materials.required, homes: installation?.homes };
    },
    staleTime: 600_000,
  });
};
