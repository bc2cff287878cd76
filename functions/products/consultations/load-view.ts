import { Fault } from '../../common/fault.ts';
import { proofOfPush } from '../../services/webhooks/proof.ts';
import { namesOf, partnersIn } from '../../services/partners/naming.ts';
import type { CallerBy } from '../../platform/http/route.ts';
import { allowedOf } from './allowed.ts';
import type { ConsultationDependencies } from './dependencies.ts';
import type { Consultation } from './model.ts';
import { view, type ConsultationView } from './view.ts';

/** The whole of a letter, as of now. */
export const loadLetterView = async (
  { orders, partners, timeline, calendars, table, clock }: ConsultationDependencies,
  letter: Consultation,
  caller: CallerBy<'partner' | 'operator'>,
): Promise<ConsultationView> => {
  const [stored, entries, workingTime, push] = await Promise.all([
    orders.find(letter.orderId),
    timeline.of(letter.id),
    calendars.workingTime(),
    proofOfPush(table, letter.orderId),
  ]);
  if (!stored) throw new Fault(`The letter ${letter.id} has no order`);
  const { order } = stored;
  const now = clock.now();
  const allowed = allowedOf(letter, order, caller, { now, workingTime });
  const nameOf = await namesOf(partners, [letter.from, letter.to, ...partnersIn(entries)]);
  return view(letter, { order, push, timeline: entries, nameOf, allowed }, now, workingTime);
};
