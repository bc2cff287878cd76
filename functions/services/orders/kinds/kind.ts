import type { AsOf } from '../../../law/deadline/working-time.ts';
import type { LetterOutcome } from '../../../law/letter.ts';
import type { Result } from '../../../common/result.ts';
import type { Text } from '../../../common/text.ts';
import type { RefusalReason } from '../../../common/words/reasons.ts';
import type { Milestone, Order, OrderEvent, OrderStatus } from '../model.ts';
import type { Act } from '../acts.ts';

/**
 * What no partner names: the applicant answered a return, withdrew, asks for something else or speaks of its contract, its project was paused or went on, a reply was
 * unclear, a letter's time ran out, departments decided on emergency works, an application was accepted by silence, a
 * suspension came to its end, all phases of a batch are connected. An extension
 * has a route of its own.
 */
export const platformMoves = [
  'corrected',
  'withdrawn',
  'paused',
  'continued',
  'changed',
  'papers-approved',
  'papers-refused',
  'signed',
  'fees-confirmed',
  'offer-contradicted',
  'signature-contradicted',
  'payment-contradicted',
  'remarked',
  'lapsed',
  'accepted-by-law',
  'suspension-ended',
  'extended',
  'phases-connected',
] as const;
export type PlatformMove = (typeof platformMoves)[number];
export type Move = OrderEvent['type'] | PlatformMove;

/** What only silence brings about, and only for letters (Art. 10): no other kind's table can name it. */
type BySilence = 'deemed-consent';
type SpokenStatus = Exclude<OrderStatus, BySilence>;
type SpokenMove = Exclude<Move, 'lapsed'>;

/** What of an act was wrong: in words, and as further members of the refusal. */
export interface Explained {
  readonly words: Text;
  readonly members: Readonly<Record<string, readonly string[]>>;
}

/** Where a move leads: a status, or back to where the order was before it stood still. */
export interface Target<Status extends OrderStatus = SpokenStatus> {
  readonly to: Status | 'back';
  /** How much may have been said of the order for it, where that is less than what is kept: two could go on for ever. */
  readonly most?: number;
  /** How the order must not stand for it; its name is told to whoever tried. What is `allowed` asks this too. */
  readonly unless?: { readonly reason: RefusalReason; readonly holds: (order: Order) => boolean };
  /** What the act itself must not say: only whoever tries can know. */
  readonly refuses?: {
    readonly reason: RefusalReason;
    readonly holds: (order: Order, done: Act) => boolean;
    /** What of it was wrong, where the reason alone leaves that open. */
    readonly explains?: (order: Order, done: Act) => Explained;
  };
}

/** What its partner let stand still is paused with the whole too; what is paused already is not paused again. */
export const stillPaused = {
  to: 'suspended',
  unless: {
    reason: 'paused-already',
    holds: ({ hold }: Order) => hold?.why === 'suspended' && hold.byProject === true,
  },
} as const satisfies Target;

/** A case that stands still holds its orders, and they go on with it: what the case stopped, its partner does not start. */
export const goesOn = (byCase: boolean): Target => ({
  to: 'back',
  unless: {
    reason: byCase ? 'not-paused' : 'case-paused',
    holds: ({ hold }) => (hold?.why === 'suspended' && hold.byProject === true) !== byCase,
  },
});

/** A kind of order: its moves are a table, and everything that asks what is allowed asks it. */
export interface KindOfOrder<Status extends OrderStatus = SpokenStatus, M extends Move = SpokenMove> {
  readonly moves: Partial<Readonly<Record<Status, Partial<Readonly<Record<M, Target<Status>>>>>>>;
  /** The limits a move fulfils: named as in `Order.limits`. */
  readonly fulfils: Partial<Readonly<Record<M, readonly string[]>>>;
  /** The events whose content stays with the order. */
  readonly keeps?: readonly M[];
  /** Whether the applicant owes something, by what was said: the clock stands meanwhile, where its item leaves that out. */
  readonly owed?: (order: Pick<Order, 'status' | 'said'>) => boolean;
  /** From which statuses on a milestone is reached. */
  readonly milestones: Readonly<Record<Milestone, ReadonlySet<OrderStatus>>>;
}

/** The moves that a kind's table knows. */
export type MovesOf<K extends { readonly moves: object }> = {
  [S in keyof K['moves']]: keyof K['moves'][S] & Move;
}[keyof K['moves']];

/** A letter: the one kind that silence answers, so the one whose moves depend on the time. */
export interface KindOfLetter extends KindOfOrder<OrderStatus, Move> {
  /** Whether its time is over: then nothing is taken any more, and `allowed` names nothing. */
  readonly closed: (order: Order, asOf: AsOf) => 'lapsed' | undefined;
  /** What an act amounts to: a reply without a clear position is a remark. */
  readonly read: (done: Act) => Move;
  /** What becomes of the letter by an act, or why it comes too late or too early. */
  readonly decide: (
    order: Order,
    done: Act,
    asOf: AsOf,
  ) => Result<LetterOutcome | undefined, 'lapsed' | 'not-yet-due'>;
  /** The machine whose execution waits for the due moment; another is started when that moment moves. */
  readonly wakes: string;
}
