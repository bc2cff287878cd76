import type { Schema } from '@liban/client';
import type { Language } from '../words/said.ts';

/** A kind of problem in words; one that is not known is said by its code. */
export const problemName = (
  kinds: readonly Pick<Schema<'ProblemKind'>, 'type' | 'title'>[],
  code: string,
  language: Language,
): string => {
  const kind = kinds.find(({ type }) => type === `/problems/${code}`);
  return kind === undefined ? code : kind.title[language];
};
