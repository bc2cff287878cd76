import type { RiverStatus } from './model.ts';
import { own } from '../../common/own.ts';

/** Who can move a case. A clock is one of them, so that what it cannot do is written down. */
export type Actor = 'person' | 'applicant' | 'platform' | 'clock';

/** What only a person brings about. */
type ByPerson = 'decided';

/** Where each may lead: nobody but a person leads to a decision, and a clock leads nowhere. */
interface Reaches {
  readonly person: RiverStatus;
  readonly applicant: Exclude<RiverStatus, ByPerson | 'published'>;
  readonly platform: Exclude<RiverStatus, ByPerson>;
  readonly clock: never;
}

type Table<A extends Actor> = Readonly<Partial<Record<RiverStatus, Readonly<Record<string, Reaches[A]>>>>>;

/**
 * The moves of a case at the window (Art. 15). Silence is a breach: a clock has no move at all, so that no due moment,
 * however long past, can decide, grant, refuse or publish anything. `published` follows only from `decided`. What is with
 * departments is `withdrawing` until each of their reviews is withdrawn. What is found to be prohibited goes to a person at once,
 * from wherever it stands, even with an approval that is not published yet: only a refusal is open then.
 */
export const riverTransitions = {
  person: {
    'expert-meeting': { 'meeting-held': 'to-be-decided' },
    'to-be-decided': { decided: 'decided' },
  },
  applicant: {
    submitted: { withdrawn: 'withdrawn', restated: 'submitted' },
    incomplete: { withdrawn: 'withdrawn', restated: 'submitted', supplemented: 'submitted' },
    'in-review': { withdrawn: 'withdrawing', restated: 'submitted' },
    'expert-meeting': { withdrawn: 'withdrawing', restated: 'submitted' },
    'to-be-decided': { withdrawn: 'withdrawing', restated: 'submitted' },
  },
  platform: {
    submitted: { complete: 'in-review', incomplete: 'incomplete', prohibited: 'to-be-decided' },
    incomplete: { prohibited: 'to-be-decided' },
    'in-review': {
      'more-asked': 'in-review',
      'opinions-in': 'to-be-decided',
      'experts-asked': 'expert-meeting',
      prohibited: 'to-be-decided',
    },
    'expert-meeting': { prohibited: 'to-be-decided' },
    'to-be-decided': { prohibited: 'to-be-decided', 'prohibition-lifted': 'submitted' },
    decided: { published: 'published', prohibited: 'to-be-decided' },
    withdrawing: { 'reviews-withdrawn': 'withdrawn' },
  },
  clock: {},
} as const satisfies { readonly [A in Actor]: Table<A> };

/** Where an actor's move leads from a status; undefined when the table has none. */
export const reached = (by: Actor, from: RiverStatus, move: string): RiverStatus | undefined => {
  const table: Readonly<Partial<Record<RiverStatus, Readonly<Record<string, RiverStatus>>>>> =
    riverTransitions[by];
  return own(table[from], move);
};

export const hasEnded = (status: RiverStatus): boolean =>
  ['published', 'referred', 'withdrawing', 'withdrawn'].includes(status);
