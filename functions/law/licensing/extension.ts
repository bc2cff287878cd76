import { err, ok, type Result } from '../../common/result.ts';
import type { DeadlineSpec } from '../deadline/model.ts';
import { reckon } from '../deadline/reckon.ts';
import type { WorkingTime } from '../deadline/working-time.ts';
import type { Instant } from '../instant.ts';
import { daysOf } from '../legal-data/cite.ts';
import type { LegalDays } from '../legal-data/document.ts';
import { lawAt } from '../legal-data/in-force.ts';
import type { Licensing } from './acceptance.ts';

interface Allowed {
  readonly days: LegalDays;
  /** Whose approval it needs. */
  readonly head: 'organ' | 'government';
}

/** Once, approved by the head of the organ; of joint handling by that of the government (art. 42). */
const extensionOf: Readonly<Record<Licensing['handling'], Allowed>> = {
  single: { days: 'licence-extension', head: 'organ' },
  joint: { days: 'licence-joint-extension', head: 'government' },
};

export type NotExtended =
  | 'no-licence'
  | 'not-accepted'
  | 'extended-already'
  | 'not-in-working-days'
  | 'limit-is-over'
  | 'other-head'
  | 'too-long';

/** Whose head has approved it, and by how many working days; by all that its law has, if that is not said. */
export interface AskedExtension {
  readonly head: Allowed['head'];
  readonly days?: number | undefined;
}

/** By how much the limit is extended, or why not: after its end there is nothing to extend. */
export const mayExtend = (
  licensing: Licensing | undefined,
  extendedBefore: boolean,
  limit: DeadlineSpec | undefined,
  { head, days }: AskedExtension,
  now: Instant,
  workingTime: WorkingTime,
): Result<number, NotExtended> => {
  if (!licensing || !limit) return err('no-licence');
  if (!licensing.accepted) return err('not-accepted');
  if (extendedBefore) return err('extended-already');
  // The days of this law are working days (art. 82): a limit of months has the extension of its own law.
  if ((limit.unit ?? 'working-days') !== 'working-days') return err('not-in-working-days');
  const { due } = reckon(limit, workingTime);
  if (due !== null && now >= due) return err('limit-is-over');
  const allowed = extensionOf[licensing.handling];
  if (head !== allowed.head) return err('other-head');
  const most = licensing.extension?.most ?? daysOf(lawAt(workingTime, licensing.receivedAt), allowed.days);
  return days !== undefined && days > most ? err('too-long') : ok(days ?? most);
};
