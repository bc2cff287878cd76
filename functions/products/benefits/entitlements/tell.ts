import type { Write } from '../../../platform/table/writes.ts';
import type { Teller, Telling } from '../../../services/messages/teller.ts';
import type { Row } from '../../../services/messages/told.ts';
import { actorOf } from '../beneficiaries/model.ts';
import { addressed } from './telling/addressed.ts';
import type { Objection } from './model.ts';
import type { AboutEntitlement } from './telling/about.ts';

/** Whom it concerns, and by what its messages are found again. */
export const telling = (
  { entitlement, now }: AboutEntitlement,
  facts: Telling['facts'] = {},
  asker?: Objection['by'],
): Telling => ({
  to: {
    applicant: actorOf(entitlement),
    department: { kind: 'department', id: entitlement.department },
    ...(asker && { asker }),
  },
  subject: { kind: 'entitlement', id: entitlement.id },
  entitlementId: entitlement.id,
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
): Promise<Write[]> => teller.tell(addressed(row, of.entitlement), of, telling(of, facts, asker));
