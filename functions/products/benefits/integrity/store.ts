import { isDeepStrictEqual } from 'node:util';
import type { Instant } from '../../../law/instant.ts';
import { listOf, placed, secondList } from '../../../platform/table/indexes.ts';
import { keyOf } from '../../../platform/table/key.ts';
import {
  findWithParts,
  setPart,
  single,
  withParts,
  type Head,
  type Whole,
} from '../../../platform/table/parts.ts';
import { Store, type Page, type Query } from '../../../platform/table/table.ts';
import type { Key, Write } from '../../../platform/table/writes.ts';
import type { IntegrityCase } from './model.ts';

export interface StoredCase {
  readonly case: IntegrityCase;
  readonly version: number;
  readonly parts?: Head['parts'];
}

type Grounds = Pick<IntegrityCase, 'dispute' | 'determination' | 'dismissal' | 'withdrawal'>;

/** What was said, each with its grounds: beside what moves. */
const grounds = single<Grounds>('GROUNDS');

interface CaseItem extends Head {
  readonly kind: 'integrity-case';
  readonly case: Omit<IntegrityCase, keyof Grounds>;
}

const partition = (id: string): string => keyOf('INTEGRITY', id);
const key = (id: string): Key => ({ pk: partition(id), sk: 'INTEGRITY' });
const list = ['INTEGRITY-CASES'];
const published = ['INTEGRITY-PUBLISHED'];

const apart = ({ dispute, determination, dismissal, withdrawal, ...head }: IntegrityCase) => ({
  head,
  said: {
    ...(dispute && { dispute }),
    ...(determination && { determination }),
    ...(dismissal && { dismissal }),
    ...(withdrawal && { withdrawal }),
  } satisfies Grounds,
});

const stored = ({ head, parts }: Whole<CaseItem>): StoredCase => ({
  case: { ...head.case, ...parts.one(grounds) },
  version: head.version,
  ...(head.parts && { parts: head.parts }),
});

export class IntegrityStore extends Store {
  async find(id: string): Promise<StoredCase | undefined> {
    const found = await findWithParts<CaseItem>(this.table, key(id), [grounds]);
    return found && stored(found);
  }

  list(page: { limit: number; cursor?: string | undefined }): Promise<Page<IntegrityCase>> {
    return this.#page({ ...listOf(list), ...page });
  }

  /** Determinations in force: the index is in order of their end, so that what has expired is not even read. */
  inForce(now: Instant, page: { limit: number; cursor?: string | undefined }): Promise<Page<IntegrityCase>> {
    return this.#page({ ...secondList(published), after: now, ...page });
  }

  create(one: IntegrityCase): Write[] {
    return [this.table.write.create(this.#item({ case: one, version: 1 }))];
  }

  /** The next version: its head, and what was said where something was. */
  replace(before: StoredCase, after: IntegrityCase): Write[] {
    const { version } = before;
    const read = { pk: partition(after.id), version, parts: before.parts };
    const { said } = apart(after);
    const { parts, writes } = isDeepStrictEqual(apart(before.case).said, said)
      ? { parts: before.parts, writes: [] }
      : setPart(this.table, read, grounds, said);
    return [
      this.table.write.replace(this.#item({ case: after, version, ...(parts && { parts }) })),
      ...writes,
    ];
  }

  async #page(query: Query): Promise<Page<IntegrityCase>> {
    const heads = await this.table.query<CaseItem>(query);
    const whole = await withParts(this.table, heads.items, [grounds]);
    return { ...heads, items: whole.map((one) => stored(one).case) };
  }

  #item({ case: one, version, parts }: StoredCase): CaseItem {
    const until = one.consequences?.until;
    return {
      ...key(one.id),
      kind: 'integrity-case',
      case: apart(one).head,
      version,
      ...(parts && { parts }),
      ...placed({
        list,
        sort: [until ?? one.openedAt, one.id],
        ...(until !== undefined && { also: published }),
      }),
    };
  }
}
