import type { ReactNode } from 'react';
import type { UseQueryResult } from '@tanstack/react-query';
import { WholePage, type WholeProps } from '../../parts/whole.tsx';
import { useWords } from '../../words/language.tsx';
import { mattersWords } from './words.ts';
import './matters.css';

interface MatterPageProps<One> {
  readonly asked: UseQueryResult<One>;
  /** The tab of the list that it came from. */
  readonly tab?: string;
  readonly children: (props: WholeProps<One>) => ReactNode;
}

/** The page of one matter of an applicant. */
export const MatterPage = <One,>({ asked, tab, children }: MatterPageProps<One>) => {
  const t = useWords(mattersWords);
  return (
    <WholePage asked={asked} back={{ to: '/matters', said: t.back, search: { tab } }} className="matters">
      {children}
    </WholePage>
  );
};
