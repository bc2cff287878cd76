import { isDeepStrictEqual } from 'node:util';
import type { Instant } from '../../../law/instant.ts';
import { absent, equals } from '../../../platform/table/condition.ts';
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
import type { Key, Versioned, Write } from '../../../platform/table/writes.ts';
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

/** How often determinations about a department were made or withdrawn. */
interface StandingItem extends Versioned {
  readonly kind: 'integrity-standing';
}

export interface Standing {
  readonly records: readonly IntegrityCase[];
  readonly unchanged: Write;
}

const standingKey = (department: string): Key => ({
  pk: keyOf('INTEGRITY', 'STANDING', department),
  sk: 'STANDING',
});
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

/** What a case was before other acts were known: a payment that the platform found to be late. */
const before = { act: 'policy-overdue', field: 'industry-support', openedBy: 'platform' } as const;

const stored = ({ head, parts }: Whole<CaseItem>): StoredCase => ({
  case: { ...before, ...head.case, ...parts.one(grounds) },
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

  /**
   * All determinations in force about a department, and a write that fails where one was made or withdrawn since they were
   * read.
   */
  async against(department: string, now: Instant): Promise<Standing> {
    const standing = await this.table.get<StandingItem>(standingKey(department));
    const records: IntegrityCase[] = [];
    let cursor: string | undefined;
    do {
      const page = await this.inForce(now, { limit: 100, cursor });
      const runs = (one: IntegrityCase) => (one.consequences?.until ?? now) > now;
      records.push(...page.items.filter((one) => one.department === department && runs(one)));
      cursor = page.cursor;
    } while (cursor !== undefined);
    const asRead = standing ? equals('version', standing.version) : absent('pk');
    return { records, unchanged: this.table.write.check(standingKey(department), asRead) };
  }

  /** That a determination about it was made or withdrawn: what was decided meanwhile is decided anew. */
  async moved(department: string): Promise<Write> {
    const version = (await this.table.get<StandingItem>(standingKey(department)))?.version ?? 0;
    return this.table.write.save({
      ...standingKey(department),
      kind: 'integrity-standing',
      version,
    } as StandingItem);
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
