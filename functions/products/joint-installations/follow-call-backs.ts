import type { AsOf } from '../../law/deadline/working-time.ts';
import type { Write } from '../../platform/table/writes.ts';
import type { Followed } from '../../services/orders/follows.ts';
import type { Discontent } from '../../services/orders/kinds/call-back.ts';
import { calling } from './call-backs.ts';
import type { CaseDependencies } from './dependencies.ts';
import type { Case } from './model.ts';
import { rewriteCase } from './rewrite.ts';
import type { StoredCase } from './store.ts';
import { tellCase } from './tell.ts';

type Asked = { readonly case: Case; readonly writes: readonly Write[] };

const written = async (
  on: CaseDependencies,
  stored: StoredCase,
  asked: Asked,
  asOf: AsOf,
): Promise<Write[]> => [
  ...(asked.case === stored.case ? [] : await rewriteCase(on, stored, asked.case, asOf)),
  ...asked.writes,
];

/** A service is connected: its utility is to ask whether the applicant is content. */
export const callsBack = async (
  on: CaseDependencies,
  stored: StoredCase,
  { order }: Followed,
  asOf: AsOf,
) => ({
  order,
  writes: await written(on, stored, await calling(on, stored.case, order, asOf), asOf),
});

/** The applicant is not content: it is dealt with, and called again. */
export const callsAgain = async (
  on: CaseDependencies,
  stored: StoredCase,
  { order, done }: Followed,
  asOf: AsOf,
) => {
  const said: Discontent =
    done.type === 'unsatisfied' ? { about: done.about, words: done.words } : { about: [], words: '' };
  return {
    order,
    writes: await written(on, stored, await calling(on, stored.case, order, asOf, said), asOf),
  };
};

/** The department has dealt with the last unhappy call: its applicant hears how. */
export const dealtWith = async (
  on: CaseDependencies,
  { case: one }: StoredCase,
  { order }: Followed,
  asOf: AsOf,
) => ({ order, writes: await tellCase(on, 'call-back-dealt-with', one, asOf, [order]) });
