import type { WatchKeys } from '../../platform/watch/index-keys.ts';
import type { WorkingTime } from '../../law/deadline/working-time.ts';
import type { Clock } from '../../law/clock.ts';
import type { Page, Table } from '../../platform/table/table.ts';
import type { Versioned, Write } from '../../platform/table/writes.ts';
import type { Case, CaseStatus } from './model.ts';
import { caseKeys } from './deadlines.ts';

/** A case as it was read, with the due moments that were told last. */
export interface StoredCase extends WatchKeys {
  readonly case: Case;
  readonly version: number;
}

interface CaseItem extends Versioned, StoredCase {
  readonly kind: 'joint-installation';
}

const key = (id: string) => ({ pk: `CASE#${id}`, sk: 'CASE' });
const listKey = (uscc: string) => `CASES#${uscc}`;

export class CaseStore {
  readonly #table: Table;
  readonly #clock: Clock;
  constructor(table: Table, clock: Clock) {
    this.#table = table;
    this.#clock = clock;
  }

  find(id: string): Promise<StoredCase | undefined> {
    return this.#table.get<CaseItem>(key(id));
  }

  async list(
    uscc: string,
    {
      status,
      limit,
      cursor,
    }: { status?: CaseStatus | undefined; limit: number; cursor?: string | undefined },
  ): Promise<Page<Case>> {
    const page = await this.#table.query<CaseItem>({
      ...(status === undefined
        ? { index: 'byList', key: listKey(uscc) }
        : { index: 'byState', key: `${listKey(uscc)}#${status}` }),
      limit,
      cursor,
      newestFirst: true,
    });
    return { ...page, items: page.items.map((item) => item.case) };
  }

  create(created: Case, workingTime: WorkingTime): Write {
    return this.#table.write.create(this.#item({ case: created, version: 1 }, workingTime));
  }

  replace(stored: StoredCase, workingTime: WorkingTime): Write {
    return this.#table.write.replace(this.#item(stored, workingTime));
  }

  #item({ case: one, version }: StoredCase, workingTime: WorkingTime): CaseItem {
    const list = listKey(one.application.applicant.uscc);
    return {
      ...key(one.id),
      kind: 'joint-installation',
      case: one,
      version,
      listKey: list,
      stateKey: `${list}#${one.status}`,
      listSort: one.id,
      ...caseKeys(one, { now: this.#clock.now(), workingTime }),
    };
  }
}
