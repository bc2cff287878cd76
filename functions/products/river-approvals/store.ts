import { keptKeys, type WatchKeys } from '../../platform/watch/index-keys.ts';
import { listed, listOf, placed, type State } from '../../platform/table/indexes.ts';
import { absent, equals } from '../../platform/table/condition.ts';
import { keyOf } from '../../platform/table/key.ts';
import { wholeOf, type Head, type Whole } from '../../platform/table/parts.ts';
import { Contended } from '../../platform/table/contended.ts';
import { Store, type Page } from '../../platform/table/table.ts';
import type { Item, Key, Versioned, Write } from '../../platform/table/writes.ts';
import { KeptCases } from '../../services/closed-cases/kept-cases.ts';
import { riverFacts } from './facts.ts';
import type { Obligation, RiverCase, RiverStatus } from './model.ts';
import { changedParts, headOf, riverParts, together, type RiverHead } from './parts.ts';
import type { KeptDecision } from './public-decision.ts';
import { hasEnded } from './transitions.ts';

/** The rungs that are done with, by limit. */
export type Rungs = Readonly<Record<string, readonly string[]>>;

export interface CaseItem extends Head, WatchKeys {
  readonly kind: 'river-approval';
  readonly case: RiverHead;
  /** Who waits for somebody to do something: the execution. Never leaves the platform. */
  readonly token?: string | undefined;
  readonly rungs?: Rungs;
}

interface ObligationItem extends Versioned, WatchKeys {
  readonly kind: 'river-obligation';
  readonly obligation: Obligation;
}

interface DecisionItem extends Item {
  readonly kind: 'river-decision';
  readonly decision: KeptDecision;
  /** How often it was changed since it was published. */
  readonly version?: number;
}

/** What was published of a case, as it was read. */
export interface Published {
  readonly decision: KeptDecision;
  readonly version: number | undefined;
}

export interface StoredRiver {
  readonly case: RiverCase;
  readonly version: number;
  readonly parts?: Head['parts'];
  readonly token?: string | undefined;
  readonly rungs: Rungs;
  readonly keys: WatchKeys;
}
export interface StoredObligation {
  readonly obligation: Obligation;
  readonly version: number;
  readonly keys: WatchKeys;
}
export interface RiverFile extends StoredRiver {
  readonly obligations: readonly StoredObligation[];
}

const partition = (id: string) => keyOf('RIVER', id);
const key = (id: string): Key => ({ pk: partition(id), sk: 'CASE' });
const decisionKey = (id: string): Key => ({ pk: partition(id), sk: 'DECISION' });
export const obligationKey = (number: number) => keyOf('OBLIGATION', String(number).padStart(3, '0'));
export const ofApplicant = (uscc: string) => ['RIVER-APPROVALS-OF', uscc];
const decisionList = 'RIVER-DECISIONS';

/** Those of all applicants: for operators, and for the departments that review them. */
export const allCases = 'RIVER-APPROVALS';

/** How a case stands for its applicant, as far as lists tell apart without reading it. */
const stateOf = (status: RiverStatus): State => {
  if (hasEnded(status)) return 'ended';
  return status === 'incomplete' || status === 'expert-meeting' ? 'held' : 'open';
};

/** How it stands for the city: it is at a person, who decides or holds the meeting; or it waits for somebody else. */
const stateForCity = (status: RiverStatus): State => {
  if (hasEnded(status)) return 'ended';
  return status === 'to-be-decided' || status === 'expert-meeting' ? 'open' : 'held';
};

type AnyItem = CaseItem | ObligationItem | DecisionItem;

const fileOf = ({ head, parts }: Whole<CaseItem>, items: readonly AnyItem[]): RiverFile => ({
  case: together(head.case, parts),
  version: head.version,
  ...(head.parts && { parts: head.parts }),
  token: head.token,
  rungs: head.rungs ?? {},
  keys: keptKeys(head),
  obligations: items
    .filter((item): item is ObligationItem => item.kind === 'river-obligation')
    .map((item) => ({ obligation: item.obligation, version: item.version, keys: keptKeys(item) })),
});

/** How often a case is looked at again that somebody writes to at the same time. */
const looks = 5;

/** The items of cases at the window: the only place that knows their keys. */
export class RiverCases extends Store {
  /** Where all of a case lies, its head in it, and what was published of it. */
  static partitionOf = partition;
  static keyOf = key;
  static decisionKeyOf = decisionKey;

  /**
   * The case with its obligations, in one query.
   * @throws Contended when somebody wrote to it each time
   */
  async open(id: string): Promise<RiverFile | undefined> {
    for (let look = 0; look < looks; look += 1) {
      const items = await Array.fromAsync(this.table.queryAll<AnyItem>({ key: partition(id) }));
      const head = items.find((item): item is CaseItem => item.kind === 'river-approval');
      if (!head) return undefined;
      const whole = wholeOf(head, riverParts, items);
      if (whole) return fileOf(whole, items);
    }
    throw new Contended();
  }

  /** Of an applicant's cases those that have not ended, newest first of each state. */
  async openOf(uscc: string, limit: number): Promise<RiverHead[]> {
    const pages = await Promise.all(
      (['open', 'held'] as const).map((state) =>
        this.table.query<CaseItem>({ ...listOf(ofApplicant(uscc), state), limit, newestFirst: true }),
      ),
    );
    return pages.flatMap(({ items }) => items.map((item) => item.case)).slice(0, limit);
  }

  /** Every case that has not ended: whether a person or somebody else is to do something. */
  async *openOnes(): AsyncGenerator<string> {
    for (const state of ['open', 'held'] as const)
      for await (const item of this.table.queryAll<CaseItem>(listOf([allCases, state]))) yield item.case.id;
  }

  async decisions(paging: { limit: number; cursor?: string | undefined }): Promise<Page<KeptDecision>> {
    const page = await this.table.query<DecisionItem>({
      ...listOf(decisionList),
      ...paging,
      newestFirst: true,
    });
    return { ...page, items: page.items.map(({ decision }) => decision) };
  }

  create(one: RiverCase, keys: WatchKeys): Write[] {
    const { parts, writes } = changedParts(this.table, { pk: partition(one.id), version: 0 }, undefined, one);
    return [
      this.table.write.create(this.#item({ case: one, version: 1, rungs: {}, keys, parts })),
      ...writes,
      ...this.#kept(one),
    ];
  }

  /** The next version: its head, and of its parts those that changed. */
  replace(before: StoredRiver, after: Pick<StoredRiver, 'case' | 'token' | 'rungs' | 'keys'>): Write[] {
    const { version, parts: held } = before;
    const read = { pk: partition(after.case.id), version, parts: held };
    const { parts, writes } = changedParts(this.table, read, before.case, after.case);
    return [this.table.write.replace(this.#item({ ...after, version, parts })), ...writes];
  }

  /** All of a case of an older layout, under the version it was read in. */
  renew(read: StoredRiver): Write[] {
    const { case: one, version } = read;
    const { parts, writes } = changedParts(this.table, { pk: partition(one.id), version }, undefined, one);
    return [this.table.write.replace(this.#item({ ...read, parts })), ...writes];
  }

  /** The same case where lists look for it, of a layout that knew fewer of them. */
  relist(read: StoredRiver): Write {
    return this.table.write.replace(this.#item(read));
  }

  /** The same case under its next version, for somebody else to wait for it where a token is given. */
  touch(stored: StoredRiver, token: string | undefined = stored.token): Write {
    return this.table.write.replace(this.#item({ ...stored, token }));
  }

  /** Version 0 is one that is not there yet. */
  putObligation(id: string, { obligation, version, keys }: StoredObligation): Write {
    return this.table.write.save({
      pk: partition(id),
      sk: obligationKey(obligation.number),
      kind: 'river-obligation',
      obligation,
      version,
      ...keys,
    } as ObligationItem);
  }

  publish(decision: KeptDecision): Write {
    return this.table.write.create({
      ...decisionKey(decision.id),
      kind: 'river-decision',
      decision,
      ...placed({ list: decisionList, sort: [decision.decidedAt, decision.id] }),
    } as DecisionItem);
  }

  async published(id: string): Promise<Published | undefined> {
    const item = await this.table.get<DecisionItem>(decisionKey(id));
    return item && { decision: item.decision, version: item.version };
  }

  /** Refused where it was changed since it was read. */
  republish({ version }: Published, decision: KeptDecision): Write {
    const item = {
      ...decisionKey(decision.id),
      kind: 'river-decision',
      decision,
      version: (version ?? 0) + 1,
      ...placed({ list: decisionList, sort: [decision.decidedAt, decision.id] }),
    } as const;
    return this.table.write.put(item, version === undefined ? absent('version') : equals('version', version));
  }

  /** It is kept for its period, and what it refers to while it goes on. */
  #kept({ id, submittedAt, project }: RiverCase): Write[] {
    const [kept, subject] = [new KeptCases(this.table), { kind: 'river-approval', id } as const];
    return [
      kept.keep(subject, submittedAt),
      ...(project ? [kept.refer(subject, { kind: 'project', id: project })] : []),
    ];
  }

  #item({ case: one, version, parts, token, rungs, keys }: StoredRiver): CaseItem {
    return {
      ...key(one.id),
      kind: 'river-approval',
      case: headOf(one),
      version,
      ...(parts && { parts }),
      ...(token !== undefined && { token }),
      rungs,
      ...keys,
      ...listed({
        own: { list: ofApplicant(one.applicant.uscc), state: stateOf(one.status) },
        wide: { list: allCases, state: stateForCity(one.status) },
        sort: one.id,
        dues: keys.dues,
        facts: riverFacts(one),
      }),
    };
  }
}
