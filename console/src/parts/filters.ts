import { useCallback } from 'react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { Search } from './search.ts';

/**
 * The filters of a list, kept in the address and nowhere else: whoever is sent it sees the same list. Their names are
 * those of the API. `set` leaves the others as they are; `undefined` takes one away.
 */
export const useFilters = () => {
  const search: Search = useSearch({ strict: false });
  const navigate = useNavigate();
  const set = useCallback(
    (change: Search, { replace = true } = {}) =>
      void navigate({
        to: '.',
        search: ((before: Search) => ({ ...before, ...change })) as never,
        replace,
      }),
    [navigate],
  );
  const one = (name: string): string | undefined => [search[name]].flat()[0];
  const all = (name: string): readonly string[] =>
    [search[name]].flat().filter((value): value is string => value !== undefined);
  return { search, one, all, set };
};
