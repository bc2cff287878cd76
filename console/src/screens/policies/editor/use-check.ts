import { useEffect, useState } from 'react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { ok, ProblemError } from '@liban/client';
import { useClient } from '../../../session/context.tsx';
import { inLanguage, useLanguage, useNames } from '../../../words/language.tsx';
import { refusalNames } from '../names.ts';
import type { Terms } from '../queries.ts';

/** What would keep a policy from being published, and where: in an expression, which characters. */
export interface Fault {
  readonly pointer: string;
  readonly said: string;
  readonly start?: number | undefined;
  readonly end?: number | undefined;
}

/** So long after the last key: nobody wants to read of what is half typed. */
const pauseMs = 500;

const useSettled = (value: string): string => {
  const [settled, settle] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => settle(value), pauseMs);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
};

interface Placed {
  readonly pointer: string;
  readonly detail: string;
}

/** What is no policy at all is refused as a whole: its places are told in the same way. */
const refusedPlaces = (error: unknown): readonly Fault[] | undefined =>
  error instanceof ProblemError && error.status === 422 && Array.isArray(error.problem?.['errors'])
    ? (error.problem['errors'] as readonly Placed[]).map(({ pointer, detail }) => ({ pointer, said: detail }))
    : undefined;

/** Checks a policy by the API while it is being written. */
export const useCheck = (code: string, terms: Terms) => {
  const client = useClient();
  const { language } = useLanguage();
  const name = useNames();
  const written = JSON.stringify(terms);
  const settled = useSettled(written);
  const { data, error, isFetching } = useQuery({
    queryKey: ['policy-check', code, settled],
    queryFn: async () => {
      const body = { ...(JSON.parse(settled) as Terms), status: 'draft' as const };
      return ok(client.POST('/v1/policies/{code}/check', { params: { path: { code } }, body })).catch(
        (refused: unknown) => {
          const places = refusedPlaces(refused);
          if (places === undefined) throw refused;
          return { errors: [], places };
        },
      );
    },
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
  });
  const faults: readonly Fault[] = [
    ...(data && 'places' in data ? data.places : []),
    ...(data?.errors ?? []).map(({ pointer, detail, start, end }): Fault => {
      const code_ = detail.en.split(':')[0] ?? '';
      const said = Object.hasOwn(refusalNames, code_)
        ? `${name(refusalNames, code_)}${language === 'zh' ? '：' : ': '}${detail.en.slice(code_.length + 2)}`
        : inLanguage(detail, language);
      return { pointer, said, start, end };
    }),
  ];
  return { faults, error, isChecking: isFetching || settled !== written, isChecked: data !== undefined };
};
