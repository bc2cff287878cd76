import { Fault } from '../../common/fault.ts';
import { isDeepStrictEqual } from 'node:util';
import {
  gatherParts,
  many,
  single,
  type HeadRead,
  type Parts,
  type WithParts,
} from '../../platform/table/parts.ts';
import type { Table } from '../../platform/table/table.ts';
import type { External } from './external/model.ts';
import { enterpriseOf } from './applicant.ts';
import { missingNow } from './missing-documents.ts';
import type { Application, Case, MakeUp, Material } from './model.ts';

/** How often materials may be handed in: with the application, and for each kind that was missing (`MaterialRule`). */
const mostHandIns = 101;

type Once = Pick<
  Case,
  'assignments' | 'limitsVersion' | 'basis' | 'ends' | 'department' | 'leavesOut' | 'plan' | 'alike'
> & {
  readonly application: Omit<Application, 'materials'>;
};

/** What is applied for, and the terms on which it was taken: written again only when one service is withdrawn or changed. */
const application = single<Once>('APPLICATION');
/** What runs and what stands still. */
const clock = single<Pick<Case, 'limits' | 'hold' | 'makeUp'>>('CLOCK');
/** The steps as they are now, where they are not those it was taken with any more. */
const plan = single<Case['plan']>('PLAN');
/** The approvals for its lines. */
const external = single<External>('EXTERNAL');
/** The phases of a batch. */
const batch = single<NonNullable<Case['batch']>>('BATCH');
/** The calls about its connections, of a case of before: now the order of each says them (docs/adr/0084). */
const callBacks = single<NonNullable<Case['callBacks']>>('CALL-BACKS');
/** What was handed in at a time. */
const materials = many<readonly Material[]>('MATERIALS', mostHandIns);

export const caseParts = [application, clock, plan, external, batch, callBacks, materials];

/** What moves, and what a list shows: under 1 KB. */
export interface CaseHead extends Pick<
  Case,
  'id' | 'status' | 'channel' | 'submittedAt' | 'surveyOn' | 'endedAt'
> {
  /** Of an enterprise: a citizen's case names nobody in a list. */
  readonly uscc?: string;
  readonly services: readonly string[];
  /** Documents that are still to follow; `lapsed` when their day has passed and the case stands still for them. */
  readonly makeUp?: Pick<MakeUp, 'missing' | 'deadline'> & { readonly lapsed?: true };
}

const awaited = (one: Case): Pick<CaseHead, 'makeUp'> => {
  const missing = missingNow(one);
  if (!one.makeUp || one.endedAt !== undefined || missing.length === 0) return {};
  const { deadline, lapsedAt } = one.makeUp;
  return { makeUp: { missing, deadline, ...(lapsedAt && { lapsed: true }) } };
};

const usccOf = (application: Application): Pick<CaseHead, 'uscc'> => {
  const enterprise = enterpriseOf(application);
  return enterprise ? { uscc: enterprise.uscc } : {};
};

export const headOf = (one: Case): CaseHead => ({
  id: one.id,
  status: one.status,
  channel: one.channel,
  ...usccOf(one.application),
  services: one.application.services.map(({ service }) => service),
  ...awaited(one),
  submittedAt: one.submittedAt,
  ...(one.surveyOn && { surveyOn: one.surveyOn }),
  ...(one.endedAt && { endedAt: one.endedAt }),
});

const clockOf = ({ limits, hold, makeUp }: Case) => ({
  limits,
  ...(hold && { hold }),
  ...(makeUp && { makeUp }),
});

const onceOf = (one: Case): Once => {
  const { assignments, limitsVersion, basis, ends, department, leavesOut, plan, alike } = one;
  const { materials: _, ...asked } = one.application;
  return {
    application: asked,
    ...{ assignments, limitsVersion, basis, ends, plan },
    ...(department && { department }),
    ...(leavesOut && { leavesOut }),
    ...(alike && { alike }),
  };
};

export const together = ({ uscc: _, services: __, makeUp: ___, ...head }: CaseHead, parts: Parts): Case => {
  const [once, runs] = [parts.one(application), parts.one(clock)];
  const [steps, lines, calls] = [parts.one(plan), parts.one(external), parts.one(callBacks)];
  const phases = parts.one(batch);
  if (!once || !runs) throw new Fault(`Case ${head.id} has lost a part`);
  return {
    ...head,
    ...once,
    ...runs,
    ...(steps && { plan: steps }),
    ...(lines && { external: lines }),
    ...(phases && { batch: phases }),
    ...(calls && { callBacks: calls }),
    application: { ...once.application, materials: parts.all(materials).flat() },
  };
};

/** Of the parts of the next version those that are not what they were, with what its head says of them. */
export const changedParts = (
  table: Table,
  read: HeadRead,
  before: Case | undefined,
  after: Case,
): WithParts => {
  const parts = gatherParts(table, read);
  const { materials: all } = after.application;
  // A plan that changes is a part of its own.
  if (!before || !isDeepStrictEqual({ ...onceOf(before), plan: [] }, { ...onceOf(after), plan: [] }))
    parts.set(application, onceOf(after));
  if (!before || !isDeepStrictEqual(clockOf(before), clockOf(after))) parts.set(clock, clockOf(after));
  if (before && !isDeepStrictEqual(before.plan, after.plan)) parts.set(plan, after.plan);
  if (after.external && !isDeepStrictEqual(before?.external, after.external))
    parts.set(external, after.external);
  if (after.batch && !isDeepStrictEqual(before?.batch, after.batch)) parts.set(batch, after.batch);
  const handedIn = all.slice(before?.application.materials.length ?? 0);
  parts.add(materials, handedIn.length > 0 ? [handedIn] : []);
  return parts.gathered();
};
