import * as z from 'zod';
import { PersonRef } from '../../functions/platform/persons/model.ts';
import type { Versioned } from '../../functions/platform/table/writes.ts';
import { NewOwner, Project } from '../../functions/products/projects/model.ts';
import { keepOwner } from '../../functions/products/projects/persons.ts';
import { Projects } from '../../functions/products/projects/store.ts';
import { ownerOf } from './owners.ts';
import type { Step } from './step.ts';

const Old = z.object({ version: z.int().min(1), project: Project.extend({ owner: NewOwner }) });

/** A project was one item, with its site, owner and reasons; a small head now, and whom to call by reference. */
export const project: Step = (item, { table, persons, now }) => {
  if ('parts' in item) return [];
  const { version, project: old } = Old.parse(item);
  const { owner, writes } = keepOwner(persons, { kind: 'project', id: old.id }, old.owner, now);
  return [...new Projects(table).renew({ version, project: { ...old, owner } }), ...writes];
};

const OldCommitment = z.looseObject({
  version: z.int().min(1),
  part: z.looseObject({ madeBy: z.string().min(1).max(60) }),
});

/** Who signed a commitment stood in it by name. */
export const commitment: Step = async (item, { table, persons, now }) => {
  const { part } = z.object({ part: z.object({ madeBy: z.string() }) }).parse(item);
  if (PersonRef.safeParse(part.madeBy).success) return [];
  const old = OldCommitment.parse(item);
  const subject = { kind: 'project', id: item.pk.slice('PROJECT#'.length) };
  const of = { subject, owner: await ownerOf(table, subject) };
  const { ref, writes } = persons.keep('signatory', { name: old.part.madeBy }, of, now);
  const next = { ...item, version: old.version, part: { ...old.part, madeBy: ref } };
  return [table.write.replace(next as Versioned), ...writes];
};
