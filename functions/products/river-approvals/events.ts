import type { Suspension } from '../../law/deadline/model.ts';
import type { MaterialKind } from '../../law/missing-documents.ts';
import type { Decision, Escalation, ExpertMeeting, RiverCase } from './model.ts';
import type { Citation } from './rules/model.ts';

/** What is planned, where, and by what it is handled. */
export type Plan = Pick<RiverCase, 'activity' | 'planned' | 'site' | 'areas' | 'rulesVersion'> &
  Partial<Pick<RiverCase, 'level' | 'terms'>>;

/** What can happen to a case, and who does it: each event belongs to one actor. */
export type RiverEvent =
  | {
      readonly by: 'platform';
      readonly type: 'complete';
      readonly reviews: RiverCase['reviews'];
      readonly makeUp?: RiverCase['makeUp'];
    }
  | { readonly by: 'platform'; readonly type: 'incomplete'; readonly missing: readonly MaterialKind[] }
  | {
      readonly by: 'platform';
      readonly type: 'opinions-in';
      readonly opinions: readonly Opinion[];
    }
  | {
      readonly by: 'platform';
      readonly type: 'experts-asked';
      readonly opinions: readonly Opinion[];
      /** What is not counted for it, with its end: the longest that the published list allows. */
      readonly still: Suspension;
    }
  /** The body of the scenic area has passed it: all others are asked. */
  | { readonly by: 'platform'; readonly type: 'more-asked'; readonly reviews: RiverCase['reviews'] }
  /** It is prohibited where it is planned: by the rules in force now, or by what a department found. */
  | { readonly by: 'platform'; readonly type: 'prohibited'; readonly citations: readonly Citation[] }
  /** It is prohibited no more, by rules or areas that were put right. */
  | { readonly by: 'platform'; readonly type: 'prohibition-lifted'; readonly plan: Plan }
  | { readonly by: 'platform'; readonly type: 'published' | 'reviews-withdrawn' }
  | { readonly by: 'applicant'; readonly type: 'supplemented' | 'withdrawn' }
  | { readonly by: 'applicant'; readonly type: 'restated'; readonly plan: Plan }
  | { readonly by: 'person'; readonly type: 'meeting-held'; readonly meeting: ExpertMeeting }
  | {
      readonly by: 'person';
      readonly type: 'decided';
      readonly decision: Decision;
      readonly grounds: Decidable;
    }
  | { readonly by: 'clock'; readonly type: 'department-silent'; readonly escalation: Escalation };

declare const spoken: unique symbol;

/** What a department itself said: made only from an order that ended in an opinion of its own. */
export interface Opinion {
  readonly [spoken]: true;
  readonly orderId: string;
  readonly outcome: 'met' | 'met-with-conditions' | 'not-met';
}

declare const decidable: unique symbol;

/**
 * That a person may decide so: everybody has spoken, one opinion for each department, and no letter about the case is open;
 * or it is refused because it is prohibited, which needs nobody's opinion.
 */
export interface Decidable {
  readonly [decidable]: true;
  readonly opinions: readonly Opinion[];
  readonly prohibited?: true;
}
