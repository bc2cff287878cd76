import type { AsOf } from '../../../../law/deadline/working-time.ts';
import { endOfDay, startOfDay } from '../../../../law/plain-date.ts';
import { idFrom } from '../../../../platform/ids.ts';
import { listOf, placed, secondList } from '../../../../platform/table/indexes.ts';
import { keyOf } from '../../../../platform/table/key.ts';
import {
  findWithParts,
  gatherParts,
  single,
  withParts,
  type Head,
  type Whole,
} from '../../../../platform/table/parts.ts';
import { Store, type Page } from '../../../../platform/table/table.ts';
import type { Item, Key, Versioned, Write } from '../../../../platform/table/writes.ts';
import { dueMomentsOf } from '../../../../platform/watch/climb-limits.ts';
import { watchKeys, type WatchKeys } from '../../../../platform/watch/index-keys.ts';
import type { Window } from '../../policies/windows.ts';
import { roundLadder } from './ladders.ts';
import { ScoringRoundId, type Score, type ScoringRound } from './model.ts';
import { toFollow } from './rules.ts';
import type { Application } from './standings.ts';

export interface StoredRound extends WatchKeys {
  readonly round: ScoringRound;
  readonly version: number;
  readonly parts?: Head['parts'];
}

type Results = Pick<ScoringRound, 'results'>;
type Panel = Pick<ScoringRound, 'reviewers'>;
/** In a round of an older release who is on the panel lies here. */
type Said = Pick<ScoringRound, 'objections'> & Partial<Panel>;

/** What is written when results are published, who is on the panel, and what is said against its scores. */
const results = single<Results>('RESULTS');
const panel = single<Panel>('PANEL');
const said = single<Said>('SAID');

interface RoundItem extends Head, WatchKeys {
  readonly kind: 'scoring-round';
  readonly round: Omit<ScoringRound, keyof Results | keyof Panel | keyof Said>;
}
interface ApplicationItem extends Item {
  readonly kind: 'scored-application';
  readonly application: Application;
}
interface ScoreItem extends Versioned {
  readonly kind: 'score';
  readonly score: Score;
}

const partition = (id: string): string => keyOf('SCORING', id);
/** Apart from the round, so that whoever reads it does not read them all: its applications, and every score. */
const record = (id: string): string => keyOf('SCORING', id, 'RECORD');
const key = (id: string): Key => ({ pk: partition(id), sk: 'SCORING' });
const all = ['SCORING-ROUNDS'];
const ofDepartment = (department: string) => ['SCORING-ROUNDS', department];

const scoreKey = (id: string, { application, reviewer, turn }: Score): Key => ({
  pk: record(id),
  sk: keyOf('SCORE', application, String(reviewer).padStart(3, '0'), String(turn).padStart(2, '0')),
});

/** More than a city has applications in one window of one policy: its results, without reasons, are one item. */
export const mostApplications = 500;

/** The same for one policy and the day its window opens: a window that is extended is the same round. */
export const roundIdOf = (code: string, { from }: Window): ScoringRoundId =>
  ScoringRoundId.parse(idFrom('sr', startOfDay(from), code));

/** The limits that are watched. */
export const roundLimits = ({ status, limits }: ScoringRound): ScoringRound['limits'] =>
  status === 'closed' ? {} : limits;

/** Where a round stands in the indexes. What its applications still have to follow is due at once. */
export const roundKeys = (round: ScoringRound, { now, workingTime }: AsOf): WatchKeys => {
  const moments = dueMomentsOf(roundLimits(round), roundLadder, now, workingTime);
  const at = toFollow(round) === undefined ? undefined : (round.closedAt ?? round.publishedAt);
  const next = [moments.next, at].filter((one) => one !== undefined).toSorted()[0];
  // While it is published the time is everybody's, to object.
  const isTheirs = round.status === 'open' || round.status === 'scoring';
  return watchKeys(round.id, {
    ...moments,
    next,
    ...(isTheirs && { owing: { department: round.department } }),
  });
};

const stored = ({ head, parts }: Whole<RoundItem>): StoredRound => {
  const { round, kind: _, ...rest } = head;
  const { objections = [], reviewers: before = [] } = parts.one(said) ?? {};
  const { reviewers = before } = parts.one(panel) ?? {};
  return { ...rest, round: { ...round, reviewers, objections, results: parts.one(results)?.results ?? [] } };
};

/** Rounds of scoring, the applications in them, and every score as it was given. */
export class ScoringStore extends Store {
  static keyOf = key;
  static idOf = ({ pk }: Key): string => pk.slice(partition('').length);

  async find(id: string): Promise<StoredRound | undefined> {
    const found = await findWithParts<RoundItem>(this.table, key(id), [results, panel, said]);
    return found && stored(found);
  }

  /** Of a department, or all; the newest first. */
  async list(
    department: string | undefined,
    page: { limit: number; cursor?: string | undefined },
  ): Promise<Page<ScoringRound>> {
    const of = department === undefined ? listOf(all) : secondList(ofDepartment(department));
    const found = await this.table.query<RoundItem>({ ...of, newestFirst: true, ...page });
    const whole = await withParts(this.table, found.items, [panel]);
    return { ...found, items: whole.map((one) => stored(one).round) };
  }

  async applications(id: string): Promise<Application[]> {
    const items = this.table.queryAll<ApplicationItem>({
      key: record(id),
      prefix: keyOf('APPLICATION', ''),
    });
    return (await Array.fromAsync(items)).map(({ application }) => application);
  }

  /** How many have applied, as far as it matters. */
  async isFull(id: string): Promise<boolean> {
    const query = { key: record(id), prefix: keyOf('APPLICATION', ''), limit: mostApplications };
    return (await this.table.query<ApplicationItem>(query)).items.length >= mostApplications;
  }

  async scores(id: string): Promise<{ score: Score; version: number }[]> {
    const items = this.table.queryAll<ScoreItem>({ key: record(id), prefix: keyOf('SCORE', '') });
    return (await Array.fromAsync(items)).map(({ score, version }) => ({ score, version }));
  }

  async versionOf(id: string, score: Score): Promise<number> {
    return (await this.table.get<ScoreItem>(scoreKey(id, score)))?.version ?? 0;
  }

  /** Refused when the application is in the round already. */
  enter(id: string, application: Application): Write {
    const item: ApplicationItem = {
      pk: record(id),
      sk: keyOf('APPLICATION', application.id),
      kind: 'scored-application',
      application,
    };
    return this.table.write.create(item);
  }

  /** One for each reviewer, application and turn: what was put aside is not written over. */
  score(id: string, score: Score, version: number): Write {
    const item: ScoreItem = { ...scoreKey(id, score), kind: 'score', score, version };
    return this.table.write.save(item);
  }

  /** The next version of a round; version 0 is a new one, refused where there is one already. */
  put(
    { version, parts: held, round: before }: Partial<StoredRound>,
    after: ScoringRound,
    asOf: AsOf,
  ): Write[] {
    const { results: ranked, reviewers, objections, ...round } = after;
    const parts = gatherParts(this.table, { pk: partition(after.id), version: version ?? 0, parts: held });
    if (before?.results !== ranked) parts.set(results, { results: ranked });
    if (before?.reviewers !== reviewers || !Object.hasOwn(held ?? {}, panel.name))
      parts.set(panel, { reviewers });
    if (before?.objections !== objections) parts.set(said, { objections });
    const { parts: now, writes } = parts.gathered();
    const item: RoundItem = {
      ...key(after.id),
      kind: 'scoring-round',
      round,
      version: version ?? 0,
      parts: now,
      ...roundKeys(after, asOf),
      ...placed({
        list: all,
        also: ofDepartment(after.department),
        sort: [endOfDay(after.window.to), after.id],
      }),
    };
    return [this.table.write.save(item), ...writes];
  }
}
