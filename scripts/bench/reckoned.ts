import type { Attributes } from './asked.ts';
import type { Billed } from './metered-database.ts';

/** What an application is reckoned by, and how many there were of each. */
const pieces = [
  'application',
  'order',
  'line',
  'limit',
  'event',
  'contract',
  'await',
  'webhook',
  'letter',
  'call-back',
] as const;
type Piece = (typeof pieces)[number];
export type Counted = Readonly<Record<Piece, number>>;

interface Reckoned {
  /** Write units: two for each item of a transaction, one for each index that it comes into, leaves, or moves in once. */
  readonly units: number;
  readonly calls: number;
}

/**
 * What each of them may cost, item by item (docs/adr/0084). What is another piece's is not counted again: a call-back is
 * pushed by a webhook, and a contract is an event with a letter.
 */
export const reckoned: Readonly<Record<Piece, Reckoned>> = {
  // Taken 47, admitted 4, its first responder 10, surveyed 14, its lines 2, closed 4; where its providers are told is asked twice.
  application: { units: 81, calls: 22 },
  // Placed 15, accepted 10, its plan 2, connected 13. Its first responder, and the case of its plan, are asked for.
  order: { units: 40, calls: 2 },
  // That a line crosses nothing: the case, its plan of 2 KB, and the record.
  line: { units: 8, calls: 0 },
  // A limit of the case that a line moves, or its end: what runs, and where it stands in seven indexes at most.
  limit: { units: 13, calls: 0 },
  // The order, and what happened under an id that is free only once.
  event: { units: 4, calls: 2 },
  // What was agreed stays with the order.
  contract: { units: 2, calls: 0 },
  // The token, its end, and the effect that carries it: it is longer than a unit each time but the second.
  await: { units: 8, calls: 2 },
  // The message, the effect, the event, the delivery, and the attempt by itself; written, read again, and written.
  webhook: { units: 9, calls: 3 },
  // In its reader's mailbox; where that one is told is asked for.
  letter: { units: 2, calls: 1 },
  // An order, with what is asked and its limit; the case by whose terms it is, and where its utility is told, on both ways.
  'call-back': { units: 15, calls: 3 },
};

const sum = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0);

/** What so many of them may cost together. */
export const reckon = (counted: Partial<Counted>): Reckoned => ({
  units: sum(pieces.map((piece) => (counted[piece] ?? 0) * reckoned[piece].units)),
  calls: sum(pieces.map((piece) => (counted[piece] ?? 0) * reckoned[piece].calls)),
});

/** A write that is refused and done again, here and there; one item more of a piece is more than that. */
const slack = 1.01;
export const atMost = (reckoning: number): number => Math.floor(reckoning * slack);

type Holds = (item: Attributes) => boolean;

const is =
  (kind: string, more: Holds = () => true): Holds =>
  (item) =>
    item['kind']?.S === kind && more(item);

const keyBegins =
  (name: 'pk' | 'sk', ...words: readonly string[]): Holds =>
  (item) =>
    words.some((word) => item[name]?.S?.startsWith(word) === true);

const isNewOrder =
  (kind: string): Holds =>
  ({ version, facts }) =>
    version?.N === '1' && facts?.M?.['kind']?.S === kind;

const happened =
  (code: string): Holds =>
  ({ entry }) =>
    entry?.M?.['code']?.S === code;

/** By which item one of them is known. */
const known: Readonly<Record<Piece, Holds>> = {
  application: is('joint-installation', ({ version }) => version?.N === '1'),
  order: is('order', isNewOrder('work-order')),
  line: is('timeline', happened('case.line-planned')),
  limit: is(
    'part',
    (item) => keyBegins('pk', 'CASE#')(item) && item['sk']?.S === 'CLOCK' && item['version']?.N !== '1',
  ),
  event: is('timeline', keyBegins('sk', 'TAKEN#')),
  contract: is('timeline', happened('order.contracted')),
  await: is('part', keyBegins('sk', 'TOKEN')),
  webhook: is('feed-event'),
  letter: is('message', keyBegins('pk', 'MESSAGES#enterprise', 'MESSAGES#citizen')),
  'call-back': is('order', isNewOrder('call-back')),
};

/** How many there were of each, as what was written says. */
export const countedIn = (calls: readonly Billed[]): Counted => {
  const items = calls.flatMap(({ writes }) => writes.flatMap(({ item }) => (item ? [item] : [])));
  return Object.fromEntries(
    pieces.map((piece) => [piece, items.filter(known[piece]).length]),
  ) as unknown as Counted;
};

/** Of what was counted, what came after the bar was set: for the like-for-like figure. */
export const cameAfter = (counted: Counted): Partial<Counted> => ({
  'call-back': counted['call-back'],
  webhook: counted['call-back'],
  contract: counted.contract,
  event: counted.contract,
  letter: counted.contract,
});
