import type { Page, Table } from '../platform/table.ts';
import type { Versioned, Write } from '../platform/writes.ts';
import type { Case, CaseStatus } from './model.ts';

export interface StoredCase {
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
  constructor(table: Table) {
    this.#table = table;
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
        : { index: 'byStatus', key: `${listKey(uscc)}#${status}` }),
      limit,
      cursor,
      newestFirst: true,
    });
    return { ...page, items: page.items.map((item) => item.case) };
  }

  create(created: Case): Write {
    return this.#table.write.create(this.#item({ case: created, version: 1 }));
  }

  replace(stored: StoredCase): Write {
    return this.#table.write.replace(this.#item(stored));
  }

  #item({ case: one, version }: StoredCase): CaseItem {
    const list = listKey(one.application.applicant.uscc);
    return {
      ...key(one.id),
      kind: 'joint-installation',
      case: one,
      version,
      listKey: list,
      statusKey: `${list}#${one.status}`,
      listSort: one.id,
    };
  }
}
