import { useQuery } from '@tanstack/react-query';
import { ok } from '@liban/client';
import { may, useClient, useMe } from '../session/context.tsx';

/** Partners by their names, where the caller may know them; otherwise the id is shown. */
export const usePartners = () => {
  const client = useClient();
  const me = useMe();
  const { data } = useQuery({
    queryKey: ['partners'],
    queryFn: () => ok(client.GET('/v1/partners')),
    enabled: may(me, 'partners.list'),
    staleTime: 300_000,
  });
  return data?.items ?? [];
};

export const usePartnerNames = (): ((id: string) => string) => {
  const partners = usePartners();
  return (id) => partners.find((one) => one.id === id)?.name ?? id;
};
