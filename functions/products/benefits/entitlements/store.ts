import { actorOf } from '../beneficiaries/model.ts';
import { keptKeys, type WatchKeys } from '../../../platform/watch/index-keys.ts';
import type { AsOf } from '../../../law/deadline/working-time.ts';
import type { Instant } from '../../../law/instant.ts';
import { listed, listOf, placed, secondList, type State } from '../../../platform/table/indexes.ts';
import { keyOf } from '../../../platform/table/key.ts';
import {
  findWithParts,
  partKey,
  putBeside,
  withParts,
  type Head,
  type Whole,
} from '../../../platform/table/parts.ts';
import { Store, type Page } from '../../../platform/table/table.ts';
import type { Item, Key, Write } from '../../../platform/table/writes.ts';
import { KeptCases } from '../../../services/closed-cases/kept-cases.ts';
import type { Decision } from '../policies/rules/decide.ts';
import { claimKey, claimsOf, type Claim, type ClaimItem } from './claim.ts';
import { entitlementKeys } from './deadlines.ts';
import type { Entitlement, Notice } from './model.ts';
import { changedParts, entitlementParts, headOf, together, token, type EntitlementHead } from './parts.ts';
import { entitlementFacts } from './facts.ts';
import { stepOf } from './rules.ts';
import { standsOf } from './states.ts';

/** An entitlement as it was read: `version` guards what is written back; with the due moments that were told last. */
export interface Stored extends WatchKeys {
  readonly entitlement: Entitlement;
  readonly version: number;
  readonly parts?: Head['parts'];
  /** The task token of an execution of an older release that waits for the fund or the enterprise; it never leaves the platform. */
  readonly waiting?: string | undefined;
}

export interface EntitlementItem extends Head, WatchKeys {
  readonly kind: 'entitlement';
  readonly entitlement: EntitlementHead;
}
interface TraceItem extends Item {
  readonly kind: 'entitlement-trace';
  readonly decision: Decision;
}
interface NoticeItem extends Item {
  readonly kind: 'overdue-notice';
  readonly notice: Notice;
}

/** That it is published for objections (公示): for the public list. */
interface PublishedItem extends Item {
  readonly kind: 'published-benefit';
  readonly id: string;
}

const partition = (id: string): string => keyOf('ENTITLEMENT', id);
const key = (id: string): Key => ({ pk: partition(id), sk: 'ENTITLEMENT' });
/** Apart from the entitlement, so that whoever reads it whole does not read them: the decision, and every notice. */
const record = (id: string): string => keyOf('ENTITLEMENT-RECORD', id);
const traceKey = (id: string): Key => ({ pk: record(id), sk: 'TRACE' });
const publishedKey = (id: string): Key => ({ pk: record(id), sk: 'PUBLISHED' });
const publications = ['BENEFIT-PUBLICATIONS'];
/** Of an enterprise by its USCC; of whoever acts for a citizen or a county by that. */
export const actorList = ({ kind, id }: ReturnType<typeof actorOf>) => [
  'ENTITLEMENTS',
  kind === 'enterprise' ? id : `${kind}:${id}`,
];
const ofActor = (actor: ReturnType<typeof actorOf>, state: State) => [...actorList(actor), state];
export const departmentList = (department: string) => ['ENTITLEMENTS-OF', department];
const ofDepartment = (department: string, state: State) => [...departmentList(department), state];
const states = ['open', 'held', 'ended'] as const satisfies readonly State[];

const stored = ({ head, parts }: Whole<EntitlementItem>): Stored => {
  const { entitlement, kind: _, ...rest } = head;
  return { ...rest, entitlement: together(entitlement, parts), waiting: parts.one(token) };
};

/** How many are read together where many are asked for. */
const atOnce = 100;

/** Of when, and of which states; without them all. */
interface Stretch {
  readonly from?: Instant;
  readonly until?: Instant;
  readonly of?: readonly State[];
}

export class EntitlementStore extends Store {
  /** Where all of an entitlement lies, and its head in it. */
  static partitionsOf(id: string): string[] {
    return [partition(id), record(id)];
  }
  static keyOf = key;

  /** The id of an entitlement, of its head's key. */
  static idOf({ pk }: Key): string {
    return pk.slice(keyOf('ENTITLEMENT', '').length);
  }

  async find(id: string): Promise<Stored | undefined> {
    const found = await findWithParts<EntitlementItem>(this.table, key(id), entitlementParts);
    return found && stored(found);
  }

  async findAll(ids: readonly string[]): Promise<Stored[]> {
    return this.#whole(await this.table.getAll<EntitlementItem>(ids.map(key)));
  }

  async decision(id: string): Promise<Decision | undefined> {
    return (await this.table.get<TraceItem>(traceKey(id)))?.decision;
  }

  /** What is left of those of these that were archived. */
  async claims(ids: readonly string[]): Promise<Claim[]> {
    return (await this.table.getAll<ClaimItem>(ids.map(claimKey))).map(({ claim }) => claim);
  }

  /** Of a department, of what was matched from a moment on and is archived; oldest first. */
  async *claimsOf(department: string, { from, until }: Stretch): AsyncGenerator<Claim> {
    const query = { ...secondList(claimsOf(department)), ...(from !== undefined && { after: from }) };
    for await (const { listSort = '', claim } of this.table.queryAll<ClaimItem>(query)) {
      if (until !== undefined && listSort >= until) return;
      yield claim;
    }
  }

  async notices(id: string): Promise<Notice[]> {
    const items = this.table.queryAll<NoticeItem>({ key: record(id), prefix: keyOf('NOTICE', '') });
    return (await Array.fromAsync(items)).map(({ notice }) => notice);
  }

  /** Heads as they were found in a list, with all that belongs to them. */
  whole(heads: readonly EntitlementItem[]): Promise<Stored[]> {
    return this.#whole(heads);
  }

  /** How many wait for somebody's click, at most so many. */
  async awaiting(actor: ReturnType<typeof actorOf>, most: number): Promise<number> {
    return (await this.table.keys({ ...listOf(ofActor(actor, 'open')), limit: most })).items.length;
  }

  /** In the public list while it is published, and taken out of it afterwards. */
  published({ id, status, matchedAt }: Entitlement, before: Entitlement['status']): Write[] {
    if (status === before) return [];
    if (before === 'in-publication') return [this.table.write.remove(publishedKey(id))];
    if (status !== 'in-publication') return [];
    const item: PublishedItem = {
      ...publishedKey(id),
      kind: 'published-benefit',
      id,
      ...placed({ list: publications, sort: [matchedAt, id] }),
    };
    return [this.table.write.put(item)];
  }

  /** What is published now, those that were matched last first. */
  async publications(page: { limit: number; cursor?: string | undefined }): Promise<Page<Entitlement>> {
    const found = await this.table.query<PublishedItem>({
      ...listOf(publications),
      newestFirst: true,
      ...page,
    });
    const all = await this.findAll(found.items.map(({ id }) => id));
    const byId = new Map(all.map(({ entitlement }) => [entitlement.id as string, entitlement]));
    return { ...found, items: found.items.flatMap(({ id }) => byId.get(id) ?? []) };
  }

  /** Those of an enterprise that are in payment: by their heads, whatever else it ever had. */
  async inPayment(uscc: string): Promise<string[]> {
    const { enterprise } = standsOf('in-payment');
    const heads = await Array.fromAsync(
      this.table.queryAll<EntitlementItem>(listOf(ofActor({ kind: 'enterprise', id: uscc }, enterprise))),
    );
    return heads.flatMap(({ entitlement: { id, status } }) => (status === 'in-payment' ? [id] : []));
  }

  /** That somebody was told of a version of an account: refused when they were. */
  accountTold(beneficiary: string, version: number): Write {
    const item: Item = { pk: keyOf('ACCOUNT-TOLD', beneficiary), sk: keyOf(version), kind: 'account-told' };
    return this.table.write.create(item);
  }

  /** Those of a department in these states matched from a moment on, oldest first of each state. */
  async *ofDepartment(
    department: string,
    { from, until, of = states }: Stretch = {},
  ): AsyncGenerator<Entitlement> {
    for (const state of of)
      for await (const entitlement of this.#inState(department, state, from)) {
        if (until !== undefined && entitlement.matchedAt >= until) break;
        yield entitlement;
      }
  }

  async *#inState(department: string, state: State, from?: Instant): AsyncGenerator<Entitlement> {
    let cursor: string | undefined;
    do {
      const page = await this.table.query<EntitlementItem>({
        ...secondList(ofDepartment(department, state)),
        ...(from !== undefined && { after: from }),
        limit: atOnce,
        cursor,
      });
      for (const { entitlement } of await this.#whole(page.items)) yield entitlement;
      cursor = page.cursor;
    } while (cursor !== undefined);
  }

  /** With the decision it rests on, which is never written again. */
  create(entitlement: Entitlement, decision: Decision, asOf: AsOf): Write[] {
    const pk = partition(entitlement.id);
    const trace: TraceItem = { ...traceKey(entitlement.id), kind: 'entitlement-trace', decision };
    const { parts, writes } = changedParts(this.table, { pk, version: 0 }, undefined, entitlement);
    return [
      this.table.write.create(this.#item({ entitlement, version: 1, parts }, asOf)),
      ...writes,
      this.table.write.create(trace),
      new KeptCases(this.table).keep({ kind: 'entitlement', id: entitlement.id }, entitlement.matchedAt),
    ];
  }

  /** The next version: its head, and of its parts those that changed. */
  replace(before: Stored, after: Entitlement, asOf: AsOf): Write[] {
    const { version } = before;
    const pk = partition(after.id);
    const read = { pk, version, parts: before.parts };
    const { parts, writes } = changedParts(this.table, read, before.entitlement, after);
    return [
      this.table.write.replace(this.#item({ entitlement: after, version, parts }, asOf)),
      ...writes,
      ...(stepOf(after, asOf.now) === 'wait' ? [] : this.waitsNoMore(before)),
    ];
  }

  /** An execution of an older release that waited for it has been answered, or has ended. */
  waitsNoMore({ entitlement: { id }, waiting }: Stored): Write[] {
    return waiting === undefined ? [] : [this.table.write.remove(partKey(partition(id), token))];
  }

  /** All of an entitlement of an older layout, under the version it was read in; what was told of it stays as it was. */
  renew(read: Stored): Write[] {
    const { entitlement, version, waiting } = read;
    const pk = partition(entitlement.id);
    const { parts, writes } = changedParts(this.table, { pk, version }, undefined, entitlement);
    return [
      this.table.write.replace(this.#head({ entitlement, version, parts }, keptKeys(read))),
      ...writes,
      ...(waiting === undefined ? [] : [putBeside(this.table, pk, token, waiting)]),
    ];
  }

  /** The same where lists look for it, of a layout that knew fewer of them; what was told of it stays as it was. */
  relist(read: Stored): Write {
    return this.table.write.replace(this.#head(read, keptKeys(read)));
  }

  /** Refused when a notice of that number is there. */
  notice(id: string, notice: Notice): Write {
    const item: NoticeItem = {
      pk: record(id),
      sk: keyOf('NOTICE', String(notice.sequence).padStart(4, '0')),
      kind: 'overdue-notice',
      notice,
    };
    return this.table.write.create(item);
  }

  async #whole(heads: readonly EntitlementItem[]): Promise<Stored[]> {
    return (await withParts(this.table, heads, entitlementParts)).map(stored);
  }

  #item(stored: Stored, asOf: AsOf): EntitlementItem {
    return this.#head(stored, entitlementKeys(stored.entitlement, asOf));
  }

  #head({ entitlement, version, parts }: Stored, keys: WatchKeys): EntitlementItem {
    const { department: forIt, enterprise: forThem } = standsOf(entitlement.status);
    const { id, department, matchedAt } = entitlement;
    return {
      ...key(id),
      kind: 'entitlement',
      entitlement: headOf(entitlement),
      version,
      ...(parts && { parts }),
      ...keys,
      ...listed({
        own: { list: departmentList(department), state: forIt },
        wide: { list: actorList(actorOf(entitlement)), state: forThem },
        sort: [matchedAt, id],
        dues: keys.dues,
        facts: entitlementFacts(entitlement),
      }),
    };
  }
}
