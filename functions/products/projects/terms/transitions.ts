import { err, ok, type Result } from '../../../common/result.ts';
import type { Instant } from '../../../law/instant.ts';
import type { RecheckOutcome } from '../../../law/recheck.ts';
import type { OrderId } from '../../../services/orders/model.ts';
import type { Term, TermStatus } from './model.ts';

/** What can happen to a term. */
export type TermEvent =
  /** What it was for has been done: building has begun, what was owed is there, it goes on. */
  | { readonly type: 'met' }
  | { readonly type: 'lapsed'; readonly at: Instant }
  | { readonly type: 'asked'; readonly orderId: OrderId; readonly by?: number }
  | { readonly type: 'granted' }
  | { readonly type: 'declined' }
  | { readonly type: 'recheck-asked'; readonly recheck: NonNullable<Term['recheck']> }
  | { readonly type: 'rechecked'; readonly outcome: RecheckOutcome }
  | { readonly type: 'dropped' };

/** The moves of a term; what is not here cannot happen. A re-check leads on by its outcome, a lapse by what the term is of. */
export const termTransitions = {
  running: {
    met: ['met'],
    lapsed: ['over', 'void'],
    asked: ['running'],
    granted: ['running'],
    declined: ['running'],
    dropped: ['void'],
  },
  over: {
    met: ['met'],
    asked: ['over'],
    granted: ['met'],
    declined: ['over'],
    'recheck-asked': ['in-check'],
    dropped: ['void'],
  },
  'in-check': { rechecked: ['met', 'void'], dropped: ['void'] },
  met: {},
  void: {},
} as const satisfies Record<TermStatus, Partial<Record<TermEvent['type'], readonly TermStatus[]>>>;

export type TermRefusal = 'not-now' | 'asked-already';

/** By itself, or until it is checked; what may follow and did not has its step done anew. */
const lapsesTo = ({ kind, life }: Term): TermStatus =>
  kind === 'follows' || life?.otherwise === 'void' ? 'void' : 'over';

const statusAfter = (term: Term, event: TermEvent): TermStatus => {
  switch (event.type) {
    case 'met':
      return 'met';
    case 'dropped':
      return 'void';
    case 'lapsed':
      return lapsesTo(term);
    case 'granted':
      return term.kind === 'stop' ? 'met' : term.status;
    case 'recheck-asked':
      return 'in-check';
    case 'rechecked':
      return event.outcome.outcome === 'objected' ? 'void' : 'met';
    case 'asked':
    case 'declined':
      return term.status;
  }
};

const decidedOf = ({ asked, decided }: Term, granted: boolean, at: Instant): Term['decided'] =>
  asked
    ? [
        ...decided,
        {
          ...{ orderId: asked.orderId, at, granted },
          ...(asked.by !== undefined && { by: asked.by }),
        },
      ]
    : decided;

const effectOf = (term: Term, event: TermEvent, at: Instant): Term => {
  const { asked, ...rest } = term;
  switch (event.type) {
    case 'lapsed':
      return { ...rest, breachedAt: event.at };
    case 'asked':
      return {
        ...rest,
        asked: { orderId: event.orderId, at, ...(event.by !== undefined && { by: event.by }) },
      };
    case 'granted': {
      const { deadline } = rest;
      const longer = { ...deadline, budget: deadline.budget + (asked?.by ?? 0) };
      const { rungs: _, ...unreminded } = rest;
      return { ...unreminded, deadline: longer, decided: decidedOf(term, true, at) };
    }
    case 'declined':
      return { ...rest, decided: decidedOf(term, false, at) };
    case 'recheck-asked':
      return { ...rest, recheck: event.recheck };
    case 'rechecked':
      return { ...rest, ...(rest.recheck && { recheck: { ...rest.recheck, outcome: event.outcome } }) };
    case 'met':
    case 'dropped':
      return rest;
  }
};

/** The term after an event, or why it cannot be. The only way a term changes. */
export const actOnTerm = (term: Term, event: TermEvent, at: Instant): Result<Term, TermRefusal> => {
  const moves = termTransitions[term.status] as Partial<Record<TermEvent['type'], readonly TermStatus[]>>;
  const status = statusAfter(term, event);
  if (!moves[event.type]?.includes(status)) return err('not-now');
  if (event.type === 'asked' && term.asked) return err('asked-already');
  const after = { ...effectOf(term, event, at), status };
  return ok(status === 'met' || status === 'void' ? { ...after, endedAt: at } : after);
};
