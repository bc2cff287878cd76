import { own } from '../../common/own.ts';
import { decodeCursor, encodeCursor } from '../table/cursor.ts';

/** A cursor of one order; that of another is none of ours. It is a sort key, so it opens nobody's list. */
export const cursorOf = (sort: string, after: string): string => encodeCursor({ [sort]: after });

/** @throws BadCursor */
export const placeOf = (sort: string, cursor: string | undefined): string | undefined =>
  cursor === undefined
    ? undefined
    : own(
        decodeCursor(cursor, [sort], () => true),
        sort,
      );
