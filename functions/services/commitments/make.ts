import type { AsOf } from '../../law/deadline/working-time.ts';
import { dateOf } from '../../law/plain-date.ts';
import type { Result } from '../../common/result.ts';
import { text } from '../../common/text.ts';
import { describeEnd } from '../../law/deadline/describe.ts';
import { newId } from '../../platform/ids.ts';
import { problem, type Problem } from '../../platform/problem.ts';
import type { Write } from '../../platform/table/writes.ts';
import { resolve, type Claims } from '../partners/names.ts';
import { departmentIn } from '../partners/waits.ts';
import type { CommitmentMatter } from './list-model.ts';
import { listInForce, matterIn, type CommitmentLists, type ListInForce } from './list.ts';
import { CommitmentId, type Made } from './model.ts';
import { checkerOf, checkLimits, mayCommit, type NotTaken } from './rules.ts';
import type { MadeCommitments } from './made-commitments.ts';

/** What asks whether a commitment may be made, and keeps one. */
export interface Making {
  readonly lists: CommitmentLists;
  readonly made: MadeCommitments;
}

export type MayCommit = (matter: string) => Result<CommitmentMatter, NotTaken>;

/** The list in force, and what an enterprise may commit to by it now. */
export const committable = async (
  { lists, made }: Making,
  uscc: string,
  { now }: Pick<AsOf, 'now'>,
): Promise<{ readonly inForce: ListInForce; readonly may: MayCommit }> => {
  const [inForce, bars] = await Promise.all([listInForce(lists, dateOf(now)), made.bars(uscc)]);
  return { inForce, may: (matter) => mayCommit(matterIn(inForce, matter), bars, now) };
};

/** Why no commitment is taken, to whoever would make one. */
export const refusalOf = (not: NotTaken): Problem =>
  not.why === 'not-listed'
    ? problem('move-not-allowed', {
        detail: text(
          '该事项不在告知承诺清单内',
          'No commitment is taken for this matter: it is not on the list',
        ),
        extensions: { reason: not.why },
      })
    : problem('move-not-allowed', {
        detail: text(
          `此前所作承诺不实，至 ${describeEnd(not.until)} 前不适用告知承诺`,
          `A commitment was broken: none is taken until ${describeEnd(not.until)}`,
        ),
        extensions: { reason: not.why, until: not.until },
      });

/** A commitment as it is made: stamped by the platform, on the terms of today. */
export const newCommitment = (
  asked: Pick<
    Made,
    'subject' | 'about' | 'called' | 'replaces' | 'uscc' | 'region' | 'department' | 'madeBy'
  >,
  { terms, listVersion, claims }: { terms: CommitmentMatter; listVersion: number; claims: Claims },
  { now }: Pick<AsOf, 'now'>,
): Made => {
  const checker = resolve(claims, departmentIn(asked.region, checkerOf({ ...asked, terms })));
  return {
    id: CommitmentId.parse(newId('cm', now)),
    status: 'made',
    ...asked,
    ...{ terms, listVersion },
    madeAt: now,
    limits: { ...checkLimits(terms, now) },
    ...(checker.ok && { checker: checker.value }),
  };
};

/** It is kept with its first look. */
export const madeWrites = ({ made }: Pick<Making, 'made'>, commitment: Made, asOf: AsOf): Write[] => [
  made.put({ made: commitment, version: 0 }, asOf),
];
