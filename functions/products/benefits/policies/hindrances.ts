import { daysToCome, dictionaryOn } from '../indicators/edition.ts';
import type { Dictionaries } from '../indicators/dictionaries.ts';
import { fieldError, type FieldError } from '../../../common/field-error.ts';
import { text } from '../../../common/text.ts';
import { dateOf, type PlainDate } from '../../../law/plain-date.ts';
import { lawAt } from '../../../law/legal-data/in-force.ts';
import type { PolicyDependencies } from './dependencies.ts';
import type { Policy, PolicyEntry } from './model.ts';
import { nameErrors } from './names.ts';
import { capErrors, checkEntry, confirmationErrors, potErrors } from './publication.ts';

/** What keeps a sound entry from being published as the register, the other policies and the law are now. */
export const hindrances = async (
  {
    partners,
    calendars,
    clock,
    dictionaries,
  }: Pick<PolicyDependencies, 'partners' | 'calendars' | 'clock' | 'dictionaries'>,
  entry: PolicyEntry,
  published: readonly Policy[],
): Promise<FieldError[]> => [
  ...nameErrors(entry, await partners.claims()),
  ...potErrors(entry, published),
  ...capErrors(entry, published),
  ...(await errorsToCome(entry, dictionaries, dateOf(clock.now()))),
  ...confirmationErrors(entry, lawAt(await calendars.workingTime(), clock.now())),
];

/** The dictionary may be another one before the policy ends: an indicator that is to be withdrawn by then is not asked for. */
const errorsToCome = async (
  entry: PolicyEntry,
  dictionaries: Dictionaries,
  today: PlainDate,
): Promise<FieldError[]> => {
  const edition = await dictionaries.edition();
  const days = daysToCome(edition, today).filter((day) => entry.validTo === null || day <= entry.validTo);
  return days.flatMap((day) =>
    checkEntry(entry, dictionaryOn(edition, day)).refusals.map(({ pointer, message }) =>
      fieldError(pointer, text(`自 ${day} 起规则不可用：${message}`, `From ${day} on: ${message}`)),
    ),
  );
};
