import { Fault } from '../../common/fault.ts';
import { proofOfPush } from '../../services/webhooks/proof.ts';
import type { ConsultationDependencies } from './dependencies.ts';
import type { Consultation } from './model.ts';
import { view, type ConsultationView } from './view.ts';

/** The whole of a letter, as of now. */
export const loadLetterView = async (
  { orders, timeline, calendars, table, clock }: ConsultationDependencies,
  letter: Consultation,
): Promise<ConsultationView> => {
  const [stored, entries, workingTime, push] = await Promise.all([
    orders.find(letter.orderId),
    timeline.of(letter.id),
    calendars.workingTime(),
    proofOfPush(table, letter.orderId),
  ]);
  if (!stored) throw new Fault(`The letter ${letter.id} has no order`);
  return view(letter, { order: stored.order, push, timeline: entries }, clock.now(), workingTime);
};
