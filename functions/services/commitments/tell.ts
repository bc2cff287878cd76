import type { AsOf } from '../../law/deadline/working-time.ts';
import type { Write } from '../../platform/table/writes.ts';
import type { MovedDue } from '../../platform/watch/climb-limits.ts';
import type { Teller, Telling } from '../messages/teller.ts';
import type { Barred, Made } from './model.ts';
import { madeTold } from './told.ts';

type Tells = { readonly teller: Teller };

const telling = ({ uscc, subject, id, status }: Made, { now }: AsOf): Telling => ({
  to: { applicant: { kind: 'enterprise', id: uscc } },
  subject,
  facts: { subject, commitmentId: id, status },
  at: now,
});

/** Everybody is told whom it concerns what became of a commitment. */
export const tellMade = (
  { teller }: Tells,
  made: Made,
  bar: Barred | undefined,
  asOf: AsOf,
): Promise<Write[]> => teller.tell(madeTold[made.status], { ...asOf, made, bar }, telling(made, asOf));

/** A calendar has moved the day until which it may be mended. */
export const tellMadeMoved = (
  { teller }: Tells,
  made: Made,
  moved: readonly MovedDue[],
  asOf: AsOf,
): Promise<Write[]> =>
  teller.tellMoved(madeTold, moved, { ...asOf, made, bar: undefined }, telling(made, asOf));
