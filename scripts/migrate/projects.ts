import * as z from 'zod';
import { Fault } from '../../functions/common/fault.ts';
import { text } from '../../functions/common/text.ts';
import { CITY } from '../../functions/law/identifiers/region.ts';
import { Uscc } from '../../functions/law/identifiers/uscc.ts';
import { PersonRef } from '../../functions/platform/persons/model.ts';
import { Instant } from '../../functions/law/instant.ts';
import { equals } from '../../functions/platform/table/condition.ts';
import { keyOf } from '../../functions/platform/table/key.ts';
import type { Table } from '../../functions/platform/table/table.ts';
import type { Item } from '../../functions/platform/table/writes.ts';
import { courseWith, noCourse, type Course } from '../../functions/products/projects/course.ts';
import { NewOwner, Project } from '../../functions/products/projects/model.ts';
import { keepOwner } from '../../functions/products/projects/persons.ts';
import { StagePlans } from '../../functions/products/projects/plans/store.ts';
import { Stage } from '../../functions/products/projects/stage.ts';
import { Projects } from '../../functions/products/projects/store.ts';
import { Calendars } from '../../functions/services/calendar/calendars.ts';
import { CommitmentMatter } from '../../functions/services/commitments/list-model.ts';
import { MadeCommitments } from '../../functions/services/commitments/made-commitments.ts';
import { CommitmentId, type Made } from '../../functions/services/commitments/model.ts';
import { checkLimits } from '../../functions/services/commitments/rules.ts';
import { OrderId } from '../../functions/services/orders/model.ts';
import { OrderStore } from '../../functions/services/orders/store.ts';
import { PartnerId } from '../../functions/services/partners/model.ts';
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

const OldCommitment = z.object({
  pk: z.string(),
  part: z.object({
    id: z.string(),
    stage: z.string(),
    step: z.string(),
    replaces: z.array(z.string()),
    madeBy: z.string().min(1),
    madeAt: Instant,
    status: z.enum(['made', 'in-check', 'kept', 'broken']),
    checkWithin: z.number(),
    checkOrderId: OrderId.optional(),
    endedAt: Instant.optional(),
  }),
});

const CheckOrder = z.object({ order: z.object({ partner: PartnerId }) });

/** What became of it, by its name of today: one that was broken had its step done anew at once. */
const madeStatus = { made: 'made', 'in-check': 'in-check', kept: 'kept', broken: 'revoked' } as const;

/** What it was made on: no list was published for it, and its plan said when it is checked. */
const termsOf = (after: number): CommitmentMatter =>
  CommitmentMatter.parse({
    code: 'project-step',
    title: text(
      '投资项目审批步骤（以承诺代替材料）',
      'A step of a project (a commitment instead of a proof)',
    ),
    told: text('承诺不实的，该步骤须重新办理。', 'Where it is untrue, the step is done again.'),
    basis: '《桂林市优化政务服务若干规定（征求意见稿）》第十三条',
    check: { way: 'checked', after, within: 5, how: text('材料核查', 'By the documents') },
    ...{ excludedMonths: 6, excludedFrom: 'every-matter' },
  });

/** Its department, by the plan with which its stage began. */
const departmentOf = async (table: Table, { plan }: Stage, step: string): Promise<string> => {
  const { stages } = await new StagePlans(table).find(plan);
  const found = stages.flatMap(({ steps }) => steps).find(({ id }) => id === step);
  if (found?.department === undefined) throw new Fault('a commitment of a step without a department');
  return found.department;
};

/** The order of its check, and who has it, whatever the layout of that order. */
const checkedBy = async (table: Table, id: OrderId): Promise<Pick<Made, 'checkOrderId' | 'checker'>> => {
  const [pk = ''] = OrderStore.partitionsOf(id);
  const { order } = CheckOrder.parse(await table.get<Item>({ pk, sk: 'ORDER' }));
  return { checkOrderId: id, checker: order.partner };
};

/** A project kept its commitments itself, signed by name: it knows which step each is for now, and they lie with all others. */
export const commitment: Step = async (item, { table, persons, now }) => {
  const { pk, part } = OldCommitment.parse(item);
  const { step } = part;
  const key = { pk, sk: keyOf('STAGE', part.stage) };
  const stored = await table.get<Item & { readonly version: number; readonly stage: unknown }>(key);
  if (!stored) throw new Fault('a commitment of a stage that has not begun');
  const stage = Stage.parse(stored.stage);
  const subject = { kind: 'project', id: pk.slice('PROJECT#'.length) } as const;
  const owner = await ownerOf(table, subject);
  const head = await new Projects(table).find(subject.id);
  const signed = PersonRef.safeParse(part.madeBy);
  const sealed = signed.success
    ? { ref: signed.data, writes: [] }
    : persons.keep('signatory', { name: part.madeBy }, { subject, owner }, now);
  const terms = termsOf(part.checkWithin);
  const status = madeStatus[part.status];
  const made: Made = {
    id: CommitmentId.parse(part.id),
    ...{ status, subject, about: `${part.stage}/${step}`, replaces: part.replaces },
    called: text('项目的一个步骤', 'a step of a project'),
    ...{ uscc: Uscc.parse(owner.id), region: head?.region ?? CITY },
    ...{ department: await departmentOf(table, stage, step), terms, listVersion: 0 },
    ...{ madeBy: sealed.ref, madeAt: part.madeAt },
    limits: status === 'made' ? { ...checkLimits(terms, part.madeAt) } : {},
    ...(part.checkOrderId && (await checkedBy(table, part.checkOrderId))),
    ...(status === 'revoked' && part.endedAt && { brokenAt: part.endedAt }),
    ...(part.endedAt && { endedAt: part.endedAt }),
  };
  const one = {
    id: made.id,
    step,
    replaces: part.replaces,
    madeAt: part.madeAt,
    holds: status !== 'revoked',
  };
  const after = { ...stored, stage: { ...stage, committed: [...(stage.committed ?? []), one] } };
  const workingTime = await new Calendars(table).workingTime();
  return [
    ...sealed.writes,
    new MadeCommitments(table).put({ made, version: 0 }, { now, workingTime }),
    table.write.replace(after),
    table.write.remove(item),
  ];
};
