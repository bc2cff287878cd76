import type * as z from 'zod';
import { dueShape, withLastDay } from '../../law/deadline/due-shape.ts';
import { Escalation } from '../../platform/watch/escalations.ts';
import { named, nameBeside, namesOf } from '../partners/naming.ts';
import type { Partners } from '../partners/partners.ts';

/** A limit that has been over for long, with the day it had and the name of who is late. */
export const EscalationView = Escalation.extend({ ...dueShape, ...nameBeside('partner') }).meta({
  id: 'Escalation',
});

export const viewEscalations = async (
  partners: Pick<Partners, 'recentlyOpen'>,
  escalations: readonly Escalation[],
): Promise<z.infer<typeof EscalationView>[]> => {
  const nameOf = await namesOf(
    partners,
    escalations.map(({ partner }) => partner),
  );
  return escalations.map((one) => ({ ...named(one, nameOf, 'partner'), ...withLastDay(one.due) }));
};
