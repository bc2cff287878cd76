import type { PlainDate } from '../../../law/plain-date.ts';
import { isAlive, type CitizenFacts } from '../../../rule-language/subjects.ts';
import { actorIn } from '../beneficiaries/acting.ts';
import { keyOfBeneficiary, type Actor, type actorOf } from '../beneficiaries/model.ts';
import type { SubjectRecord } from './model.ts';
import type { Records } from './records.ts';

/** Who acts for a beneficiary by what is on record; a guardian who has died acts for nobody, until a register names another. */
export const actorNow = async (
  records: Pick<Records, 'find'>,
  record: SubjectRecord,
  on: PlainDate,
): Promise<Actor | undefined> => {
  const actor = actorIn(record, on);
  if (actor?.kind !== 'citizen' || actor.id === record.citizen) return actor;
  const guardian = await records.find(keyOfBeneficiary({ citizen: actor.id }));
  return guardian && !isAlive(guardian.record.facts as CitizenFacts, on) ? undefined : actor;
};

/** Who is told of something that is not granted yet; nobody while nobody is known who acts. */
export const readerNow = async (
  records: Pick<Records, 'find'>,
  record: SubjectRecord,
  on: PlainDate,
): Promise<Recipient | undefined> =>
  record.uscc === undefined ? actorNow(records, record, on) : { kind: 'enterprise', id: record.uscc };
export type Recipient = ReturnType<typeof actorOf>;
