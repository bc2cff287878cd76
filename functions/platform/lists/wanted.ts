import { CITY } from '../../law/identifiers/region.ts';
import type { Instant } from '../../law/instant.ts';
import { endOfDay, startOfDay } from '../../law/plain-date.ts';
import type { Condition } from '../table/condition.ts';
import { comparable, type Facts } from '../table/facts.ts';
import { dueOf } from '../table/indexes.ts';
import type { Item } from '../table/writes.ts';
import type { Asked } from './asked.ts';

type Names = 'kind' | 'service';

/** What is looked for, as it is compared. */
export interface Wanted {
  readonly statuses?: ReadonlySet<string> | undefined;
  readonly is: Readonly<Partial<Record<Names, string>>>;
  /** One of those who work at it. */
  readonly among?: string | undefined;
  /** What its region begins with. */
  readonly region?: string | undefined;
  readonly received: { readonly from?: Instant; readonly before?: Instant };
  /** The moment by which it is due. */
  readonly dueBy?: Instant | undefined;
  readonly words: readonly string[];
}

const mostWords = 5;

/** Each of them costs a comparison of every entry that is read. */
const wordsOf = (text = ''): string[] =>
  [...new Set(comparable(text).split(' '))].filter((word) => word !== '').slice(0, mostWords);

export const wantedOf = (asked: Asked, now: Instant, among?: string): Wanted => {
  const { status, kind, service, region, receivedFrom, receivedTo, overdue, dueBefore, text } = asked;
  const moments = [overdue === true ? now : undefined, dueBefore && startOfDay(dueBefore)];
  return {
    statuses: status && new Set(status),
    is: {
      ...(kind !== undefined && { kind }),
      ...(service !== undefined && { service }),
    },
    among,
    region: region === CITY ? CITY.slice(0, 4) : region,
    received: {
      ...(receivedFrom && { from: startOfDay(receivedFrom) }),
      ...(receivedTo && { before: endOfDay(receivedTo) }),
    },
    dueBy: moments.filter((moment) => moment !== undefined).toSorted()[0],
    words: wordsOf(text),
  };
};

/** Whether something is asked of the facts, which not every index knows. */
export const asksFacts = ({ is, among, region, words }: Wanted): boolean =>
  Object.keys(is).length > 0 || among !== undefined || region !== undefined || words.length > 0;

const hasFacts = ({ is, among, region, received, words }: Wanted, facts: Facts): boolean =>
  Object.entries(is).every(([name, value]) => facts[name as Names] === value) &&
  (among === undefined || facts.partners?.includes(among) === true) &&
  (region === undefined || (facts.region ?? '').startsWith(region)) &&
  (received.from === undefined || facts.received >= received.from) &&
  (received.before === undefined || facts.received < received.before) &&
  words.every((word) => facts.text?.includes(word) === true);

/** Whether a thing is what is looked for: by what it says itself, whatever an index said. */
export const holds = (
  wanted: Wanted,
  item: Pick<Item, 'facts' | 'timeLeft' | 'listSort'>,
  status: string,
): boolean => {
  const { statuses, dueBy } = wanted;
  if (statuses && !statuses.has(status)) return false;
  if (!hasFacts(wanted, item.facts ?? { received: '' })) return false;
  if (dueBy === undefined) return true;
  const due = dueOf(item);
  return due !== undefined && due <= dueBy;
};

/** Where a fact lies in an entry of an index: words that DynamoDB keeps for itself are named apart. */
const paths = {
  kind: '#facts.#kind',
  partners: '#facts.#partners',
  region: '#facts.#region',
  service: '#facts.#service',
  received: '#facts.#received',
  text: '#facts.#text',
} as const satisfies Record<keyof Facts, string>;

/** The same of the facts alone, for DynamoDB to leave out what is not looked for; undefined where nothing is asked. */
export const filterOf = ({
  is,
  among,
  region,
  received: { from, before },
  words,
}: Wanted): Condition | undefined => {
  const comparisons: (readonly [
    keyof Facts,
    value: string,
    compare: (path: string, value: string) => string,
  ])[] = [];
  const ask = (
    fact: keyof Facts,
    value: string | undefined,
    compare: (path: string, value: string) => string,
  ) => {
    if (value !== undefined) comparisons.push([fact, value, compare]);
  };
  for (const fact of ['kind', 'service'] as const) ask(fact, is[fact], (path, to) => `${path} = ${to}`);
  ask('partners', among, (path, to) => `contains(${path}, ${to})`);
  ask('region', region, (path, to) => `begins_with(${path}, ${to})`);
  ask('received', from, (path, to) => `${path} >= ${to}`);
  ask('received', before, (path, to) => `${path} < ${to}`);
  for (const word of words) ask('text', word, (path, to) => `contains(${path}, ${to})`);
  if (comparisons.length === 0) return undefined;
  return {
    expression: comparisons.map(([fact, , compare], n) => compare(paths[fact], `:asked${n}`)).join(' AND '),
    names: Object.fromEntries(
      ['facts', ...comparisons.map(([fact]) => fact)].map((name) => [['#', name].join(''), name]),
    ),
    values: Object.fromEntries(comparisons.map(([, value], n) => [`:asked${n}`, value])),
  };
};
