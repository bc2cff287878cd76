import type { Instant } from '../../law/instant.ts';
import type { AsOf } from '../../law/deadline/working-time.ts';
import type { Write } from '../../platform/table/writes.ts';
import { own } from '../../common/own.ts';
import type { Order } from '../../services/orders/model.ts';
import type { RiverDependencies } from './dependencies.ts';
import type { NewAreas } from './areas/model.ts';
import type { Edition } from './editions.ts';
import type { RiverCase } from './model.ts';
import { judge, type Judged } from './rules/judge.ts';
import type { ChecklistItem, Citation, RiverRules } from './rules/model.ts';
import { termsOf } from './rules/terms.ts';
import type * as z from 'zod';

type Looks = Pick<RiverDependencies, 'rulebook' | 'areas'>;
type Checklists = Readonly<Record<string, readonly z.infer<typeof ChecklistItem>[]>>;

interface Answered {
  readonly item?: unknown;
  readonly answer?: unknown;
}

/** What a department found not to be met, of its last word. */
const notMetOf = ({ status, said }: Order): string[] => {
  if (status !== 'not-met') return [];
  const last = said?.findLast(({ type }) => type === status);
  const checks = Array.isArray(last?.['checks']) ? (last['checks'] as Answered[]) : [];
  return checks.flatMap(({ item, answer }) =>
    answer === 'not-met' && typeof item === 'string' ? [item] : [],
  );
};

/** By what a department found the activity to be prohibited: the items of its checklist that say so. */
const foundBy = (
  { reviews }: Pick<RiverCase, 'reviews'>,
  orders: readonly Order[],
  checklists: readonly Checklists[],
): Citation[] =>
  orders.flatMap((order) => {
    const department = reviews.find(({ orderId }) => orderId === order.id)?.department ?? '';
    const items = checklists.flatMap((one) => own(one, department) ?? []);
    return notMetOf(order).flatMap(
      (item) => items.find(({ id, prohibits }) => id === item && prohibits)?.prohibits ?? [],
    );
  });

export interface Looked {
  readonly judged: Judged;
  readonly rules: Edition<RiverRules>;
  readonly areas: Edition<NewAreas>;
  /** By what it is prohibited now; none where it is not. */
  readonly citations: readonly Citation[];
  /** In the transaction of what is decided by this: refused where rules or areas were published meanwhile. */
  readonly unchanged: readonly Write[];
}

/**
 * Whether a case is prohibited by the rules and areas in force at this moment, whatever it was taken by, or by what a
 * department found. Looked at anew by whatever may lead to an approval.
 */
export const lookedAt = async (
  { rulebook, areas }: Looks,
  one: Pick<RiverCase, 'activity' | 'site' | 'reviews' | 'level' | 'terms'>,
  orders: readonly Order[],
  now: Instant,
): Promise<Looked> => {
  const [rules, places] = await Promise.all([rulebook.inForce(now), areas.inForce(now)]);
  const { document } = rules.edition;
  const judged = judge(document, places.edition.document, one.activity, one.site.geometry);
  const byRules = judged.verdict === 'prohibited' ? judged.citations : [];
  const checklists = [document.checklists, termsOf(one)?.checklists ?? {}];
  return {
    judged,
    rules: rules.edition,
    areas: places.edition,
    citations: [
      ...new Map(
        [...byRules, ...foundBy(one, orders, checklists)].map((each) => [each.says.zh, each]),
      ).values(),
    ],
    unchanged: [rules.unchanged, places.unchanged],
  };
};

export const isProhibited = async (
  on: Looks,
  one: RiverCase,
  orders: readonly Order[],
  { now }: Pick<AsOf, 'now'>,
): Promise<readonly Citation[]> => (await lookedAt(on, one, orders, now)).citations;
