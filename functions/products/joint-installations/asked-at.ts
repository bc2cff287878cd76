import type { Instant } from '../../law/instant.ts';
import type { Application, CaseId } from './model.ts';

/** Of those who asked for a service at a site so many are looked at for what resembles an application. */
export const mostLookedAt = 20;

/** What a service is called at its site: what is supplied for a time is beside the permanent one, and not the same. */
export const claimOf = ({ temporary }: Pick<Application, 'temporary'>, service: string): string =>
  temporary ? `temporary-${service}` : service;

export const claimsOf = (application: Pick<Application, 'services' | 'temporary'>): string[] =>
  application.services.map(({ service }) => claimOf(application, service));

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
