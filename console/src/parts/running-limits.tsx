import { limitCode, limitNames } from '../words/names.ts';
import { useNames } from '../words/language.tsx';
import { DaysLeft } from './days-left.tsx';
import type { Limit } from './light.ts';

/** Of one thing the limits that run, each with its name: two days without one say nothing. */
export const RunningLimits = ({ of }: { of: Readonly<Record<string, Limit>> }) => {
  const name = useNames();
  return Object.entries(of)
    .filter(([, { metAt }]) => metAt === undefined)
    .map(([which, limit]) => (
      <span key={which} className="bar">
        <span className="soft">{name(limitNames, limitCode(which))}</span>
        <DaysLeft limit={limit} />
      </span>
    ));
};
