import type { Schema } from '@liban/client';
import type { Case } from './queries.ts';

/** A provider of a case, in a line. */
export type Line = Schema<'OrderLine'>;

type Returned = Extract<NonNullable<Line['hold']>, { why: 'returned' }>;

/** What a provider wants put right before it goes on. */
export const returnedBy = ({ hold }: Line): Returned | undefined =>
  hold?.why === 'returned' ? hold : undefined;

/** Documents that are still to follow, where they can be handed in now, and until which day. */
export const missingOf = ({
  makeUp,
  allowed,
}: Case): { readonly kinds: readonly string[]; readonly lastDay: string } | undefined =>
  makeUp !== undefined && allowed.includes('materials')
    ? { kinds: makeUp.missing, lastDay: makeUp.lastDay }
    : undefined;
