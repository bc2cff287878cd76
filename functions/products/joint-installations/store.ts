import { keptKeys, type WatchKeys } from '../../platform/watch/index-keys.ts';
import type { WorkingTime } from '../../law/deadline/working-time.ts';
import type { Clock } from '../../law/clock.ts';
import { listed, listOf, type State } from '../../platform/table/indexes.ts';
import { keyOf } from '../../platform/table/key.ts';
import { findWithParts, type Head } from '../../platform/table/parts.ts';
import type { Table } from '../../platform/table/table.ts';
import type { Key, Write } from '../../platform/table/writes.ts';
import { applicantKey, type Applicant } from '../../services/subjects/applicant.ts';
import { KeptCases } from '../../services/closed-cases/kept-cases.ts';
import { applicantOf } from './applicant.ts';
import type { Case, CaseStatus } from './model.ts';
import { caseKeys } from './deadlines.ts';
import { caseFacts } from './facts.ts';
import type { Wholes } from './paths.ts';
import { caseParts, changedParts, headOf, together, type CaseHead } from './parts.ts';

/** A case as it was read, with the due moments that were told last. */
export interface StoredCase extends WatchKeys {
  readonly case: Case;
  readonly version: number;
  readonly parts?: Head['parts'];
}

export interface CaseItem extends Head, WatchKeys {
  readonly kind: 'joint-installation';
  readonly case: CaseHead;
}

const partition = (id: string) => keyOf('CASE', id);
const key = (id: string): Key => ({ pk: partition(id), sk: 'CASE' });
export const casesOf = (applicant: Applicant) => ['CASES', applicantKey(applicant)];

/** Those of all applicants, for operators. */
export const allCases = 'CASES';

/** How a case stands, as far as lists tell apart without reading it. */
export const stateOf = (status: CaseStatus): State =>
  status === 'submitted' || status === 'in-progress' ? 'open' : 'ended';

export class CaseStore {
  readonly #table: Table;
  readonly #clock: Clock;
  constructor(table: Table, clock: Clock) {
    this.#table = table;
    this.#clock = clock;
  }

  /** The id of a case, of its head's key. */
  static idOf({ pk }: Key): string {
    return pk.slice(keyOf('CASE', '').length);
  }

  /** Where all of a case lies, and its head in it. */
  static partitionOf = partition;
  static keyOf = key;

  async find(id: string): Promise<StoredCase | undefined> {
    const found = await findWithParts<CaseItem>(this.#table, key(id), caseParts);
    if (!found) return undefined;
    const { case: head, kind: _, ...rest } = found.head;
    return { ...rest, case: together(head, found.parts) };
  }

  /** Of an applicant's cases those that have not ended, newest first. */
  async openOf(applicant: Applicant, limit: number): Promise<CaseHead[]> {
    const query = { ...listOf(casesOf(applicant), 'open'), limit, newestFirst: true };
    return (await this.#table.query<CaseItem>(query)).items.map((item) => item.case);
  }

  create(created: Case, workingTime: WorkingTime): Write[] {
    const { parts, writes } = changedParts(
      this.#table,
      { pk: partition(created.id), version: 0 },
      undefined,
      created,
    );
    return [
      this.#table.write.create(this.#item({ case: created, version: 1, parts }, workingTime)),
      ...writes,
      new KeptCases(this.#table).keep({ kind: 'joint-installation', id: created.id }, created.submittedAt),
    ];
  }

  /** The next version: its head, and of its parts those that changed. */
  replace(before: StoredCase, after: Case, workingTime: WorkingTime, wholes?: Wholes): Write[] {
    const { version } = before;
    const read = { pk: partition(after.id), version, parts: before.parts };
    const { parts, writes } = changedParts(this.#table, read, before.case, after);
    const item = this.#item({ case: after, version, parts }, workingTime, wholes);
    return [this.#table.write.replace(item), ...writes];
  }

  /** All of a case of an older layout, under the version it was read in; what was told of it stays as it was. */
  renew(read: StoredCase): Write[] {
    const { case: one, version } = read;
    const { parts, writes } = changedParts(this.#table, { pk: partition(one.id), version }, undefined, one);
    const head = this.#head({ case: one, version, parts }, keptKeys(read));
    return [this.#table.write.replace(head), ...writes];
  }

  /** The same case where lists look for it, of a layout that knew fewer of them; what was told of it stays as it was. */
  relist(read: StoredCase): Write {
    return this.#table.write.replace(this.#head(read, keptKeys(read)));
  }

  #item(stored: StoredCase, workingTime: WorkingTime, wholes?: Wholes): CaseItem {
    const asOf = { now: this.#clock.now(), workingTime };
    return this.#head(stored, caseKeys(stored.case, asOf, wholes));
  }

  #head({ case: one, version, parts }: StoredCase, keys: WatchKeys): CaseItem {
    const head = headOf(one);
    const state = stateOf(one.status);
    return {
      ...key(one.id),
      kind: 'joint-installation',
      case: head,
      version,
      ...(parts && { parts }),
      ...keys,
      ...listed({
        own: { list: casesOf(applicantOf(one.application)), state },
        wide: { list: allCases, state },
        sort: one.id,
        dues: keys.dues,
        facts: caseFacts(one),
      }),
    };
  }
}
