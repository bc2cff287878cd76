import type { ExternalState } from '../../../services/orders/external-model.ts';
import type { Instant } from '../../../law/instant.ts';
import type { Approval, ApprovalStatus } from './model.ts';

/** What a line waits for: a review that is not decided. A filing or a commitment is not waited for. */
const isOpen = ({ way, status }: Approval): boolean =>
  way === 'review' && (status === 'asked' || status === 'waiting');

const ended: ReadonlySet<ApprovalStatus> = new Set(['exempt', 'approved', 'denied', 'withdrawn']);

/** Whether its department still has something to say. */
export const isPending = ({ status }: Approval): boolean => !ended.has(status);

/** The approvals that a service's line rests on: those that were withdrawn it does without. */
export const approvalsFor = (approvals: readonly Approval[], service: string): readonly Approval[] =>
  approvals.filter(
    ({ uses, status }) => status !== 'withdrawn' && uses.some((use) => use.service === service),
  );

/** Those that take time before its works, whether they are decided or not. */
export const reviewsFor = (approvals: readonly Approval[], service: string): readonly Approval[] =>
  approvalsFor(approvals, service).filter(({ way, status }) => way === 'review' && status !== 'denied');

/** What its department must still decide before a service's works begin. */
export const waitedForBy = (approvals: readonly Approval[], service: string): readonly Approval[] =>
  approvalsFor(approvals, service).filter(isOpen);

/** How the approvals of one service stand: open, or answered once, when the last of them is. */
export const stateFor = (
  { expected, openedAt: before, outcome: had }: Pick<ExternalState, 'expected' | 'openedAt' | 'outcome'>,
  approvals: readonly Approval[],
  service: string,
  now: Instant,
): ExternalState => {
  const all = approvalsFor(approvals, service);
  if (all.length === 0) return { expected, answers: [] };
  const answers = all.map(({ matter, place, department, way, status }) => ({
    ...{ matter, place, department, way, status },
  }));
  const open = all.some(isOpen);
  const denied = all.some(({ status }) => status === 'denied');
  // What was answered, and is open again, was opened again.
  const openedAt = had !== undefined && open ? now : (before ?? now);
  if (open) return { expected, openedAt, answers };
  return { expected, openedAt, outcome: denied ? 'refused' : 'cleared', answers };
};
