import type { FieldError } from '../../../common/field-error.ts';
import { lawAt } from '../../../law/legal-data/in-force.ts';
import type { PolicyDependencies } from './dependencies.ts';
import type { Policy, PolicyEntry } from './model.ts';
import { nameErrors } from './names.ts';
import { capErrors, confirmationErrors, potErrors } from './publication.ts';

/** What keeps a sound entry from being published as the register, the other policies and the law are now. */
export const hindrances = async (
  { partners, calendars, clock }: Pick<PolicyDependencies, 'partners' | 'calendars' | 'clock'>,
  entry: PolicyEntry,
  published: readonly Policy[],
): Promise<FieldError[]> => [
  ...nameErrors(entry, await partners.claims()),
  ...potErrors(entry, published),
  ...capErrors(entry, published),
  ...confirmationErrors(entry, lawAt(await calendars.workingTime(), clock.now())),
];
