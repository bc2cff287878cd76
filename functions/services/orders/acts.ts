import type { OrderEvent } from './model.ts';

/** What is being done to an order, by its partner or by the platform. */
export type Act =
  | OrderEvent
  | Correction
  | { readonly type: 'withdrawn'; readonly reason?: string }
  /** The whole of which the order is a part stands still, or goes on. */
  | { readonly type: 'paused'; readonly basis: string }
  | { readonly type: 'continued' }
  /** Nobody told the applicant for a licence in time what is missing (行政许可法 art. 32(4)). */
  | { readonly type: 'accepted-by-law' }
  /** What its partner let stand still has reached the end it was given. */
  | { readonly type: 'suspension-ended' }
  /** The time of a letter ran out in silence (Art. 10); no other kind's table knows it. */
  | { readonly type: 'lapsed' };

/** What the applicant answers to a return: it stands with the order from then on. */
export interface Correction {
  readonly type: 'corrected';
  readonly note: string;
  readonly materials: readonly unknown[];
}
