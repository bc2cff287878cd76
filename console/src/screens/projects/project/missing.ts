import type { Schema } from '@liban/client';
import { useNames, useWords } from '../../../words/language.tsx';
import { materialNames } from '../../../words/materials.ts';
import { projectWords } from './words.ts';

type Lacking = Pick<Schema<'StageStep'>, 'missing' | 'alternatives'>;

/** What is missing, as a sentence: of several kinds of one matter any one is enough. */
export const useMissing = (): ((of: Lacking) => string) => {
  const t = useWords(projectWords);
  const name = useNames();
  return ({ missing, alternatives = [] }) => {
    const called = (kinds: readonly string[]) => kinds.map((kind) => name(materialNames, kind)).join('、');
    const all = called(missing.filter((kind) => !alternatives.includes(kind)));
    return t.missing(
      [all, ...(alternatives.length > 0 ? [t.anyOf(called(alternatives))] : [])].filter(Boolean).join('、'),
    );
  };
};
