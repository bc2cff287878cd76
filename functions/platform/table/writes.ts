import type { TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import { count } from '../metrics.ts';
import type { Facts } from './facts.ts';
import { absent, equals, type Condition } from './condition.ts';

export interface Key {
  readonly pk: string;
  readonly sk: string;
}

/** One string for a key of the table, for maps. */
export const nameOf = ({ pk, sk }: Key): string => `${pk}\0${sk}`;

/**
 * What every item has: its keys, its kind, and the lists and indexes it stands in.
 * A list is read newest last by `listSort`; the others are sparse: an item without `timeLeft`, `dueAt`, `lateFrom` or
 * `openUntil` is not in the lists by time left, in `byDue`, `byLate` or `byOpen`.
 */
export interface Item extends Key {
  readonly kind: string;
  readonly listKey?: string;
  readonly stateKey?: string;
  readonly listSort?: string;
  readonly timeLeft?: string;
  /** What it is found by. */
  readonly facts?: Facts;
  readonly dueShard?: string;
  readonly dueAt?: string;
  readonly lateShard?: string;
  readonly lateFrom?: string;
  readonly openShard?: string;
  readonly openUntil?: string;
  /** Epoch seconds after which DynamoDB may remove it. */
  readonly expiresAt?: number;
}

/** An item that is replaced whole, each time under the next version. */
export interface Versioned extends Item {
  readonly version: number;
}

export type Write = NonNullable<TransactWriteCommandInput['TransactItems']>[number];

const conditional = (condition: Condition | undefined) =>
  condition === undefined
    ? {}
    : {
        ConditionExpression: condition.expression,
        ...(Object.keys(condition.names).length > 0 && { ExpressionAttributeNames: condition.names }),
        ...(Object.keys(condition.values).length > 0 && { ExpressionAttributeValues: condition.values }),
      };

/** DynamoDB holds 400 KB in an item; what is far from it is not worth a line. */
const worthTelling = 100;

const measured = (item: Item): Item => {
  const kilobytes = Buffer.byteLength(JSON.stringify(item)) / 1_024;
  if (kilobytes >= worthTelling) count({ ItemKilobytes: Math.ceil(kilobytes) });
  return { ...item };
};

/** The writes of one transaction on one table. */
export const writesTo = (tableName: string) => {
  const put = (item: Item, when?: Condition): Write => ({
    Put: { TableName: tableName, Item: measured(item), ...conditional(when) },
  });
  /** A new item: fails if one with its key is there. */
  const create = (item: Item): Write => put(item, absent('pk'));
  /** The next version of an item: fails if somebody else wrote it since it was read. */
  const replace = (item: Versioned): Write =>
    put({ ...item, version: item.version + 1 } as Versioned, equals('version', item.version));
  return {
    put,
    create,
    replace,
    /** A new item where its version is 0, else the next version. */
    save: (item: Versioned): Write =>
      item.version === 0 ? create({ ...item, version: 1 } as Versioned) : replace(item),
    remove: ({ pk, sk }: Key, when?: Condition): Write => ({
      Delete: { TableName: tableName, Key: { pk, sk }, ...conditional(when) },
    }),
    check: ({ pk, sk }: Key, when: Condition): Write => ({
      ConditionCheck: {
        TableName: tableName,
        Key: { pk, sk },
        ConditionExpression: when.expression,
        ExpressionAttributeNames: { ...when.names },
        ...(Object.keys(when.values).length > 0 && { ExpressionAttributeValues: { ...when.values } }),
      },
    }),
  };
};
