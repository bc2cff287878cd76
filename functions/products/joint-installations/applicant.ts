import type { Applicant } from '../../services/subjects/applicant.ts';
import type { Application } from './model.ts';

type Of = Application['applicant'];
type Citizen = Extract<Of, { readonly kind: 'citizen' }>;
type Enterprise = Exclude<Of, Citizen>;

export const isCitizen = (applicant: Of): applicant is Citizen => applicant.kind === 'citizen';

/** Whose case it is, as mailboxes, lists and records of persons know it. */
export const applicantOf = ({ applicant }: Pick<Application, 'applicant'>): Applicant =>
  isCitizen(applicant)
    ? { kind: 'citizen', id: applicant.citizen }
    : { kind: 'enterprise', id: applicant.uscc };

/** The enterprise that applies: only one may commit, or be barred from it (Art. 5). */
export const enterpriseOf = ({ applicant }: Pick<Application, 'applicant'>): Enterprise | undefined =>
  isCitizen(applicant) ? undefined : applicant;
