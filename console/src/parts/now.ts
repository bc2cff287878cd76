import { useQuery } from '@tanstack/react-query';
import { useConfig } from '../session/context.tsx';

/** What time it is, once that is known: where the time of this machine can be moved, what it has been moved to. */
export const useNow = (): number | undefined => {
  const { clock } = useConfig();
  const { data } = useQuery({
    queryKey: ['clock'],
    queryFn: async () => {
      if (clock === undefined) return Date.now();
      const response = await fetch(clock);
      return Date.parse(((await response.json()) as { readonly now: string }).now);
    },
    refetchInterval: 60_000,
  });
  return data;
};
