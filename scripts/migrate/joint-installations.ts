import * as z from 'zod';
import { keptKeys, type WatchKeys } from '../../functions/platform/watch/index-keys.ts';
import { Case, NewApplication, Reference } from '../../functions/products/joint-installations/model.ts';
import { keepPersons } from '../../functions/products/joint-installations/persons.ts';
import { CaseStore } from '../../functions/products/joint-installations/store.ts';
import { noClock, type Step } from './step.ts';

/** A case was one item, with its application, the people it names, its plan, and materials without a cap; of an enterprise. */
const OldApplication = z.strictObject({
  ...NewApplication.shape,
  applicant: NewApplication.shape.applicant.options[0],
  materials: z.array(Reference).default([]),
});
const Old = z.object({ version: z.int().min(1), case: Case.extend({ application: OldApplication }) });

/** A small head now; application, materials and what runs beside it, whom to call and who signed by reference. */
export const jointInstallation: Step = async (item, { table, persons, now }) => {
  if ('timeLeft' in item) return [];
  const store = new CaseStore(table, noClock);
  if ('parts' in item) {
    const read = await store.find(CaseStore.idOf(item));
    return read ? [store.relist(read)] : [];
  }
  const { version, case: one } = Old.parse(item);
  const { application, writes } = keepPersons(
    persons,
    one.id,
    one.application,
    { kind: 'enterprise', id: one.application.applicant.uscc },
    now,
  );
  return [
    ...store.renew({
      case: { ...one, application },
      version,
      ...keptKeys(item as WatchKeys),
    }),
    ...writes,
  ];
};
