import * as z from 'zod';
import { PersonRef } from '../../functions/platform/persons/model.ts';
import { Instant } from '../../functions/law/instant.ts';
import { equals } from '../../functions/platform/table/condition.ts';
import { keyOf } from '../../functions/platform/table/key.ts';
import type { Table } from '../../functions/platform/table/table.ts';
import type { Item, Versioned } from '../../functions/platform/table/writes.ts';
import { courseWith, noCourse, type Course } from '../../functions/products/projects/course.ts';
import { NewOwner, Project } from '../../functions/products/projects/model.ts';
import { keepOwner } from '../../functions/products/projects/persons.ts';
import { Stage } from '../../functions/products/projects/stage.ts';
import { Projects } from '../../functions/products/projects/store.ts';
import { ownerOf } from './owners.ts';
import type { Step } from './step.ts';

const Old = z.object({ project: Project.extend({ owner: NewOwner }) });

const OldStage = z.object({ stage: Stage, dues: z.object({ promised: Instant.optional() }).default({}) });

/** What its stages say of a project: when each that runs was told to be due; the next look at each looks anew. */
const courseOf = async (table: Table, id: string): Promise<Course> => {
  const stages = table.queryAll<Item>({ key: Projects.partitionOf(id), prefix: keyOf('STAGE', '') });
  const found = (await Array.fromAsync(stages)).map((item) => OldStage.parse(item));
  return found.reduce((course, { stage, dues: { promised: due } }) => {
    const running = { ...(due && { due }), ...(stage.breachedAt && { breachedAt: stage.breachedAt }) };
    return courseWith(course, stage, running);
  }, noCourse);
};

/** A project was one item, with its site, owner and reasons; a small head now, and whom to call by reference. */
export const project: Step = async (item, { table, persons, now }) => {
  if ('timeLeft' in item) return [];
  const projects = new Projects(table);
  const { version, project: read } = z
    .object({ version: z.int().min(1), project: z.looseObject({ id: z.string() }) })
    .parse(item);
  const course = await courseOf(table, read.id);
  if ('parts' in item) {
    const file = await projects.open(read.id);
    return file ? [projects.touch({ ...file, course })] : [];
  }
  const { project: old } = Old.parse(item);
  const { owner, writes } = keepOwner(persons, { kind: 'project', id: old.id }, old.owner, now);
  return [...projects.renew({ version, project: { ...old, owner }, course }), ...writes];
};

/** Stages stood in lists of their own; what lists know of them stands in the head of their project now. */
export const stage: Step = (item, { table: { write } }) => {
  const { listKey, stateKey, statusKey, listSort, ...rest } = item;
  if ([listKey, stateKey, statusKey, listSort].every((key) => key === undefined)) return [];
  const { version } = z.object({ version: z.int().min(1) }).parse(item);
  return [write.put(rest as Item, equals('version', version))];
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
