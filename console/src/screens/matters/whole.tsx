import type { ReactNode } from 'react';
import { Link } from '@tanstack/react-router';
import type { UseQueryResult } from '@tanstack/react-query';
import { Failed, Loading } from '../../parts/states.tsx';
import { useWords } from '../../words/language.tsx';
import { mattersWords } from './words.ts';
import './matters.css';

export interface WholeProps<One> {
  readonly one: One;
  /** Looks at it again, as whoever has acted on it does. */
  readonly again: () => Promise<One>;
}

interface WholePageProps<One> {
  readonly asked: UseQueryResult<One>;
  /** The tab of the list that it came from. */
  readonly tab?: string;
  readonly children: (props: WholeProps<One>) => ReactNode;
}

/** The page of one matter: the way back, and the whole as soon as it is read. */
export const WholePage = <One,>({ asked: { data, error, refetch }, tab, children }: WholePageProps<One>) => {
  const t = useWords(mattersWords);
  const again = async (): Promise<One> => {
    const { data: seen } = await refetch({ throwOnError: true });
    if (seen === undefined) throw new Error('The matter could not be read');
    return seen;
  };
  return (
    <div className="page matters">
      <p className="no-print">
        <Link to="/matters" search={{ tab } as never} className="card-title">
          {t.back}
        </Link>
      </p>
      {error !== null && <Failed error={error} again={() => void refetch()} />}
      {data === undefined && error === null && <Loading />}
      {data !== undefined && children({ one: data, again })}
    </div>
  );
};
