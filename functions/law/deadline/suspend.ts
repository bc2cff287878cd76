import type { Instant } from '../instant.ts';
import { err, ok, type Result } from '../../common/result.ts';
import type { DeadlineSpec, LegalBasis } from './model.ts';

/** The open suspension of a deadline, if there is one; `suspend` never opens a second. */
export const openSuspensionOf = ({ suspensions }: DeadlineSpec) =>
  suspensions.find(({ to }) => to === undefined) ?? null;

/** Stops the clock from a moment on. A second stop needs the first to have ended: one clock has one reason to stand. */
export function suspend(
  spec: DeadlineSpec,
  from: Instant,
  basis: LegalBasis,
): Result<DeadlineSpec, 'already-suspended'> {
  if (openSuspensionOf(spec)) return err('already-suspended');
  return ok({ ...spec, suspensions: [...spec.suspensions, { from, basis }] });
}

/** Lets the clock run again from a moment on. A suspension that lasted no time leaves no trace. */
export function resume(spec: DeadlineSpec, at: Instant): Result<DeadlineSpec, 'not-suspended'> {
  const open = openSuspensionOf(spec);
  if (!open) return err('not-suspended');
  const others = spec.suspensions.filter((suspension) => suspension !== open);
  return ok({ ...spec, suspensions: open.from < at ? [...others, { ...open, to: at }] : others });
}
