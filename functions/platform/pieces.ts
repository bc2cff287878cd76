import { changeKnown, decided, type ChangeDependencies } from './change.ts';
import type { AsOf } from '../law/deadline/working-time.ts';
import type { Write } from './table/writes.ts';

/** The writes about one thing among many: all of them or none. */
export type Group = readonly Write[];

/** The most writes of a piece, its mark apart. DynamoDB takes 100 in a transaction (Service quotas). */
export const pieceLimit = 50;

/**
 * As many whole groups as a piece holds; the first always. They are asked for one by one: what does not fit was made for
 * nothing, and what comes after it not at all.
 */
export const firstPiece = async (
  groups: AsyncIterable<Group> | Iterable<Group>,
): Promise<{ readonly writes: readonly Write[]; readonly taken: number }> => {
  const writes: Write[] = [];
  let taken = 0;
  for await (const group of groups) {
    if (group.length === 0) continue;
    if (taken > 0 && writes.length + group.length > pieceLimit) break;
    writes.push(...group);
    taken += 1;
  }
  return { writes, taken };
};

/** What is done to many things, too many for one transaction. */
export interface InPieces<S> {
  readonly find: () => Promise<S | undefined>;
  /** Whether there is nothing to carry on with: it has ended, or never began. */
  readonly isOver: (found: S) => boolean;
  /** What is left of it, by what the table says: what was done before is not among it. */
  readonly groups: (found: S, asOf: AsOf) => AsyncIterable<Group>;
  /** That it is still going on, and how far it now is: refuses the piece when it was done by another. */
  readonly mark: (found: S, taken: number) => Write;
  /** What follows when nothing is left: its last transaction. */
  readonly last: (found: S, asOf: AsOf) => readonly Write[] | Promise<readonly Write[]>;
}

/**
 * Carries on, piece after piece, until nothing is left. Each piece is one transaction, decided from the table anew: one
 * who is killed in between, or runs twice, ends it as if nothing had been.
 */
export const carryOn = async <S>(
  on: ChangeDependencies,
  { find, isOver, groups, mark, last }: InPieces<S>,
): Promise<void> => {
  const piece = () =>
    changeKnown(on, {
      find,
      decide: async (found, asOf) => {
        if (isOver(found)) return decided('over' as const);
        const { writes, taken } = await firstPiece(groups(found, asOf));
        if (taken > 0) return decided('more' as const, [mark(found, taken), ...writes]);
        return decided('over' as const, await last(found, asOf));
      },
    });
  while ((await piece()) === 'more');
};
