import type { RuntimeContext } from '../platform/runtime-context.ts';
import { entitlementsOf } from '../products/benefits/entitlements/dependencies.ts';
import { maySee as maySeeLetter } from '../products/consultations/access.ts';
import { lettersOf } from '../products/consultations/dependencies.ts';
import type { CasesSeen } from '../services/first-responders/dependencies.ts';
import { ordersOf } from '../services/orders/dependencies.ts';
import type { Applicant } from '../services/subjects/applicant.ts';
import { concernedBy } from './concerned.ts';
import { fileSubjects } from './file-subjects.ts';

/** Cases of every kind as a caller sees them: the same that says whose files are whose, and letters, which have none. */
export const casesSeen = (context: RuntimeContext): CasesSeen => {
  const concerned = concernedBy(context);
  const [letters, orders] = [lettersOf(context), ordersOf(context)];
  const entitlements = entitlementsOf(context);
  const applicantOf = async (kind: string, id: string): Promise<Applicant | undefined> => {
    if (kind !== 'entitlement') return (await concerned({ subject: { kind, id } })).applicant;
    const uscc = (await entitlements.find(id))?.entitlement.uscc;
    return uscc === undefined ? undefined : { kind: 'enterprise', id: uscc };
  };
  const withFiles = Object.entries(fileSubjects(context)).map(([kind, find]): [string, CasesSeen[string]] => [
    kind,
    async (id, caller) => {
      const seen = await find(id, caller);
      return seen && { ended: seen.isOver, applicant: await applicantOf(kind, id) };
    },
  ]);
  return {
    ...Object.fromEntries(withFiles),
    consultation: async (id, caller) => {
      const letter = await letters.find(id);
      const isSeen =
        (caller.role === 'partner' || caller.role === 'operator') && letter && maySeeLetter(caller, letter);
      if (!letter || !isSeen) return undefined;
      return { ended: (await orders.find(letter.orderId))?.order.endedAt !== undefined };
    },
  };
};
