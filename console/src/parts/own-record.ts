import { useQuery } from '@tanstack/react-query';
import { useClient, useMe } from '../session/context.tsx';

/** What a register knows of the enterprise, which it is not asked for again; who is in none fills it in. */
export const useOwnRecord = () => {
  const client = useClient();
  const me = useMe();
  return useQuery({
    queryKey: ['enterprise-record'],
    queryFn: async () => {
      if (me?.role !== 'enterprise') return null;
      const { data, response } = await client.GET('/v1/enterprise-record');
      return response.ok && data !== undefined ? data : null;
    },
  });
};
