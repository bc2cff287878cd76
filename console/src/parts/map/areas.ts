import { useQuery } from '@tanstack/react-query';
import { ok } from '@liban/client';
import { useClient } from '../../session/context.tsx';

/** The protected areas in force. */
export const useAreas = () => {
  const client = useClient();
  return useQuery({
    queryKey: ['river-areas'],
    queryFn: () => ok(client.GET('/v1/river-approvals/areas')),
    staleTime: 600_000,
  });
};
