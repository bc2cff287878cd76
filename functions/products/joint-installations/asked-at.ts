import type { Instant } from '../../law/instant.ts';
import type { CaseId } from './model.ts';

/** Of those who asked for a service at a site so many are looked at for what resembles an application. */
export const mostLookedAt = 20;

/** That an applicant asked for a service at a site: the newest of its cases that did. */
export interface Asked {
  /** The applicant's key: of an enterprise its code (`applicantKey`). */
  readonly uscc: string;
  readonly service: string;
  readonly caseId: CaseId;
  readonly orderId: string;
  readonly since: Instant;
  /** Of other homes in the same building, which are open too: one item stands for an applicant at an address. */
  readonly earlier?: readonly Omit<Asked, 'earlier'>[];
}
