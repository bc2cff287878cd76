import {
  DeleteCommand,
  PutCommand,
  QueryCommand,
  TransactWriteCommand,
  type DynamoDBDocumentClient,
} from '@aws-sdk/lib-dynamodb';
import {
  ConditionalCheckFailedException,
  TransactionCanceledException,
  TransactionConflictException,
} from '@aws-sdk/client-dynamodb';
import { err, ok, type Result } from '../../common/result.ts';
import type { Condition } from './condition.ts';
import { Contended } from './contended.ts';
import { indexes, type Index } from './indexes.ts';
import { keptOf, type Kept } from './kept.ts';
import { attributesOf, cursorAt, queryInput, type Page, type Query } from './query.ts';
import { pause, readAt } from './reads.ts';
import { writesTo, type Item, type Key, type Write } from './writes.ts';

export { BadCursor } from './cursor.ts';
export type { Page, Query } from './query.ts';

/** The writes of a transaction that were refused by their own condition, by position. */
export interface Refused {
  readonly refused: readonly number[];
}

/** DynamoDB takes at most 100 writes in a transaction (Service quotas). */
export const transactionLimit = 100;

/** Entries of an index, each with its sort key. */
export interface Entries {
  readonly items: readonly (Key & { readonly at: string })[];
  readonly upTo?: string;
}

/** How many there are among the first so many, and how many of those are meant. */
export interface Among {
  readonly there: number;
  readonly matching: number;
}

/** How often one page of a filtered list looks on for what it still lacks. */
const filterLooks = 5;

/** The one table of the platform, typed by whoever reads it. */
export class Table {
  readonly name: string;
  readonly write;
  readonly #documents: DynamoDBDocumentClient;
  readonly #kept: Kept;

  constructor(name: string, documents: DynamoDBDocumentClient) {
    this.name = name;
    this.#documents = documents;
    this.#kept = keptOf(documents);
    this.write = writesTo(name);
  }

  /** Another table of the same account: its writes may stand in the same transaction. */
  beside(name: string): Table {
    return new Table(name, this.#documents);
  }

  /** As it is now. What is asked for side by side goes out together (`reads.ts`). */
  async get<T extends Item>({ pk, sk }: Key): Promise<T | undefined> {
    return (await readAt(this.#documents, { table: this.name, key: { pk, sk } })) as T | undefined;
  }

  /** As it was a few seconds ago: for what is read with nearly everything, and never for what is then written. */
  recent<T extends Item>({ pk, sk }: Key, within?: number): Promise<T | undefined> {
    return this.#kept.of(`${this.name} ${pk}`, sk, () => this.get<T>({ pk, sk }), within);
  }

  /** A whole partition as it was a few seconds ago. */
  recentAll<T extends Item>(key: string): Promise<readonly T[]> {
    return this.#kept.of(`${this.name} ${key}`, '', () => Array.fromAsync(this.queryAll<T>({ key })));
  }

  /**
   * The items that are there, in the order asked for.
   * @throws Contended when DynamoDB leaves keys out each time
   */
  async getAll<T extends Item>(keys: readonly Key[]): Promise<T[]> {
    const found = await Promise.all(keys.map((key) => this.get<T>(key)));
    return found.filter((item) => item !== undefined);
  }

  /** A page of keys: what an index holds. */
  keys(query: Query & { readonly index: Index }): Promise<Page<Key>> {
    return this.#ask<Key>(query);
  }

  /**
   * What an index holds of a stretch, at most `limit` read and those the filter leaves of them; with the sort key up to
   * which it was read, none at the end.
   */
  async entries({ index, ...query }: Query & { readonly index: Index }): Promise<Entries> {
    const { range } = attributesOf(index);
    const { Items = [], LastEvaluatedKey } = await this.#documents.send(
      new QueryCommand({ TableName: this.name, ...queryInput({ index, ...query }) }),
    );
    const items = Items.map((item) => ({ ...(item as unknown as Key), at: String(item[range]) }));
    return { items, ...(LastEvaluatedKey && { upTo: String(LastEvaluatedKey[range]) }) };
  }

  /** How many there are of a stretch: exactly, up to `most`; what is past that is not counted. */
  async count(query: Query, most: number): Promise<number> {
    const input = queryInput(query);
    let counted = 0;
    let from: Record<string, unknown> | undefined;
    do {
      const { Count = 0, LastEvaluatedKey } = await this.#documents.send(
        new QueryCommand({
          TableName: this.name,
          ...input,
          Select: 'COUNT',
          ...(from && { ExclusiveStartKey: from }),
        }),
      );
      counted += Count;
      from = LastEvaluatedKey;
    } while (from !== undefined && counted < most);
    return Math.min(counted, most);
  }

  /** Of the first so many entries of an index, how many there are, and for how many of them the filter holds. */
  async countAmong(
    query: Query & { readonly index: Index; readonly filter: Condition; readonly limit: number },
  ): Promise<Among> {
    const { Count = 0, ScannedCount = 0 } = await this.#documents.send(
      new QueryCommand({ TableName: this.name, ...queryInput(query), Select: 'COUNT' }),
    );
    return { there: ScannedCount, matching: Count };
  }

  /**
   * A page of items in the order of the partition or the index. Of an index the items themselves are read, as they are
   * now: what has left the list in between is left out, so that a page may be short of its limit.
   */
  async query<T extends Item>({ index, ...query }: Query): Promise<Page<T>> {
    if (index === undefined) return this.#ask<T>(query);
    const { items, ...rest } = await this.#ask<Key>({ index, ...query });
    const found = await this.getAll<T>(items);
    return { items: found.filter((item) => item[indexes[index].hash] === query.key), ...rest };
  }

  /**
   * A page of those in an index for which something holds that the index does not know. It reads a bounded number of
   * items: a page may be short or empty while its cursor says that there is more.
   */
  async filter<T extends Item>(
    query: Query & { readonly index: Index; readonly limit: number },
    holds: (item: T) => boolean,
  ): Promise<Page<T>> {
    const found: T[] = [];
    let cursor = query.cursor;
    for (let looks = 0; looks < filterLooks; looks += 1) {
      const page = await this.query<T>({ ...query, limit: query.limit - found.length, cursor });
      found.push(...page.items.filter(holds));
      cursor = page.cursor;
      if (cursor === undefined || found.length === query.limit) break;
    }
    return { items: found, ...(cursor !== undefined && { cursor }) };
  }

  async #ask<T>(query: Query): Promise<Page<T>> {
    const { Items, LastEvaluatedKey } = await this.#documents.send(
      new QueryCommand({ TableName: this.name, ...queryInput(query) }),
    );
    return {
      items: (Items ?? []) as T[],
      ...(LastEvaluatedKey && { cursor: cursorAt(LastEvaluatedKey, query.index) }),
    };
  }

  /** Every item of a query, page by page. */
  queryAll<T extends Item>(query: Query): AsyncGenerator<T> {
    return everyPage(query.cursor, (cursor) => this.query<T>({ ...query, cursor }));
  }

  /** Every key that an index holds, page by page. */
  allKeys(query: Query & { readonly index: Index }): AsyncGenerator<Key> {
    return everyPage(query.cursor, (cursor) => this.keys({ ...query, cursor }));
  }

  /** One write alone costs half of what it costs in a transaction (AWS, "DynamoDB transactions: capacity"). */
  async #write(writes: readonly Write[]): Promise<void> {
    const [only] = writes;
    try {
      if (writes.length === 1 && only?.Put) await this.#documents.send(new PutCommand(only.Put));
      else if (writes.length === 1 && only?.Delete)
        await this.#documents.send(new DeleteCommand(only.Delete));
      else await this.#documents.send(new TransactWriteCommand({ TransactItems: [...writes] }));
    } finally {
      for (const write of writes) for (const partition of partitionsOf(write)) this.#kept.forget(partition);
    }
  }

  /**
   * All or nothing. A write refused by its condition is a value; a conflict with another transaction
   * is tried again a few times; every other failure is thrown.
   * @throws Contended when others were faster each time
   */
  async transact(writes: readonly Write[]): Promise<Result<void, Refused>> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        await this.#write(writes);
        return ok(undefined);
      } catch (error) {
        const codes = reasonsOf(error);
        if (codes === undefined) throw error;
        const refused = codes.flatMap((code, index) => (code === 'ConditionalCheckFailed' ? [index] : []));
        if (refused.length > 0) return err({ refused });
        if (!codes.includes('TransactionConflict')) throw error;
        if (attempt === 5) throw new Contended();
        await pause(Math.random() * 25 * 2 ** attempt);
      }
    }
  }
}

/** Where a write lies, of whichever table: also one that only checks, since it was refused by what was kept. */
const partitionsOf = ({ Put, Delete, Update, ConditionCheck }: Write): string[] =>
  [
    Put && { table: Put.TableName, pk: Put.Item?.['pk'] as unknown },
    ...[Delete, Update, ConditionCheck].map(
      (one) => one && { table: one.TableName, pk: one.Key?.['pk'] as unknown },
    ),
  ].flatMap((one) => (one ? [`${one.table} ${String(one.pk)}`] : []));

/** Why each write was refused; undefined for a failure of another kind. */
const reasonsOf = (error: unknown): readonly (string | undefined)[] | undefined => {
  if (error instanceof TransactionCanceledException)
    return (error.CancellationReasons ?? []).map(({ Code }) => Code);
  if (error instanceof ConditionalCheckFailedException) return ['ConditionalCheckFailed'];
  if (error instanceof TransactionConflictException) return ['TransactionConflict'];
  return undefined;
};

async function* everyPage<T>(
  start: string | undefined,
  read: (cursor: string | undefined) => Promise<Page<T>>,
): AsyncGenerator<T> {
  let cursor = start;
  do {
    const page = await read(cursor);
    yield* page.items;
    cursor = page.cursor;
  } while (cursor !== undefined);
}

/** What a kind of item is kept by: the only place that knows its keys. */
export abstract class Store {
  protected readonly table: Table;
  constructor(table: Table) {
    this.table = table;
  }
}
