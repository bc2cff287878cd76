import { useState } from 'react';
import { App } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { ProblemError } from '@liban/client';
import { useWords } from '../words/language.tsx';

const words = {
  refused: ['没有办成', 'Not done'],
  unseen: [
    '已提交，但没能看到结果，请刷新后确认',
    'Sent, but the outcome could not be seen: refresh and look',
  ],
} as const satisfies Parameters<typeof useWords>[0];

interface Action<Seen> {
  /** What is done: one call, or several. */
  readonly act: () => Promise<unknown>;
  /** Reads anew what was acted on. */
  readonly look: () => Promise<Seen>;
  /** What it has become, said of what was seen and never of what was sent. */
  readonly say: (seen: Seen) => string;
  /** Whether what was seen is what was wanted; without it, it is. */
  readonly isWell?: (seen: Seen) => boolean;
}

/**
 * Acting, and looking again before anything is claimed. A refusal is said in the API's own words, which are for people;
 * what was refused has not been done, so the form stays open.
 */
export const useActing = () => {
  const t = useWords(words);
  const { notification } = App.useApp();
  const queries = useQueryClient();
  const [busy, setBusy] = useState(false);
  const run = async <Seen,>({ act, look, say, isWell }: Action<Seen>): Promise<boolean> => {
    setBusy(true);
    try {
      await act();
    } catch (error) {
      const description = error instanceof Error ? error.message : String(error);
      const fields = error instanceof ProblemError ? fieldsOf(error) : [];
      notification.error({
        title: t.refused,
        description: [description, ...fields].join('\n'),
        duration: 0,
        role: 'alert',
      });
      setBusy(false);
      return false;
    }
    try {
      const seen = await look();
      // What is claimed is seen everywhere: in the list beside it too.
      await queries.invalidateQueries();
      if (isWell?.(seen) === false) notification.warning({ title: say(seen), role: 'alert', duration: 0 });
      else notification.success({ title: say(seen), role: 'status' });
    } catch {
      // It was done; only the look failed, and that is what is said.
      notification.warning({ title: t.unseen, duration: 0, role: 'alert' });
    }
    setBusy(false);
    return true;
  };
  return { busy, run };
};

const fieldsOf = ({ problem }: ProblemError): string[] =>
  Array.isArray(problem?.['errors'])
    ? problem['errors'].flatMap((one: unknown) =>
        typeof one === 'object' && one !== null && 'detail' in one ? [String(one.detail)] : [],
      )
    : [];
