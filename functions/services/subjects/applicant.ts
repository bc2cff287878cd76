import type { Caller } from '../../platform/http/route.ts';
import { keyOf } from '../../platform/table/key.ts';

/** Who applies: an enterprise by its code, or a natural person by the opaque id of the city's identity platform. */
export interface Applicant {
  readonly kind: 'enterprise' | 'citizen';
  readonly id: string;
}

/** As whom a caller applies, and reads what is its own. */
export const applicantBy = (caller: Caller): Applicant | undefined => {
  switch (caller.role) {
    case 'enterprise':
      return { kind: 'enterprise', id: caller.uscc };
    case 'citizen':
      return { kind: 'citizen', id: caller.citizen };
    case 'partner':
    case 'operator':
      return undefined;
  }
};

export const isApplicant = (caller: Caller, applicant: Applicant | undefined): boolean => {
  const asked = applicantBy(caller);
  return asked !== undefined && asked.kind === applicant?.kind && asked.id === applicant.id;
};

/** In keys: an enterprise by its code alone, which no citizen's key can be. */
export const applicantKey = ({ kind, id }: Applicant): string =>
  kind === 'enterprise' ? id : keyOf(kind, id);
