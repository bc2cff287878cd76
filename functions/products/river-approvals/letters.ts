import type { ConsultationHead } from '../consultations/model.ts';
import { hasEnded } from '../../services/orders/rules.ts';
import type { Order } from '../../services/orders/model.ts';
import type { RiverDependencies } from './dependencies.ts';
import type { RiverCase } from './model.ts';

/** ULIDs sort by the moment they were made: a letter about a case is younger than the case. */
const madeAfter = (id: string, one: string): boolean => id.slice(3) > one.slice(3);

async function* sentBy(
  { letters }: RiverDependencies,
  partner: string,
  { id }: Pick<RiverCase, 'id'>,
): AsyncGenerator<ConsultationHead> {
  let cursor: string | undefined;
  do {
    const page = await letters.list(partner, { box: 'sent', limit: 100, cursor });
    for (const letter of page.items) {
      if (!madeAfter(letter.id, id)) return;
      if (letter.about.kind === 'case' && letter.about.id === id) yield letter;
    }
    cursor = page.cursor;
  } while (cursor !== undefined);
}

/** A letter about the case, and how it stands. */
export interface CaseLetter {
  readonly letter: ConsultationHead;
  readonly order: Order;
}

/** The letters that the departments of a review sent each other about it (Art. 10). */
export const lettersAbout = async (on: RiverDependencies, one: RiverCase): Promise<CaseLetter[]> => {
  const senders = [...new Set(one.reviews.map(({ partner }) => partner))];
  const found = (await Promise.all(senders.map((sender) => Array.fromAsync(sentBy(on, sender, one))))).flat();
  const orders = await on.orders.findAll(found.map(({ orderId }) => orderId));
  const byId = new Map(orders.map(({ order }) => [order.id, order]));
  return found.flatMap((letter) => {
    const order = byId.get(letter.orderId);
    return order ? [{ letter, order }] : [];
  });
};

export const openOf = (letters: readonly CaseLetter[]): CaseLetter[] =>
  letters.filter(({ order }) => !hasEnded(order));
