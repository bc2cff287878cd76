import type { ReactNode } from 'react';
import { Failed, Loading } from '../../parts/states.tsx';
import { useWords } from '../../words/language.tsx';
import { operationsWords } from './words.ts';
import './operations.css';

interface Asked {
  readonly error: Error | null;
  readonly isPending: boolean;
  readonly refetch: () => unknown;
}

interface PartProps {
  readonly title: string;
  /** The step of the runbook, in a sentence. */
  readonly step: string;
  readonly asked: Asked;
  readonly count: number;
  readonly more?: boolean;
  readonly children: ReactNode;
}

/** One kind of trouble: how much of it, what is to be done, and each. Where there is none, that is all it says. */
export const Part = ({ title, step, asked, count, more = false, children }: PartProps) => {
  const t = useWords(operationsWords);
  const isKnown = !asked.isPending && asked.error === null;
  const said = isKnown ? (count === 0 ? t.none : t.times(`${count}${more ? '+' : ''}`)) : '';
  return (
    <section className={`part trouble ${count === 0 ? 'trouble-none' : ''}`}>
      <h2>
        {title} <span className={count > 0 ? 'number light-word-red' : 'soft'}>{said}</span>
      </h2>
      {asked.error !== null && <Failed error={asked.error} again={() => void asked.refetch()} />}
      {count > 0 && (
        <>
          <p className="soft">
            {t.steps}：{step}
          </p>
          {children}
        </>
      )}
      {asked.isPending && <Loading />}
    </section>
  );
};
