import { useQuery } from '@tanstack/react-query';
import { ok } from '@liban/client';
import { useClient } from '../session/context.tsx';
import { useLanguage } from '../words/language.tsx';
import { problemName } from './problem-name.ts';

/** What kinds of problems are called, in the API's own words: read where something was refused. */
export const useProblemNames = (enabled: boolean): ((code: string) => string) => {
  const { language } = useLanguage();
  const client = useClient();
  const { data = [] } = useQuery({
    queryKey: ['problems'],
    queryFn: async () => {
      const answer = await ok(client.GET('/problems', { headers: { accept: 'application/json' } }));
      // Text is the page for browsers, which was not asked for.
      return typeof answer === 'string' ? [] : answer.items;
    },
    enabled,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (code) => problemName(data, code, language);
};
