import type { Instant } from '../../../law/instant.ts';
import { Store } from '../../../platform/table/table.ts';
import type { Versioned, Write } from '../../../platform/table/writes.ts';
import type { IntegrityCase } from './model.ts';

export interface StoredCase {
  readonly case: IntegrityCase;
  readonly version: number;
}
interface CaseItem extends Versioned, StoredCase {
  readonly kind: 'integrity-case';
}

const key = (id: string) => ({ pk: `INTEGRITY#${id}`, sk: 'INTEGRITY' });
const listKey = 'INTEGRITY-CASES';
const published = 'INTEGRITY-PUBLISHED';

export class IntegrityStore extends Store {
  find(id: string): Promise<StoredCase | undefined> {
    return this.table.get<CaseItem>(key(id));
  }

  async list(page: { limit: number; cursor?: string | undefined }) {
    const found = await this.table.query<CaseItem>({ index: 'byList', key: listKey, ...page });
    return { ...found, items: found.items.map((item) => item.case) };
  }

  /** Determinations in force: the index is in order of their end, so that what has expired is not even read. */
  async inForce(now: Instant, page: { limit: number; cursor?: string | undefined }) {
    const found = await this.table.query<CaseItem>({
      index: 'byState',
      key: published,
      after: now,
      ...page,
    });
    return { ...found, items: found.items.map((item) => item.case) };
  }

  create(one: IntegrityCase): Write {
    return this.table.write.create(this.#item({ case: one, version: 1 }));
  }

  replace(stored: StoredCase): Write {
    return this.table.write.replace(this.#item(stored));
  }

  #item({ case: one, version }: StoredCase): CaseItem {
    const until = one.consequences?.until;
    return {
      ...key(one.id),
      kind: 'integrity-case',
      case: one,
      version,
      listKey,
      listSort: until === undefined ? `${one.openedAt}#${one.id}` : `${until}#${one.id}`,
      ...(until !== undefined && { stateKey: published }),
    };
  }
}
