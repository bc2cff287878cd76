import {
  BatchGetCommand,
  GetCommand,
  QueryCommand,
  TransactWriteCommand,
  type DynamoDBDocumentClient,
} from '@aws-sdk/lib-dynamodb';
import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { Fault } from '../../common/fault.ts';
import { err, ok, type Result } from '../../common/result.ts';
import { writesTo, type Item, type Key, type Write } from './writes.ts';

export type Index = 'byList' | 'byStatus' | 'byDue' | 'byOpen';

const indexKeys: Record<Index, { hash: string; range: string }> = {
  byList: { hash: 'listKey', range: 'listSort' },
  byStatus: { hash: 'statusKey', range: 'listSort' },
  byDue: { hash: 'dueShard', range: 'dueAt' },
  byOpen: { hash: 'openShard', range: 'openUntil' },
};

export interface Query {
  /** The partition: of the table itself, or of the index. */
  readonly key: string;
  readonly index?: Index;
  readonly prefix?: string;
  /** Only items whose sort key comes after this one. */
  readonly after?: string;
  /** Only items whose sort key is at most this one. */
  readonly upTo?: string;
  readonly limit?: number;
  readonly cursor?: string | undefined;
  readonly newestFirst?: boolean;
}

export interface Page<T> {
  readonly items: readonly T[];
  readonly cursor?: string;
}

/** The writes of a transaction that were refused by their own condition, by position. */
export interface Refused {
  readonly refused: readonly number[];
}

/** DynamoDB takes at most 100 writes in a transaction and 100 keys in a batch (Service quotas). */
export const transactionLimit = 100;

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Others were faster each time: whoever asked may come back in a moment. */
export class Contended extends Fault {
  override readonly name = 'Contended';
}

/** The one table of the platform, typed by whoever reads it. */
export class Table {
  readonly name: string;
  readonly write;
  readonly #documents: DynamoDBDocumentClient;

  constructor(name: string, documents: DynamoDBDocumentClient) {
    this.name = name;
    this.#documents = documents;
    this.write = writesTo(name);
  }

  async get<T extends Item>({ pk, sk }: Key): Promise<T | undefined> {
    const { Item } = await this.#documents.send(
      new GetCommand({ TableName: this.name, Key: { pk, sk }, ConsistentRead: true }),
    );
    return Item as T | undefined;
  }

  /** The items that are there, in the order asked for. */
  async getAll<T extends Item>(keys: readonly Key[]): Promise<T[]> {
    const found = new Map<string, T>();
    for (let start = 0; start < keys.length; start += 100) {
      let pending: Key[] = keys.slice(start, start + 100).map(({ pk, sk }) => ({ pk, sk }));
      while (pending.length > 0) {
        const { Responses, UnprocessedKeys } = await this.#documents.send(
          new BatchGetCommand({ RequestItems: { [this.name]: { Keys: pending, ConsistentRead: true } } }),
        );
        for (const item of (Responses?.[this.name] ?? []) as T[]) found.set(`${item.pk}\0${item.sk}`, item);
        pending = (UnprocessedKeys?.[this.name]?.Keys ?? []) as Key[];
      }
    }
    return keys.flatMap(({ pk, sk }) => found.get(`${pk}\0${sk}`) ?? []);
  }

  async query<T extends Item>(query: Query): Promise<Page<T>> {
    const { hash, range } = query.index ? indexKeys[query.index] : { hash: 'pk', range: 'sk' };
    const conditions = ['#hash = :hash'];
    const values: Record<string, string> = { ':hash': query.key };
    const constrain = (expression: string, name: string, value: string) => {
      conditions.push(expression);
      values[name] = value;
    };
    if (query.prefix !== undefined) constrain('begins_with(#range, :prefix)', ':prefix', query.prefix);
    if (query.after !== undefined) constrain('#range > :after', ':after', query.after);
    if (query.upTo !== undefined) constrain('#range <= :upTo', ':upTo', query.upTo);
    const start = query.cursor === undefined ? undefined : decodeCursor(query.cursor, hash, query.key);
    const { Items, LastEvaluatedKey } = await this.#documents.send(
      new QueryCommand({
        TableName: this.name,
        ...(query.index ? { IndexName: query.index } : { ConsistentRead: true }),
        KeyConditionExpression: conditions.join(' AND '),
        ExpressionAttributeNames: { '#hash': hash, ...(conditions.length > 1 && { '#range': range }) },
        ExpressionAttributeValues: values,
        ScanIndexForward: query.newestFirst !== true,
        ...(query.limit !== undefined && { Limit: query.limit }),
        ...(start && { ExclusiveStartKey: start }),
      }),
    );
    return {
      items: (Items ?? []) as T[],
      ...(LastEvaluatedKey && { cursor: encodeCursor(LastEvaluatedKey) }),
    };
  }

  /** Every item of a query, page by page. */
  async *queryAll<T extends Item>(query: Query): AsyncGenerator<T> {
    let cursor = query.cursor;
    do {
      const page = await this.query<T>({ ...query, cursor });
      yield* page.items;
      cursor = page.cursor;
    } while (cursor !== undefined);
  }

  /**
   * All or nothing. A write refused by its condition is a value; a conflict with another transaction
   * is tried again a few times; every other failure is thrown.
   * @throws Contended when others were faster each time
   */
  async transact(writes: readonly Write[]): Promise<Result<void, Refused>> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        await this.#documents.send(new TransactWriteCommand({ TransactItems: [...writes] }));
        return ok(undefined);
      } catch (error) {
        if (!(error instanceof TransactionCanceledException)) throw error;
        const codes = (error.CancellationReasons ?? []).map(({ Code }) => Code);
        const refused = codes.flatMap((code, index) => (code === 'ConditionalCheckFailed' ? [index] : []));
        if (refused.length > 0) return err({ refused });
        if (!codes.includes('TransactionConflict')) throw error;
        if (attempt === 5) throw new Contended();
        await pause(Math.random() * 25 * 2 ** attempt);
      }
    }
  }
}

/** What a kind of item is kept by: the only place that knows its keys. */
export abstract class Store {
  protected readonly table: Table;
  constructor(table: Table) {
    this.table = table;
  }
}

/** A cursor that was not one of ours, or was of another list. */
export class BadCursor extends Error {
  override readonly name = 'BadCursor';
}

const encodeCursor = (key: Record<string, unknown>) => Buffer.from(JSON.stringify(key)).toString('base64url');

/** The place a cursor names; it must lie in the list that is asked for, or it would open another's. */
const decodeCursor = (cursor: string, attribute: string, key: string): Record<string, unknown> => {
  try {
    const place = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as Record<string, unknown>;
    if (place[attribute] === key && Object.values(place).every((part) => typeof part === 'string'))
      return place;
  } catch {
    throw new BadCursor();
  }
  throw new BadCursor();
};
