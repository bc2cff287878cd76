import type { Text } from '../../common/text.ts';
import type { WorkingTime } from '../../law/deadline/working-time.ts';
import { basesOf, translated } from '../../law/legal-data/cite.ts';
import { lawAt } from '../../law/legal-data/in-force.ts';
import type { LegalVersion } from '../../law/legal-data/version.ts';
import type { Order } from './model.ts';

/** The law an order goes by: the version in force when it was received, as an application anew when it was corrected. */
export const lawOf = (
  { createdAt, licensing }: Pick<Order, 'createdAt' | 'licensing'>,
  workingTime: WorkingTime,
): LegalVersion => lawAt(workingTime, licensing?.receivedAt ?? createdAt);

/** By which law its limit is extended: its own, or that of licences. */
export const extensionBases = (
  order: Pick<Order, 'createdAt' | 'licensing'>,
  workingTime: WorkingTime,
): Text => {
  const law = lawOf(order, workingTime);
  const own = order.licensing?.extension?.basis;
  return own === undefined ? basesOf(law, 'extension') : translated(law, own);
};
