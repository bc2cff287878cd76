import { createHash } from 'node:crypto';
import { addMillis, DAY, type Instant } from '../../functions/law/instant.ts';
import type { Write } from '../../functions/platform/table/writes.ts';
import { KeptCases } from '../../functions/services/closed-cases/kept-cases.ts';
import type { CaseSubject } from '../../functions/services/closed-cases/model.ts';
import type { Migrating, OldItem, Step } from './step.ts';

/** All cases of a city are not looked at in one night. */
const spreadOver = 30;

const firstLook = (id: string, now: Instant): Instant =>
  addMillis(now, ((createHash('sha256').update(id).digest()[0] ?? 0) % spreadOver) * DAY);

/** A case from before is looked at from now on, like one that is created. */
const keep = async ({ table, now }: Migrating, subject: CaseSubject): Promise<Write[]> => {
  const cases = new KeptCases(table);
  return (await cases.find(subject)) ? [] : [cases.keep(subject, now, firstLook(subject.id, now))];
};

/** What a case from before refers to stays while it goes on. */
const refer = async ({ table }: Migrating, by: CaseSubject, to: CaseSubject): Promise<Write[]> => {
  const cases = new KeptCases(table);
  const known = (await cases.holders(to)).some(({ kind, id }) => kind === by.kind && id === by.id);
  return known ? [] : [cases.refer(by, to)];
};

interface Kept {
  readonly subject: CaseSubject;
  readonly refersTo?: CaseSubject | undefined;
}

/** What becomes of a case's head, and that the case is kept. */
export const kept =
  (step: Step, of: (item: OldItem) => Kept): Step =>
  async (item, on) => {
    const { subject, refersTo } = of(item);
    const renewed = await step(item, on);
    const asKept = [...(await keep(on, subject)), ...(refersTo ? await refer(on, subject, refersTo) : [])];
    return [...renewed, ...asKept];
  };

/** A link says to which case its project refers. */
export const link: Step = (item, on) => {
  const { pk, link: to } = item as OldItem & { readonly link: CaseSubject };
  return refer(on, { kind: 'project', id: pk.slice('PROJECT#'.length) }, to);
};
