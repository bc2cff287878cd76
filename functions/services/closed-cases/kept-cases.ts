import { addMillis, type Instant } from '../../law/instant.ts';
import { lookEvery } from '../../platform/persons/items.ts';
import { listOf, placed } from '../../platform/table/indexes.ts';
import { keyOf } from '../../platform/table/key.ts';
import { Store, type Page } from '../../platform/table/table.ts';
import type { Item, Key, Versioned, Write } from '../../platform/table/writes.ts';
import { dueKeys } from '../../platform/watch/index-keys.ts';
import type { Archive, CaseSubject } from './model.ts';

/** The index in which cases are found when it is time to look at their retention. */
export const casesIndex = 'CASES';

/** Once the document is durable. `removing`: it is gone for everybody, and what lies apart from it is still being removed. */
interface Archived {
  readonly state: 'removing' | 'archived';
  readonly endedAt: Instant;
  readonly archivedAt: Instant;
  readonly parties: readonly string[];
  readonly archive: Archive;
  /** Lines of the document that are removed. */
  readonly removed: number;
}

/** How it stands with the keeping of a case; it stays when the case is gone, and says where it went. */
export type KeptCase = { readonly subject: CaseSubject; readonly keptSince: Instant } &
  /** `archivingSince`: its document is being made, as of then. */
  ({ readonly state: 'kept'; readonly archivingSince?: Instant } | Archived);
export type ArchivedCase = Extract<KeptCase, Archived>;

/** As it was read: `version` guards what is written back. */
export interface StoredKept<K extends KeptCase = KeptCase> {
  readonly kept: K;
  readonly version: number;
}

interface KeptItem extends Versioned, StoredKept {
  readonly kind: 'kept-case';
}

/** That another case refers to it. */
interface HeldItem extends Item {
  readonly kind: 'case-held';
  readonly by: CaseSubject;
}

const archives = 'ARCHIVES';
const key = ({ kind, id }: CaseSubject): Key => ({ pk: keyOf('KEPT', kind, id), sk: 'CASE' });
const heldBy = 'HELD-BY';

const isArchived = (kept: KeptCase): kept is ArchivedCase => kept.state !== 'kept';

/** What is known of the keeping of each case, from its first day until long after its last. */
export class KeptCases extends Store {
  /** Part of the transaction that creates the case: from now on it is looked at. */
  keep(subject: CaseSubject, keptSince: Instant, lookAt = addMillis(keptSince, lookEvery)): Write {
    return this.save({ kept: { subject, keptSince, state: 'kept' }, version: 0 }, lookAt);
  }

  /** Part of the transaction in which a case comes to refer to another one, which then stays while the first goes on. */
  refer(by: CaseSubject, to: CaseSubject): Write {
    const item: HeldItem = {
      pk: key(to).pk,
      sk: keyOf(heldBy, by.kind, by.id),
      kind: 'case-held',
      by,
    };
    return this.table.write.put(item);
  }

  at(place: Key): Promise<StoredKept | undefined> {
    return this.table.get<KeptItem>(place);
  }

  find(subject: CaseSubject): Promise<StoredKept | undefined> {
    return this.at(key(subject));
  }

  /** The case, if it has been archived. */
  async archived(subject: CaseSubject): Promise<ArchivedCase | undefined> {
    const found = await this.find(subject);
    return found && isArchived(found.kept) ? found.kept : undefined;
  }

  /** The cases that ever referred to it. */
  async holders(subject: CaseSubject): Promise<CaseSubject[]> {
    const items = this.table.queryAll<HeldItem>({ key: key(subject).pk, prefix: keyOf(heldBy, '') });
    return (await Array.fromAsync(items)).map(({ by }) => by);
  }

  /** What was archived, newest first. */
  async list(page: { limit: number; cursor?: string | undefined }): Promise<Page<ArchivedCase>> {
    const found = await this.table.query<KeptItem>({ ...listOf(archives), newestFirst: true, ...page });
    return { ...found, items: found.items.map(({ kept }) => kept).filter(isArchived) };
  }

  /** @param lookAt when it is looked at again; what is archived is not */
  save({ kept, version }: StoredKept, lookAt: Instant | undefined): Write {
    const { subject } = kept;
    const item: KeptItem = {
      ...key(subject),
      kind: 'kept-case',
      kept,
      version,
      ...dueKeys(subject.id, lookAt, casesIndex),
      ...(kept.state !== 'kept' &&
        placed({ list: archives, sort: [kept.archivedAt, subject.kind, subject.id] })),
    };
    return this.table.write.save(item);
  }
}
