import { Fault } from '../../../common/fault.ts';
import type { AsOf } from '../../../law/deadline/working-time.ts';
import type { Write } from '../../../platform/table/writes.ts';
import type { Act, PapersAnswered } from '../../../services/orders/acts.ts';
import type { Followed, Follows } from '../../../services/orders/follows.ts';
import type { Order } from '../../../services/orders/model.ts';
import { hasEnded } from '../../../services/orders/rules.ts';
import type { EmergencyDependencies } from './dependencies.ts';
import type { Review } from './model.ts';
import type { StoredEmergency } from './store.ts';

type On = Pick<EmergencyDependencies, 'emergencies' | 'orders'>;

const groundsIn = (done: Act): string => (done.type === 'not-met' ? done.grounds : '');

const answerOf = ({ status }: Order): NonNullable<Review['answer']> =>
  status === 'met' || status === 'met-with-conditions' ? 'approved' : 'refused';

/** The papers are there: the clock of each department goes on. */
const filed = (
  { orders }: On,
  { emergency: { reviews } }: StoredEmergency,
  { papers, note = '' }: Extract<Act, { type: 'papers-filed' }>,
  asOf: AsOf,
): Promise<Write[]> =>
  orders.actOnEach(
    reviews.map(({ orderId }) => orderId),
    {
      type: 'corrected',
      note,
      materials: papers.map((reference) => ({ kind: 'excavation-papers', reference })),
    },
    asOf,
  );

/** One that refuses decides for all of them; that it is approved needs every one. */
const outcome = (reviews: readonly Review[], done: Act): PapersAnswered | undefined => {
  if (reviews.some(({ answer }) => answer === 'refused'))
    return { type: 'papers-refused', grounds: groundsIn(done) };
  return reviews.every(({ answer }) => answer === 'approved') ? { type: 'papers-approved' } : undefined;
};

/** A department has answered: the works know of each answer, so that of two at once the second sees the first. */
const answered = async (
  on: On,
  stored: StoredEmergency,
  { order, done }: Followed,
  asOf: AsOf,
): Promise<Write[]> => {
  const { emergency } = stored;
  const reviews = emergency.reviews.map((review): Review =>
    review.orderId === order.id ? { ...review, answer: answerOf(order), answeredAt: asOf.now } : review,
  );
  const writes = [on.emergencies.replace(stored, { ...emergency, reviews })];
  const told = outcome(reviews, done);
  if (!told) return writes;
  const works = await on.orders.find(emergency.orderId);
  if (!works) throw new Fault(`${emergency.id} has no order`);
  const acted = await on.orders.act(works, told, asOf);
  if (!acted.ok) throw new Fault(`${emergency.id} cannot be answered as it is ${acted.error.from}`);
  const others = reviews.filter(({ answer }) => answer === undefined).map(({ orderId }) => orderId);
  return [
    ...writes,
    ...acted.value.writes,
    ...(await on.orders.actOnEach(others, { type: 'withdrawn' }, asOf)),
  ];
};

/** What emergency works do of themselves when their utility or a department acts, in the same transaction. */
export const followsEmergency =
  (on: On): Follows =>
  async (followed, asOf) => {
    const { before, order, done } = followed;
    const decides = order.kind === 'review' && hasEnded(order) && !hasEnded(before);
    if (done.type !== 'papers-filed' && !decides) return { order, writes: [] };
    const stored = await on.emergencies.find(order.subject.id);
    if (!stored) throw new Fault(`No emergency works ${order.subject.id}`);
    const writes =
      done.type === 'papers-filed'
        ? await filed(on, stored, done, asOf)
        : await answered(on, stored, followed, asOf);
    return { order, writes };
  };
