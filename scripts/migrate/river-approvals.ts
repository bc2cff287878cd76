import * as z from 'zod';
import { Fault } from '../../functions/common/fault.ts';
import { PersonRef } from '../../functions/platform/persons/model.ts';
import type { Item, Write } from '../../functions/platform/table/writes.ts';
import { keptKeys, type WatchKeys } from '../../functions/platform/watch/index-keys.ts';
import { NewOwner } from '../../functions/products/projects/model.ts';
import { keepOwner } from '../../functions/products/projects/persons.ts';
import { Decision, RiverCase, RiverId } from '../../functions/products/river-approvals/model.ts';
import { RiverCases } from '../../functions/products/river-approvals/store.ts';
import type { Migrating, Step } from './step.ts';

const NamedPerson = z.strictObject({ name: z.string(), post: z.string() });
const OldDecision = Decision.extend({ decidedBy: NamedPerson });
type OldDecision = z.infer<typeof OldDecision>;

const Old = z.object({
  version: z.int().min(1),
  case: RiverCase.extend({ applicant: NewOwner, decision: OldDecision.optional() }),
  token: z.string().optional(),
  rungs: z.record(z.string(), z.array(z.string())).default({}),
});

/** Who decided, kept for the case; the record is that of whoever's session it was. */
const keepDecider = (
  { persons, now }: Migrating,
  id: RiverId,
  { decidedBy: { name }, subject }: OldDecision,
): { ref: PersonRef; writes: Write[] } =>
  persons.keep(
    'signatory',
    { name },
    { subject: { kind: 'river-approval', id }, owner: { kind: 'staff', id: subject } },
    now,
  );

/** A case at the river was one item, with its reviews and its decision; a small head now, whom to call and who decided by reference. */
export const riverApproval: Step = async (item, on) => {
  if ('timeLeft' in item) return [];
  const { table, persons, now } = on;
  const river = new RiverCases(table);
  if ('parts' in item) {
    const read = await river.open(item.pk.slice('RIVER#'.length));
    return read ? [river.relist(read)] : [];
  }
  const { case: old, ...rest } = Old.parse(item);
  const { decision, ...one } = old;
  const { owner: applicant, writes } = keepOwner(
    persons,
    { kind: 'river-approval', id: one.id },
    old.applicant,
    now,
  );
  const signed = decision && keepDecider(on, one.id, decision);
  const sealed = decision &&
    signed && { ...decision, decidedBy: { ...decision.decidedBy, name: signed.ref } };
  const read = {
    ...rest,
    case: { ...one, applicant, ...(sealed && { decision: sealed }) },
    keys: keptKeys(item as WatchKeys),
  };
  return [...river.renew(read), ...writes, ...(signed?.writes ?? [])];
};

/** The case's own record of who decided; one beside it where the case was not rewritten before what it published. */
const deciderOf = async (on: Migrating, pk: string, id: RiverId): Promise<ReturnType<typeof keepDecider>> => {
  const head = await on.table.get<Item>({ pk, sk: 'CASE' });
  if (!head) throw new Fault('a person of a subject that is not there');
  if ('parts' in head) {
    const decision = (await new RiverCases(on.table).open(id))?.case.decision;
    if (!decision) throw new Fault('a decision of a case that has none');
    return { ref: decision.decidedBy.name, writes: [] };
  }
  const { decision } = Old.parse(head).case;
  if (!decision) throw new Fault('a decision of a case that has none');
  return keepDecider(on, id, decision);
};

const Published = z.object({ decision: z.looseObject({ id: RiverId, decidedBy: NamedPerson }) });

/** What was published held the masked name of who decided; now the reference, and it is masked when it is read. */
export const riverDecision: Step = async (item, on) => {
  const { decision } = Published.parse(item);
  const { decidedBy, id } = decision;
  if (PersonRef.safeParse(decidedBy.name).success) return [];
  const { ref, writes } = await deciderOf(on, item.pk, id);
  const next = { ...item, decision: { ...decision, decidedBy: { ...decidedBy, name: ref } } };
  return [on.table.write.put(next as Item), ...writes];
};
