import { useCallback } from 'react';
import { useNavigate, useSearch } from '@tanstack/react-router';

/** What a page's address says after the question mark: each a text, or several under one name. */
export type Search = Readonly<Record<string, string | readonly string[] | undefined>>;

export const parseSearch = (query: string): Search => {
  const found: Record<string, string | string[]> = {};
  for (const [name, value] of new URLSearchParams(query)) {
    const before = found[name];
    found[name] = before === undefined ? value : [...[before].flat(), value];
  }
  return found;
};

export const stringifySearch = (search: Record<string, unknown>): string => {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(search))
    for (const one of [value].flat()) if (one !== undefined && one !== '') query.append(name, String(one));
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
};

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
