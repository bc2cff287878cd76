import { DeadlineSpec } from '../../law/deadline/model.ts';
import { reckon } from '../../law/deadline/reckon.ts';
import type { WorkingTime } from '../../law/deadline/working-time.ts';
import { resume, suspend } from '../../law/deadline/suspend.ts';
import type { Instant } from '../../law/instant.ts';
import {
  decideAcceptance,
  makeUpState,
  type CriticalMissing,
  type MakeUpState,
  type MaterialKind,
} from '../../law/missing-documents.ts';
import { ok, type Result } from '../../common/result.ts';
import type { ServiceItem } from '../../services/service-items/model.ts';
import type { Case, MakeUp, Material } from './model.ts';

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
    deadline: DeadlineSpec.parse({ budget, kind: 'statutory', basis, anchor: now }),
  });
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
  if (due === null) throw new Error('Nothing suspends the time to supply what is missing');
  const rule = { mayFollow: missing, within: deadline.budget, otherwise, basis: deadline.basis };
  const accepted = { accepted: 'with-missing-documents', missing, makeUp: rule } as const;
  return { ...makeUpState(accepted, kindsOf(application.materials), due, now), due };
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
