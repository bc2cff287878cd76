import type { ReactNode } from 'react';
import { Link } from '@tanstack/react-router';
import type { UseQueryResult } from '@tanstack/react-query';
import type { Search } from './search.ts';
import { Failed, Loading } from './states.tsx';
import './card.css';

export interface WholeProps<One> {
  readonly one: One;
  /** Looks at it again, as whoever has acted on it does. */
  readonly again: () => Promise<One>;
}

interface WholePageProps<One> {
  readonly asked: UseQueryResult<One>;
  /** The list that it is of. */
  readonly back: { readonly to: string; readonly said: string; readonly search?: Search };
  readonly className?: string;
  readonly children: (props: WholeProps<One>) => ReactNode;
}

/** The page of one thing: the way back, and the whole as soon as it is read. */
export const WholePage = <One,>({
  asked: { data, error, refetch },
  back: { to, said, search },
  className = '',
  children,
}: WholePageProps<One>) => {
  const again = async (): Promise<One> => {
    const { data: seen } = await refetch({ throwOnError: true });
    if (seen === undefined) throw new Error('It could not be read');
    return seen;
  };
  return (
    <div className={`page ${className}`}>
      <p className="no-print">
        <Link to={to} {...(search && { search: search as never })} className="card-title">
          {said}
        </Link>
      </p>
      {error !== null && <Failed error={error} again={() => void refetch()} />}
      {data === undefined && error === null && <Loading />}
      {data !== undefined && children({ one: data, again })}
    </div>
  );
};
