import type { Limits } from '../../platform/watch/limit.ts';
import type { PlainDate } from '../../law/plain-date.ts';
import type { Discontent } from './kinds/call-back.ts';
import type { Order, OrderEvent } from './model.ts';

/** What is being done to an order, by its partner or by the platform. */
export type Act =
  | OrderEvent
  | Correction
  | Changed
  | ContractAnswer
  | CallBackAnswer
  | PapersAnswered
  | { readonly type: 'withdrawn'; readonly reason?: string }
  /** The whole of which the order is a part stands still, or goes on. */
  | { readonly type: 'paused'; readonly basis: string }
  | { readonly type: 'continued' }
  /** Nobody told the applicant for a licence in time what is missing (行政许可法 art. 32(4)). */
  | { readonly type: 'accepted-by-law' }
  /** What its partner let stand still has reached the end it was given. */
  | { readonly type: 'suspension-ended' }
  /** Of a batch no phase is open any more, and one at least is connected. */
  | { readonly type: 'phases-connected' }
  /** The time of a letter ran out in silence (Art. 10); no other kind's table knows it. */
  | { readonly type: 'lapsed' };

/** What the applicant answers to a return: it stands with the order from then on. */
export interface Correction {
  readonly type: 'corrected';
  readonly note: string;
  readonly materials: readonly unknown[];
}

/** The applicant asks for something else than before: what stands in the order from then on, and the limits of that. */
export interface Changed {
  readonly type: 'changed';
  /** In the applicant's words: what the record keeps of it. */
  readonly asked: Readonly<Record<string, unknown>>;
  readonly request: Order['request'];
  readonly limits: Limits;
  /** What its plan is to say of a line, where it has one. */
  readonly external?: Order['external'];
}

/** What the applicant says of its contract: that it has signed or paid, or that what its utility said is not so. */
export type ContractAnswer =
  | { readonly type: 'signed'; readonly on: PlainDate }
  | { readonly type: 'fees-confirmed'; readonly on: PlainDate; readonly fen: number }
  | {
      readonly type: 'offer-contradicted' | 'signature-contradicted' | 'payment-contradicted';
      readonly note: string;
    };

/** What the departments make of emergency works, all of them together. */
export type PapersAnswered =
  { readonly type: 'papers-approved' } | { readonly type: 'papers-refused'; readonly grounds: string };

/** The applicant says itself whether it is content. */
export type CallBackAnswer = { readonly by: 'applicant'; readonly eventId: string } & (
  { readonly type: 'satisfied' } | ({ readonly type: 'unsatisfied' } & Discontent)
);
