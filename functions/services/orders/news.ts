import { own } from '../../common/own.ts';
import type { AsOf } from '../../law/deadline/working-time.ts';
import type { Write } from '../../platform/table/writes.ts';
import type { Acted, MovedDue } from '../../platform/watch/climb-limits.ts';
import type { Move } from './kinds/kind.ts';
import type { Applicant } from '../subjects/applicant.ts';
import type { Order } from './model.ts';

/** What becomes of an order beside the moves of its kind. */
export type OrderChange =
  'created' | 'handed-over' | 'survey-scheduled' | 'approvals-answered' | 'phases-changed' | 'term-changed';

/** What happened to an order, for whomever it concerns; `facts` are what a machine reads of it. */
export type OrderNews =
  | {
      readonly what: Move | OrderChange;
      readonly facts: Readonly<Record<string, unknown>>;
      /** Of its event, where that must follow from the order's own id. */
      readonly effectId?: string;
    }
  | { readonly rung: Acted }
  | { readonly moved: readonly MovedDue[] };

/** The writes by which everybody is told whom it concerns, for the transaction in which it happens. */
export type TellOrder = (order: Order, news: readonly OrderNews[], asOf: AsOf) => Promise<Write[]>;

/** Whose case an order is part of, and the department that answers for it. */
export interface Concerned {
  /** Who applies. */
  readonly applicant?: Applicant;
  /** The departments that answer for a case whose orders go to others. */
  readonly department?: string | readonly string[];
}
type Asked = Partial<Pick<Order, 'request'>>;
export type ConcernedBy = (order: Pick<Order, 'subject'> & Asked) => Promise<Concerned>;

/** The same by the kind of case: each product knows its own, by its id or by what the order asks. */
export type ConcernedByKind = Readonly<
  Record<string, (id: string, request: Asked['request']) => Promise<Concerned | undefined>>
>;

export const concernedByKind =
  (kinds: ConcernedByKind): ConcernedBy =>
  async ({ subject: { kind, id }, request }) =>
    (await own(kinds, kind)?.(id, request)) ?? {};
