import type { Days } from '../../../platform/http/days.ts';

/** Where the days of a record may lie: what a register says happened has happened; a licence may run out on any day. */
export const factDays = {
  '/facts/registeredOn': 'behind',
  '/facts/aboveScaleSince': 'behind',
  '/facts/certificates/*/grantedOn': 'behind',
  '/facts/certificates/*/validTo': 'any',
} as const satisfies Days;

/** As of a day to come nothing can be known; it would also win over everything that is told until then. */
export const recordDays = {
  ...factDays,
  '/asOf': 'behind',
  '/provenance/*/asOf': 'behind',
} as const satisfies Days;

/** Of a citizen: who is born, has moved or has died, has done so. */
export const citizenDays = {
  '/facts/birthDate': 'behind',
  '/facts/deathDate': 'behind',
  '/facts/hukouSince': 'behind',
  '/asOf': 'behind',
  '/provenance/*/asOf': 'behind',
} as const satisfies Days;
