import type { AsOf } from '../../law/deadline/working-time.ts';
import type { Write } from '../../platform/table/writes.ts';
import type { Teller } from '../messages/teller.ts';
import type { Barred, Made } from './model.ts';
import { madeTold } from './told.ts';

/** Everybody is told whom it concerns what became of a commitment. */
export const tellMade = (
  { teller }: { readonly teller: Teller },
  made: Made,
  bar: Barred | undefined,
  asOf: AsOf,
): Promise<Write[]> =>
  teller.tell(
    madeTold[made.status],
    { ...asOf, made, bar },
    {
      to: { applicant: { kind: 'enterprise', id: made.uscc } },
      subject: made.subject,
      facts: { subject: made.subject, commitmentId: made.id, status: made.status },
      at: asOf.now,
    },
  );
