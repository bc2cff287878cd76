import type { Text } from '../../common/text.ts';
import type { Rung } from '../../law/deadline/rung.ts';
import type { Instant } from '../../law/instant.ts';
import type { Acted, MovedDue } from '../../platform/watch/climb-limits.ts';
import type { MessageCode } from './codes.ts';
import type { Contact, Part } from './model.ts';

/** Who may have to hear of what becomes of a thing. */
export const parties = ['applicant', 'partner', 'asker', 'department', 'operators'] as const;
export type Party = (typeof parties)[number];

/** What one party is told: what happened, what is expected of it, until which day, and whom to call. */
export interface Saying<T> {
  /** A type of event goes to the reader's endpoint too. */
  readonly code: MessageCode;
  readonly title: Text;
  /** Undefined where there is nothing to tell this time, as its row's note says. */
  readonly body: (of: T) => Text | undefined;
  /** When what is expected of the reader is due. */
  readonly until?: (of: T) => Instant | undefined;
  readonly call?: (of: T) => Contact | undefined;
  /** How it is told where others of its case are to be told in the same sweep: then one message tells all of them. */
  readonly part?: (of: T) => Part;
  /** When it is not told, though it has words: shown in docs/told.md. */
  readonly only?: string;
}

/** Why a party is told nothing. */
export interface NotTold {
  readonly not: string;
}

export type Row<T> = Readonly<Record<Party, Saying<T> | NotTold>>;

export const isTold = <T>(cell: Saying<T> | NotTold): cell is Saying<T> => 'code' in cell;

export const not = (why: string): NotTold => ({ not: why });

type Also<T> = Pick<Saying<T>, 'until' | 'call' | 'only' | 'part'>;

export const say = <T>(
  code: MessageCode,
  title: Text,
  body: (of: T) => Text | undefined,
  also: Also<T> = {},
): Saying<T> => ({ code, title, body, ...also });

/** A row: what some are told, and why all others are told nothing. */
export const row = <T>(told: Partial<Row<T>>, others: NotTold): Row<T> => ({
  applicant: others,
  partner: others,
  asker: others,
  department: others,
  operators: others,
  ...told,
});

/** The rungs of a ladder as people speak of them: ladders are data, and a rung is of one of these. */
export const rungMoves = {
  before: 'due-soon',
  'last-day': 'last-day',
  due: 'overdue',
  after: 'escalated',
} as const satisfies Record<Rung['when'], string>;
export type RungMove = (typeof rungMoves)[Rung['when']];

export const rungMoveOf = ({ turn }: Acted): RungMove => rungMoves[turn.rung.when];

/** Which limit nears or has passed. */
export interface OfRung {
  readonly rung: Acted;
}

/** Which limits a calendar has moved. */
export interface OfMoved {
  readonly moved: readonly MovedDue[];
}

type Of<K, T> = K extends RungMove ? T & OfRung : K extends 'deadline-moved' ? T & OfMoved : T;

/** All that can become of a kind of thing, and who is told what of it. A move without a row does not compile. */
export type ToldTable<Move extends string, T> = {
  readonly [K in Move | RungMove | 'deadline-moved']: Row<Of<K, T>>;
};
