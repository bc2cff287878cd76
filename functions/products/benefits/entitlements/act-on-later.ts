import type { Instant } from '../../../law/instant.ts';
import type { Acted } from '../../../platform/watch/climb-limits.ts';
import type { LaterRung } from './ladders.ts';
import type { Entitlement } from './model.ts';
import { isPaymentLimit } from './payment-limit.ts';
import { publicationOver } from './publication.ts';
import type { PlainMove } from './told.ts';

/** Rungs that are told as they are; a reminder of the account is one, whatever its ladder calls it. */
const told = {
  'publication-over': undefined,
  'objections-due-soon': 'objections-due-soon',
  'objections-late': 'objections-late',
  'objections-again': 'objections-again',
  'evaluation-due-soon': 'evaluation-due-soon',
  'evaluation-late': 'evaluation-late',
  'evaluation-again': 'evaluation-again',
  'repayment-due-soon': 'repayment-due-soon',
  'repayment-late': 'repayment-late',
  'repayment-again': 'repayment-again',
  'correction-over': 'correction-over',
  'correction-again': 'correction-again',
} as const satisfies Record<LaterRung, PlainMove | undefined>;

const moveOf = ({ name, turn: { rung } }: Acted): PlainMove | undefined => {
  const known = Object.hasOwn(told, rung.id) ? told[rung.id as LaterRung] : undefined;
  return known ?? (name === 'correction' ? 'correction-reminder' : undefined);
};

/** What is not a payment of the department: a publication that is over, objections, evaluations, accounts, repayments. */
export const actOnLater = (
  climbed: Entitlement,
  acted: readonly Acted[],
  now: Instant,
): { readonly after: Entitlement; readonly tell: readonly PlainMove[] } => {
  const others = acted.filter(({ name }) => !isPaymentLimit(name));
  const isOver = others.some(({ turn }) => turn.rung.id === 'publication-over');
  const after = isOver && climbed.status === 'in-publication' ? publicationOver(climbed, now) : climbed;
  // Several at once are one message.
  return { after, tell: [...new Set(others.flatMap((one) => moveOf(one) ?? []))] };
};
