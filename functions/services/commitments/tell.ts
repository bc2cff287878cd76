import { own } from '../../common/own.ts';
import { text } from '../../common/text.ts';
import type { AsOf } from '../../law/deadline/working-time.ts';
import type { Write } from '../../platform/table/writes.ts';
import type { MovedDue } from '../../platform/watch/climb-limits.ts';
import type { Telling } from '../messages/teller.ts';
import type { CommitmentDependencies } from './dependencies.ts';
import type { Barred, Made } from './model.ts';
import { madeTold } from './told.ts';

type Tells = Pick<CommitmentDependencies, 'teller' | 'committedCases'>;

const followsOf = async ({ committedCases }: Tells, made: Made) =>
  (await own(committedCases, made.subject.kind)?.words(made))?.[made.status] ?? text('', '');

const telling = ({ uscc, subject, id, status }: Made, { now }: AsOf): Telling => ({
  to: { applicant: { kind: 'enterprise', id: uscc } },
  subject,
  facts: { subject, commitmentId: id, status },
  at: now,
});

/** Everybody is told whom it concerns what became of a commitment. */
export const tellMade = async (
  on: Tells,
  made: Made,
  bar: Barred | undefined,
  asOf: AsOf,
): Promise<Write[]> =>
  on.teller.tell(
    madeTold[made.status],
    { ...asOf, made, bar, follows: await followsOf(on, made) },
    telling(made, asOf),
  );

/** A calendar has moved the day until which it may be mended. */
export const tellMadeMoved = async (
  on: Tells,
  made: Made,
  moved: readonly MovedDue[],
  asOf: AsOf,
): Promise<Write[]> =>
  on.teller.tellMoved(
    madeTold,
    moved,
    { ...asOf, made, bar: undefined, follows: await followsOf(on, made) },
    telling(made, asOf),
  );
