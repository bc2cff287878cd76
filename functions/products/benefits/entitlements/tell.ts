import type { Write } from '../../../platform/table/writes.ts';
import type { Teller, Telling } from '../../../services/messages/teller.ts';
import type { Row } from '../../../services/messages/told.ts';
import type { Objection } from './model.ts';
import type { AboutEntitlement } from './telling/about.ts';

/** Whom it concerns, and by what its messages are found again. */
export const telling = (
  { entitlement: { id, uscc, department }, now }: AboutEntitlement,
  facts: Telling['facts'] = {},
  asker?: Objection['by'],
): Telling => ({
  to: {
    applicant: { kind: 'enterprise', id: uscc },
    department: { kind: 'department', id: department },
    ...(asker && { asker }),
  },
  subject: { kind: 'entitlement', id },
  entitlementId: id,
  facts,
  at: now,
});

/** Tells everybody whom a row of `told.ts` names: the writes, for the transaction of the move itself. */
export const tellEntitlement = <T extends AboutEntitlement>(
  { teller }: { readonly teller: Teller },
  row: Row<T>,
  of: T,
  facts: Telling['facts'] = {},
  asker?: Objection['by'],
): Promise<Write[]> => teller.tell(row, of, telling(of, facts, asker));
