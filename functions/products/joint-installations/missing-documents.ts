import { Fault } from '../../common/fault.ts';
import { isDeepStrictEqual } from 'node:util';
import { DeadlineSpec } from '../../law/deadline/model.ts';
import { climb } from '../../law/deadline/ladder.ts';
import { reckon } from '../../law/deadline/reckon.ts';
import type { AsOf, WorkingTime } from '../../law/deadline/working-time.ts';
import { resume, suspend } from '../../law/deadline/suspend.ts';
import type { Instant } from '../../law/instant.ts';
import {
  decideAcceptance,
  makeUpState,
  type CriticalMissing,
  type MakeUpState,
  type MaterialKind,
} from '../../law/missing-documents.ts';
import { err, ok, type Result } from '../../common/result.ts';
import { ladderOf } from '../../platform/watch/ladders.ts';
import type { ServiceItem } from '../../services/service-items/model.ts';
import type { Case, MakeUp, Material } from './model.ts';
import { filedAt } from './terms.ts';

const kindsOf = (materials: readonly Material[]): ReadonlySet<MaterialKind> =>
  new Set(materials.map(({ kind }) => kind));

/** Whether a case may be taken with what is there, and if something may follow, until when (Art. 5). */
export const acceptanceOf = (
  item: ServiceItem | undefined,
  materials: readonly Material[],
  now: Instant,
): Result<MakeUp | undefined, CriticalMissing> => {
  if (!item) return ok(undefined);
  const accepted = decideAcceptance(item.materials, kindsOf(materials));
  if (!accepted.ok) return accepted;
  if (accepted.value.accepted === 'complete') return ok(undefined);
  const { missing, makeUp } = accepted.value;
  const { within: budget, basis, otherwise } = makeUp;
  return ok({
    missing: [...missing],
    otherwise,
    // It is accepted as of its receipt, so what may follow has its time from there.
    deadline: DeadlineSpec.parse({ budget, kind: 'statutory', basis, ...filedAt(now) }),
  });
};

/** What was missing when the case was taken, and has not come. */
export const missingNow = ({ makeUp, application }: Pick<Case, 'makeUp' | 'application'>): MaterialKind[] => {
  const present = kindsOf(application.materials);
  return (makeUp?.missing ?? []).filter((kind) => !present.has(kind));
};

/** How the make-up of a case stands; undefined when nothing was missing, or it has its outcome. */
export const standingOf = (
  { makeUp, application }: Case,
  now: Instant,
  workingTime: WorkingTime,
): (MakeUpState & { readonly due: Instant }) | undefined => {
  if (!makeUp || makeUp.suppliedAt !== undefined || makeUp.lapsedAt !== undefined) return undefined;
  const { missing, otherwise, deadline } = makeUp;
  const { due } = reckon(deadline, workingTime);
  if (due === null) throw new Fault('Nothing suspends the time to supply what is missing');
  const rule = { mayFollow: missing, within: deadline.budget, otherwise, basis: deadline.basis };
  const accepted = { accepted: 'with-missing-documents', missing, makeUp: rule } as const;
  return { ...makeUpState(accepted, kindsOf(application.materials), due, now), due };
};

/** The reminders before the make-up of a case is over: those that are to be sent now, and when there is one again. */
export const remindersOf = (
  { deadline, reminded }: MakeUp,
  { now, workingTime }: AsOf,
): { readonly due: readonly string[]; readonly next: Instant | undefined } => {
  const reckoning = reckon(deadline, workingTime);
  if (reckoning.status !== 'running') return { due: [], next: undefined };
  const ladder = ladderOf('joint-installation', workingTime).filter(
    ({ when }) => when === 'before' || when === 'last-day',
  );
  const { due, next } = climb(ladder, reckoning, new Set(reminded), now, workingTime);
  return { due: due.map(({ key }) => key), next: next ?? undefined };
};

const eachDeadline = (
  one: Case,
  change: (deadline: DeadlineSpec) => Result<DeadlineSpec, unknown>,
): Case['limits'] =>
  Object.fromEntries(
    Object.entries(one.limits).map(([name, limit]) => {
      const changed = change(limit.deadline);
      return [name, changed.ok ? { ...limit, deadline: changed.value } : limit];
    }),
  );

/** The case stands still from the moment its make-up ran out. */
export const held = (one: Case, makeUp: MakeUp, since: Instant): Case => {
  const { basis } = makeUp.deadline;
  return {
    ...one,
    makeUp: { ...makeUp, lapsedAt: since },
    hold: { since, basis },
    limits: eachDeadline(one, (deadline) => suspend(deadline, since, basis)),
  };
};

/** Materials a case may come to hold: those of the application, and what was missing of it. */
export const mostMaterials = 150;

/** Why materials are not taken: nothing is asked for, these are not, or there would be more than there may be. */
export type NotAsked =
  | { readonly why: 'nothing-missing' }
  | { readonly why: 'not-missing'; readonly at: readonly number[]; readonly missing: readonly MaterialKind[] }
  | { readonly why: 'too-many' };

const asksForMaterials = ({ suppliedAt }: MakeUp): boolean => suppliedAt === undefined;

/** Whether anything missing is still taken: what comes too late does not undo what the item says happens then. */
export const maySupply = (one: Case, { now, workingTime }: AsOf): boolean =>
  one.endedAt === undefined &&
  one.makeUp !== undefined &&
  asksForMaterials(one.makeUp) &&
  one.application.materials.length < mostMaterials &&
  standingOf(one, now, workingTime)?.state !== 'ended';

/** Of what is handed in, what is new. Only what is missing is asked for; what is there already changes nothing again. */
export const askedFor = (
  { makeUp, application }: Case,
  materials: readonly Material[],
): Result<readonly Material[], NotAsked> => {
  const fresh = materials.filter((one) => !application.materials.some((had) => isDeepStrictEqual(had, one)));
  if (fresh.length === 0) return ok([]);
  if (!makeUp || !asksForMaterials(makeUp)) return err({ why: 'nothing-missing' });
  const missing = missingNow({ makeUp, application });
  const at = materials.flatMap((one, n) => (fresh.includes(one) && !missing.includes(one.kind) ? [n] : []));
  if (at.length > 0) return err({ why: 'not-missing', at, missing });
  return application.materials.length + fresh.length > mostMaterials ? err({ why: 'too-many' }) : ok(fresh);
};

/** The case with further materials; when nothing is missing any more it goes on. */
export const supplied = (one: Case, materials: readonly Material[], now: Instant): Case => {
  const all = [...one.application.materials, ...materials];
  const { hold, ...rest } = one;
  const more = { ...one, application: { ...one.application, materials: all } };
  const { makeUp } = one;
  const present = kindsOf(all);
  if (!makeUp || makeUp.suppliedAt !== undefined || makeUp.missing.some((kind) => !present.has(kind)))
    return more;
  return {
    ...rest,
    application: more.application,
    makeUp: { ...makeUp, suppliedAt: now },
    limits: hold ? eachDeadline(one, (deadline) => resume(deadline, now)) : one.limits,
  };
};
